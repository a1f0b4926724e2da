package org.liandong.supervision.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;

class MaterialTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void isTakenBackOnceAndForAReason() {
        Material material = new Material(1, 2, MaterialKind.DATA, "数据", TODAY);
        assertThatThrownBy(() -> material.withdraw("", TODAY)).isInstanceOf(RuleViolation.class);
        material.requireThere();
        material.withdraw("重复", TODAY);
        assertThatThrownBy(() -> material.withdraw("重复", TODAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(material::requireThere).isInstanceOf(RuleViolation.class);
    }

    @Test
    void hasAName() {
        assertThatThrownBy(() -> new Material(1, 2, MaterialKind.DATA, "", TODAY))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void reportsOpinionsAndConclusionsAreNoSharedKinds() {
        assertThat(MaterialKind.shared())
                .doesNotContain(MaterialKind.REPORT, MaterialKind.OPINION, MaterialKind.CONCLUSION)
                .hasSize(6)
                .noneMatch(MaterialKind::concludes);
    }
}
