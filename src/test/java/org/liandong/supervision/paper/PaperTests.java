package org.liandong.supervision.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.RuleViolation;

class PaperTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final PlaceText places = new PlaceText(Map.of(PaperPlace.MATTER, "事项名称", PaperPlace.MEETING, "会议"));

    @ParameterizedTest
    @ValueSource(strings = {"云人大办函〔2026〕12号", "昆人常〔2026〕1号", "五华人大〔1999〕99999号"})
    void takesANumberInItsForm(String number) {
        assertThat(content(number, "正文").number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云人大办函[2026]12号",
                "云人大办函【2026】12号",
                "云人大办函（2026）12号",
                "云人大办函〔26〕12号",
                "云人大办函〔2026〕012号",
                "云人大办函〔2026〕第12号",
                "云人大办函〔2026〕12",
                "〔2026〕12号",
                "x"
            })
    void refusesANumberInAnotherForm(String number) {
        assertThatThrownBy(() -> content(number, "正文"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("paper.number.form");
    }

    @Test
    void goesOutOnlyWhenNothingIsMissing() {
        assertThatThrownBy(() -> content("", "正文").mustBeComplete(PaperKind.NOTICE))
                .hasMessage("paper.settle.number");
        assertThatThrownBy(() -> content("云人大〔2026〕1号", "到（　　）为止").mustBeComplete(PaperKind.NOTICE))
                .hasMessage("paper.settle.blanks");
        assertThatThrownBy(() -> new PaperContent("云人大〔2026〕1号", "", "题", "文", "", "", "甲", DAY)
                        .mustBeComplete(PaperKind.HAND_OVER))
                .hasMessage("paper.settle.addressee");
        assertThatThrownBy(() -> new PaperContent("", "", "题", "文", "", "", "", DAY).mustBeComplete(PaperKind.SCHEME))
                .hasMessage("paper.settle.signer");
        assertThatThrownBy(() -> new PaperContent("", "", "题", "文", "", "", "甲", null).mustBeComplete(PaperKind.SCHEME))
                .hasMessage("paper.settle.day");
        content("云人大〔2026〕1号", "正文（一）").mustBeComplete(PaperKind.NOTICE);
        new PaperContent("", "", "题", "文", "", "", "甲", DAY).mustBeComplete(PaperKind.SCHEME);
    }

    @Test
    void fillsPlacesOnceAndLeavesBlanksVisible() {
        Map<PaperPlace, String> values = Map.of(PaperPlace.MATTER, "甲$1〔会议〕\\");
        assertThat(places.fill("关于〔事项名称〕，〔会议〕，〔2026〕", values, "（　　）")).isEqualTo("关于甲$1〔会议〕\\，（　　），〔2026〕");
    }

    @Test
    void namesPlacesThatNobodyKnowsAndSingleBrackets() {
        assertThat(places.unknown("〔事项名称〕〔2026〕〔会议〕")).isEmpty();
        assertThat(places.unknown("〔事项〕〔〕〔会议 x〕〔事项〕〔")).containsExactly("〔事项〕", "〔〕", "〔会议 x〕", "〔");
    }

    private static PaperContent content(String number, String wording) {
        return new PaperContent(number, "某机关", "标题", wording, "", "", "某某人大常委会", DAY);
    }
}
