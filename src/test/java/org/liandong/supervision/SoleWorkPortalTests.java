package org.liandong.supervision;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** What each congress does by itself, as the form of a matter offers it. */
@PortalTest
@Transactional
class SoleWorkPortalTests {

    private static final String NEW = "/matters/new";

    @Autowired
    MatterDriver matters;

    /** UV12: the standing committee reviews a budget, the congress approves it (地方组织法 11(1)[2]; 预算法 43(2)). */
    @ParameterizedTest
    @CsvSource({"53-clerk", "5301-clerk", "530112-clerk"})
    void leavesTheBudgetToTheCongress(String clerk) throws Exception {
        refused(clerk, "UPPER_ALONE", "annual_budget_plan_approval")
                .andExpect(content().string(containsString("预算法21")))
                .andExpect(content().string(containsString("提请本级人民代表大会批准；常委会做好初步审查")));
        matters.page(clerk, NEW).andExpect(content().string(containsString("年度预算审查")));
    }

    /** UV15: who may make which rules (立法法 80, 81(1), 85(1)). */
    @ParameterizedTest
    @CsvSource({
        "530112-clerk, local_regulation",
        "530125201-clerk, local_regulation",
        "530112-clerk, autonomous_regulation",
        "53-clerk, autonomous_regulation"
    })
    void makesNoRulesWithoutThePower(String clerk, String instrument) throws Exception {
        refused(clerk, "UPPER_ALONE", instrument)
                .andExpect(content().string(containsString("立法法8")))
                .andExpect(content().string(containsString("由有立法权的人大及其常委会制定")));
    }

    /** UV22: an area of ethnic autonomy may ask to vary or to stop (民族区域自治法20), nobody else. */
    @Test
    void offersAnAutonomousAreaToVaryADecisionFromAbove() throws Exception {
        String way = "变通执行或者停止执行上级决议";
        matters.page("530126-clerk", NEW).andExpect(content().string(containsString(way)));
        matters.page("530112-clerk", NEW).andExpect(content().string(not(containsString(way))));
        refused("530112-clerk", "UPPER_ALONE", "autonomous_variation")
                .andExpect(content().string(containsString("请从列表中选择监督方式")));
        String matter = matters.draft(
                "530126-clerk",
                form("UPPER_ALONE", "autonomous_variation")
                        .param("purpose", "报请批准变通执行")
                        .param("requirement", "按法定程序办理"));
        matters.post("530126-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        matters.page("530126-clerk", matter + "/steps")
                .andExpect(content().string(containsString("收到报告之日起60日内，民族区域自治法20")));
    }

    /** UV04: only to a standing committee of the next lower level (监督法34(1)). */
    @ParameterizedTest
    @CsvSource({"530102000000", "530125201000"})
    void entrustsNobodyBelowTheNextLevel(String code) throws Exception {
        matters.send("53-clerk", matters.form("ENTRUSTED", code))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("matterForm", "participants"))
                .andExpect(content().string(containsString("依据：监督法34(1)")))
                .andExpect(content().string(containsString("只委托下一级人大常委会")));
    }

    @ParameterizedTest
    @CsvSource({"VERTICAL", "REGIONAL"})
    void isDoneWithNobodyElse(String mode) throws Exception {
        refused("5301-clerk", mode, "annual_supervision_plan")
                .andExpect(content().string(containsString("由每级人大依法各自办理，不能联动")));
    }

    /** 监督法 63, 代表法 51: a committee's own plan is not a township's, a township's session not a committee's. */
    @Test
    void offersToEachKindOfBodyWhatIsItsOwn() throws Exception {
        matters.page("530112-clerk", NEW)
                .andExpect(content().string(containsString("只由本级办理（方式选“本级单独”）")))
                .andExpect(content().string(containsString("value=\"annual_supervision_plan\"")))
                .andExpect(content().string(containsString("value=\"sc_meeting\"")))
                .andExpect(content().string(not(containsString("value=\"convene_congress\""))));
        matters.page("530125201-clerk", NEW)
                .andExpect(content().string(containsString("value=\"convene_congress\"")))
                .andExpect(content().string(containsString("主席团闭会期间工作")))
                .andExpect(content().string(containsString("乡镇人大会议期间的询问")))
                .andExpect(content().string(not(containsString("value=\"sc_meeting\""))));
        refused("530125201-clerk", "UPPER_ALONE", "sc_meeting")
                .andExpect(content().string(containsString("请从列表中选择监督方式")));
        refused("530112-clerk", "UPPER_ALONE", "convene_congress")
                .andExpect(content().string(containsString("请从列表中选择监督方式")));
    }

    private ResultActions refused(String clerk, String mode, String instrument) throws Exception {
        return matters.send(clerk, form(mode, instrument))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("matterForm", "instrument"))
                .andExpect(content().string(containsString("id=\"instrument-error\"")))
                .andExpect(content().string(containsString("本级工作测试")));
    }

    private static MockHttpServletRequestBuilder form(String mode, String instrument) {
        return MockMvcRequestBuilders.post("/matters")
                .param("title", "本级工作测试")
                .param("year", "2027")
                .param("mode", mode)
                .param("instrument", instrument);
    }
}
