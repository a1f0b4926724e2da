package org.liandong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The ways of working together on the pages: among equals, alone, leaving and joining again, and whose task is whose. */
@PortalTest
class ModePortalTests {

    @Autowired
    MatterDriver matters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void speaksOfEqualsAndNotOfAnInvitationFromAbove() throws Exception {
        String matter = matters.issuedBy("5301-clerk", "REGIONAL", "530300000000", "530400000000");
        matters.page("5303-clerk", matter)
                .andExpect(content().string(containsString("同级人大常委会平等协商、共同开展（监督法34(3)）")))
                .andExpect(content().string(containsString("昆明市人大 牵头联络")))
                .andExpect(content().string(not(containsString("邀请本机关参加"))));
        String qujing = matters.accepted(matter, "530300000000", "5303-clerk");
        matters.page("5303-clerk", qujing)
                .andExpect(content().string(containsString("昆明市人大牵头联络，商请本机关共同开展")))
                .andExpect(content().string(not(containsString("邀请本机关参加"))));
        matters.page("5304-clerk", qujing).andExpect(status().isOk());
        matters.page("5301-clerk", matter + "/sync").andExpect(content().string(not(containsString("发提醒"))));
        matters.refused("5301-clerk", matter + "/sync/remind")
                .andExpect(content().string(containsString("牵头机关不发提醒")));
        matters.refused("5301-clerk", matter + "/call-off", "reason", "不做了")
                .andExpect(content().string(containsString("牵头机关不能单方取消（监督法34(3)）")));
        matters.post("5301-clerk", matter + "/start");
        matters.post("5301-clerk", matter + "/sum-up");
        matters.refused("5301-clerk", matter + "/close")
                .andExpect(content().string(containsString("牵头机关不能单方结束（监督法34(3)）")));
        matters.post("5303-clerk", qujing + "/leave", "reason", "力量不足")
                .andExpect(flash().attribute("notice", "task.left"));
        matters.post("5301-clerk", matter + "/call-off", "reason", "各机关已退出")
                .andExpect(flash().attribute("notice", "matter.calledOff"));
    }

    @Test
    void joinsOnlyEqualsInARegion() throws Exception {
        for (String other : List.of("530102000000", "530302000000", "530000000000")) {
            matters.send("5301-clerk", matters.form("REGIONAL", other))
                    .andExpect(model().attributeHasFieldErrorCode(
                                    "matterForm", "participants", "matter.participants.standing"))
                    .andExpect(content().string(containsString("监督法34(3)")))
                    .andExpect(content().string(containsString("请改用“上下联动”")));
        }
        matters.send("5301-clerk", matters.form("REGIONAL", "530125201000"))
                .andExpect(
                        model().attributeHasFieldErrorCode("matterForm", "participants", "matter.participants.refused"))
                .andExpect(content().string(containsString("监督法34(3)")));
    }

    @Test
    void tellsThoseBelowOfWhatTheUpperLevelDoesAloneOnlyIfItSaysSo() throws Exception {
        String quiet = matters.draft("53-clerk", matters.form("UPPER_ALONE"));
        matters.page("53-clerk", quiet)
                .andExpect(content().string(containsString("本级单独开展，不邀请其他机关")))
                .andExpect(content().string(not(containsString("发出邀请"))));
        matters.post("53-clerk", quiet + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        matters.page("5301-clerk", quiet).andExpect(status().isNotFound());
        String told = matters.draft("53-clerk", matters.form("UPPER_ALONE").param("tell", "true"));
        matters.page("5301-clerk", told).andExpect(status().isNotFound());
        matters.page("53-clerk", told + "/edit")
                .andExpect(content().string(containsString("name=\"tell\" value=\"true\" checked=\"checked\"")));
        matters.post("53-clerk", told + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        matters.page("5301-clerk", told)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("告知其他人大，供了解")))
                .andExpect(content().string(not(containsString("/call-off"))));
        matters.post("5301-clerk", told + "/start").andExpect(status().isForbidden());
        matters.post("53-clerk", told + "/call-off", "reason", "测试结束");
        matters.post("53-clerk", quiet + "/call-off", "reason", "测试结束");
    }

    @Test
    void letsAParticipantLeaveAndJoinAgainAndShowsWhoAndWhy() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000");
        String kunming = matters.task(matter, "530100000000");
        matters.refused("5301-clerk", kunming + "/leave", "reason", "太早")
                .andExpect(content().string(containsString("只有正在参加、还没有报告的任务可以退出")));
        matters.accepted(matter, "530100000000", "5301-clerk");
        matters.refused("5301-clerk", kunming + "/leave", "reason", " ")
                .andExpect(content().string(containsString("退出要写明理由")))
                .andExpect(content().string(containsString("id=\"refused-field\"")));
        matters.refused("5301-clerk", kunming + "/leave", "reason", "长".repeat(1001))
                .andExpect(content().string(containsString("长".repeat(1001))));
        matters.post("5301-clerk", kunming + "/leave", "reason", "机构改革，力量不足")
                .andExpect(flash().attribute("notice", "task.left"));
        matters.page("53-sg", matter)
                .andExpect(content().string(containsString("已退出")))
                .andExpect(content().string(containsString("机构改革，力量不足")))
                .andExpect(content().string(containsString("不参加</span><b>1</b>")));
        matters.page("53-sg", matter + "/sync").andExpect(content().string(not(containsString(kunming))));
        assertThat(jdbc.sql("select reason from audit_entry where action = 'task.leave' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("机构改革，力量不足");
        matters.accepted(matter, "530100000000", "5301-clerk");
        matters.page("53-sg", kunming)
                .andExpect(content().string(containsString("参加经过")))
                .andExpect(content().string(containsString("机构改革，力量不足")));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    /** 监督法 34, 地方组织法 19(2), 59: the four ways of taking part, each with its article. */
    @Test
    void givesEachKindOfBodyItsOwnWayAndSaysWhy() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000", "530125201000", outpost());
        matters.page("5301-clerk", matters.task(matter, "530100000000"))
                .andExpect(content().string(not(containsString("不直接采用事项的监督方式"))));
        matters.page("530125201-clerk", matters.task(matter, "530125201000"))
                .andExpect(content().string(containsString("代表视察")))
                .andExpect(content().string(containsString("不直接采用事项的监督方式：")))
                .andExpect(content().string(containsString("地方组织法19(2)")));
        String clerk = outpost().substring(0, 9) + "-clerk";
        matters.page(clerk, matters.task(matter, outpost()))
                .andExpect(content().string(containsString("未交办或者不能承办")))
                .andExpect(content().string(containsString("任务由设立本机关的人大常委会交办")));
        matters.post(clerk, matters.task(matter, outpost()) + "/answer", "answer", "ACCEPTED")
                .andExpect(flash().attribute("notice", "task.answered"));
        matters.page("530125201-clerk", matters.task(matter, "530125201000"))
                .andExpect(content().string(containsString("由主席团决定安排代表视察")));
        matters.page("53-clerk", matters.task(matter, outpost()))
                .andExpect(content().string(containsString("承办交办任务")))
                .andExpect(content().string(containsString("地方组织法59(2)-(4)")))
                .andExpect(content().string(containsString("以交办任务的形式参加")));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    /** 地方组织法 46, UV01: whatever a congress above sends to a task below is refused, with the reason and the lawful way. */
    @Test
    void refusesEveryFormOfATaskToTheCongressAbove() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000");
        String task = matters.accepted(matter, "530100000000", "5301-clerk");
        List<String> patterns = mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.matches("/matters/\\{\\w+}/tasks/\\{\\w+}/.+"))
                .toList();
        assertThat(patterns).hasSizeGreaterThan(12);
        SoftAssertions soft = new SoftAssertions();
        for (String pattern : patterns) {
            String url = pattern.replaceFirst("/matters/\\{\\w+}/tasks/\\{\\w+}", task)
                    .replaceAll("\\{[^}]*}", "1");
            MockHttpServletResponse answer =
                    matters.post("53-clerk", url).andReturn().getResponse();
            soft.assertThat(answer.getStatus()).as(url).isEqualTo(403);
            soft.assertThat(answer.getContentAsString()).as(url).contains("地方组织法46", "可以这样办");
            soft.assertThat(matters.post("5303-clerk", url)
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as("unseen " + url)
                    .isNotEqualTo(403);
        }
        soft.assertAll();
        matters.page("53-clerk", task)
                .andExpect(content().string(containsString("您可以这样做")))
                .andExpect(content().string(containsString(matter + "/sync")))
                .andExpect(content().string(containsString("/visits/new?other=" + matters.body("530100000000"))))
                .andExpect(content().string(not(containsString(task + "/answer"))));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    private String outpost() {
        return jdbc.sql("select code from body where kind = 'SUBDISTRICT_OUTPOST' and path like '530000.530100.%'"
                        + " order by path limit 1")
                .query(String.class)
                .single();
    }
}
