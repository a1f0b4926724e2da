package org.liandong.supervision.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138-0013-8000",
                "138 0013 8000",
                "１３８００１３８０００",
                "86 13800138000",
                "0871-65156789",
                "0871)65156789",
                "010 62345678",
                "530102198001011234",
                "53010219800101123X",
                "53010219800101123x",
                "530102 19800101 1234",
                "530102800101123",
            })
    void findsNumbersOfPeople(String number) {
        assertThat(PersonalData.in("联系人王某，" + number + "。")).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年11月24日",
                "2026-11-24 10:30",
                "云人大办函〔2026〕12号",
                "共检查 1206 个乡镇，发现问题 12345678 个",
                "12345",
                "投资 1380013800 元",
                "530102199913991234",
                "99999999999999999999999999999",
                "",
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void findsEachPieceOnceAndNextToADay() {
        assertThat(PersonalData.in("2026-11-24 13800138000，又 13800138000，身份证530102198001011234"))
                .isEqualTo(List.of("13800138000", "530102198001011234"));
    }

    @Test
    void readsALongTextOfDigitsInTime() {
        assertThat(PersonalData.in("9 ".repeat(25_000))).isEmpty();
    }
}
