package org.liandong.supervision.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void saysNothingOfTwoEqualTexts() {
        Difference none = Difference.between("各级同步部署。\n分别检查。", "各级同步部署。\r\n分别检查。");
        assertThat(none.none()).isTrue();
        assertThat(none.places()).isZero();
        assertThat(marked(none)).containsExactly("各级同步部署。", "分别检查。");
    }

    @Test
    void marksThePhraseInsideAParagraphAndLeavesTheRest() {
        assertThat(marked(Difference.between("各级同步部署，请在11月底前报送检查情况，不另行发文。", "各级同步部署，请在12月15日前书面报送检查情况，不另行发文。")))
                .containsExactly("各级同步部署，请在[-11月底前-]{+12月15日前书面+}报送检查情况，不另行发文。");
    }

    @Test
    void keepsNumbersWhole() {
        assertThat(marked(Difference.between("不少于15个点位。", "不少于17个点位。"))).containsExactly("不少于[-15-]{+17+}个点位。");
    }

    @Test
    void marksWholeParagraphsThatComeOrGo() {
        Difference difference = Difference.between("一、部署。\n二、自查。\n三、报告。", "一、部署。\n三、报告。\n四、公布。");
        assertThat(marked(difference)).containsExactly("一、部署。", "[-二、自查。-]", "三、报告。", "{+四、公布。+}");
        assertThat(difference.changed()).hasSize(2);
        assertThat(difference.places()).isEqualTo(2);
    }

    @Test
    void keepsANewParagraphWholeWhereTheOneBeforeItChangedToo() {
        assertThat(marked(Difference.between("三、1月15日前报送检查情况。", "三、1月15日前书面报送检查情况，并附清单。\n四、向社会公布。")))
                .containsExactly("三、1月15日前{+书面+}报送检查情况{+，并附清单+}。", "{+四、向社会公布。+}");
    }

    @Test
    void putsPhrasesWithoutMuchInCommonOneAfterTheOther() {
        assertThat(marked(Difference.between("由主任会议研究决定。", "报常委会党组会批准。")))
                .containsExactly("[-由主任会议研究决定-]{+报常委会党组会批准+}。");
    }

    @Test
    void countsWhatReplacesSomethingAsOnePlace() {
        assertThat(Difference.between("甲，乙，丙", "甲，丁，丙").places()).isEqualTo(1);
    }

    @Test
    void endsInTimeForTextsWithNothingInCommon() {
        String older = "甲乙丙，".repeat(5_000);
        String newer = "丁戊己。".repeat(5_000);
        assertThat(Difference.between(older, newer).places()).isEqualTo(1);
    }

    /** Left out in [- -], added in {+ +}. */
    private static List<String> marked(Difference difference) {
        return difference.lines().stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> switch (piece.kind()) {
                            case SAME -> piece.text();
                            case REMOVED -> "[-" + piece.text() + "-]";
                            case ADDED -> "{+" + piece.text() + "+}";
                        })
                        .collect(Collectors.joining()))
                .toList();
    }
}
