package org.liandong.plan.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same topic in other words. */
class TopicTests {

    @ParameterizedTest
    @CsvSource({
        "食品安全法执法检查, 视察全市食安工作",
        "云南省优化营商环境条例执法检查, 关于2026年法治化营商环境情况的报告",
        "未成年人保护法执法检查, 未保法贯彻实施情况",
        "安全生产“一法一条例”审议意见落实情况跟踪监督, 《中华人民共和国安全生产法》执法检查",
        "河(湖)长制督察, 河长制工作情况专题调研"
    })
    void abbreviationsAndProcedureMakeNoDifference(String one, String other) {
        assertThat(TopicText.words(one)).isNotEmpty().isEqualTo(TopicText.words(other));
    }

    @Test
    void neighbouringFieldsStayApart() {
        assertThat(TopicText.words("食品安全")).doesNotContainAnyElementsOf(TopicText.words("道路交通"));
        assertThat(TopicText.words("公共文化服务")).isNotEqualTo(TopicText.words("公共法律服务"));
    }

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国食品安全法, 云南省食品安全条例",
        "中华人民共和国未成年人保护法, 云南省未成年人保护条例",
        "中华人民共和国安全生产法, 云南省实施《中华人民共和国安全生产法》办法",
        "优化营商环境条例, 云南省优化营商环境条例"
    })
    void aLawAndItsLocalRegulationHaveOneSubject(String law, String regulation) {
        assertThat(TopicText.subjects(List.of(law))).hasSize(1).isEqualTo(TopicText.subjects(List.of(regulation)));
    }

    @Test
    void aStatuteOnWhichAllRestsSaysNothing() {
        assertThat(TopicText.subjects(List.of("中华人民共和国预算法", "中华人民共和国各级人民代表大会常务委员会监督法")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"云南省市场监督管理局, 镇市场监管所", "昆明市教育体育局, 教育厅", "省高级人民法院, 人民法院", "市发展和改革委员会, 五华区发展和改革局", "县水务局, 水利厅"})
    void anOrganHasOneFieldAtEveryLevel(String one, String other) {
        assertThat(TopicText.fields(List.of(one))).hasSize(1).isEqualTo(TopicText.fields(List.of(other)));
    }

    @Test
    void aFieldKeepsItsOwnFirstCharacter() {
        assertThat(TopicText.fields(List.of("市市场监督管理局"))).containsExactly("市场监管");
    }

    @Test
    void whatIsWrittenInFullIsNotWrittenTwice() {
        assertThat(TopicText.words("基层医疗卫生服务能力建设专题调研"))
                .isEqualTo(TopicText.words("基层医疗工作情况的报告"))
                .doesNotContain("生卫");
    }

    @Test
    void theGovernmentAsAWholeIsNothingInCommon() {
        assertThat(TopicText.fields(List.of("县人民政府"))).isEmpty();
    }
}
