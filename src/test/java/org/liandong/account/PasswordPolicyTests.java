package org.liandong.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.RuleViolation;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource({
        "short1, password.short",
        "woaini1314, password.common",
        "WoAiNi1314520, password.common",
        "qwe123456789, password.common",
        "a123456789, password.common",
        "password123!, password.common",
        "zhongguo1949, password.common",
        "1q2w3e4r5t6y, password.common",
        "1234567890, password.common",
        "aaaaaaaaaaaa, password.common",
        "qwertyuiopas, password.common",
        "my-wuhua-clerk-1, password.name",
        "\u6768\u5fd7\u660e\u5728\u529e\u516c\u5ba4\u5de5\u4f5c\u591a\u5e74, password.name"
    })
    void refuses(String password, String key) {
        assertThat(policy.problem(password, "wuhua-clerk", "\u6768\u5fd7\u660e", 10))
                .map(RuleViolation::key)
                .contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bamboo in the rain",
                "Test-linked-work-1",
                "k7Rt-93xq-Lm",
                "\u6625\u98ce\u53c8\u7eff\u6c5f\u5357\u5cb8\u660e\u6708\u4f55\u65f6\u7167"
            })
    void acceptsWhatIsHardToGuess(String password) {
        assertThat(policy.problem(password, "wuhua-clerk", "\u6768\u5fd7\u660e", 10))
                .isEmpty();
    }

    @Test
    void refusesWhatBcryptWouldCut() {
        String chinese = "\u6625\u98ce\u53c8\u7eff\u6c5f\u5357\u5cb8".repeat(4);
        assertThat(policy.problem(chinese, "x-clerk", "y", 10))
                .map(RuleViolation::key)
                .contains("password.long");
    }

    @Test
    void makesInitialPasswordsThatItAccepts() {
        assertThat(policy.initial()).hasSize(12).satisfies(p -> assertThat(
                        policy.problem(p, "wuhua-clerk", "\u6768\u5fd7\u660e", 10))
                .isEmpty());
    }
}
