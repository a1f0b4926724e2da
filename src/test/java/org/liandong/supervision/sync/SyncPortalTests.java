package org.liandong.supervision.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class SyncPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SyncReads reads;

    @Test
    void comparesEachParticipantWithWhatWasAgreed() throws Exception {
        String matter = matter(body("530100000000"), body("530300000000"), body("530400000000"), body("530500000000"));
        answer("5301-clerk", matter, "530100000000", "ACCEPTED");
        answer("5303-clerk", matter, "530300000000", "ACCEPTED");
        answer("5305-clerk", matter, "530500000000", "DECLINED");
        jdbc.sql("update matter_milestone set due_on = :day where matter_id = :matter and position = 0")
                .param("day", TODAY.minusDays(4))
                .param("matter", id(matter))
                .update();
        String kunming = task(matter, "530100000000");
        send("5301-clerk", post(kunming + "/confirm").param("number", "1"));
        send(
                "5301-clerk",
                post(kunming + "/schedule")
                        .param("deployedOn", TODAY.minusDays(4).toString())
                        .param("plannedTo", TODAY.plusDays(46).toString()));
        send(
                "5301-clerk",
                post(kunming + "/progress")
                        .param("day", TODAY.toString())
                        .param("milestone", "1")
                        .param("text", "已部署"));
        List<SyncRow> rows = reads.rows(id(matter), signedIn.principal("53-sg").reader(), "", "");
        assertThat(rows).hasSize(3);
        assertThat(days(rows.get(0))).containsExactly(0, 6, 0, 0);
        assertThat(days(rows.get(1))).containsExactly(4, null, null, 4);
        assertThat(days(rows.get(2))).containsExactly(null, null, null, null);
        page("53-sg", matter + "/sync")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("晚 4 天")))
                .andExpect(content().string(containsString("晚 6 天")))
                .andExpect(content().string(containsString(kunming)));
        send("53-clerk", post(matter + "/require").param("text", "各级同步部署，并报送台账"));
        jdbc.sql("update matter_requirement set issued_at = issued_at - interval '3 days' where matter_id = :matter")
                .param("matter", id(matter))
                .update();
        rows = reads.rows(id(matter), signedIn.principal("53-sg").reader(), "", "");
        assertThat(days(rows.get(0))).containsExactly(0, 6, 3, 0);
    }

    @Test
    void groupsManyByAreaInTheSameNumberOfStatements() throws Exception {
        String few = matter(body("530100000000"));
        String many = send("53-clerk", form().param("levels", "COUNTY"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send("53-clerk", post(many + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
        page("53-sg", few + "/sync");
        int statements = Statements.during(() -> page("53-sg", few + "/sync"));
        assertThat(Statements.during(() -> page("53-sg", many + "/sync")))
                .isLessThanOrEqualTo(statements)
                .isLessThan(10);
        page("53-sg", many + "/sync")
                .andExpect(content().string(containsString("昆明市")))
                .andExpect(content().string(containsString("未答复 14")))
                .andExpect(content().string(not(containsString("五华区人大"))));
        page("53-sg", many + "/sync?area=" + body("530100000000"))
                .andExpect(content().string(containsString("五华区人大")))
                .andExpect(content().string(not(containsString("麒麟区人大"))))
                .andExpect(content().string(containsString("<li class=\"on\"><a href=\"/matters\"")));
        SyncReads.Head head =
                reads.head(id(many), signedIn.principal("53-sg").reader()).orElseThrow();
        assertThat(reads.groups(head, signedIn.principal("53-sg").reader()).stream()
                        .mapToInt(SyncGroup::tasks)
                        .sum())
                .isEqualTo(129);
        send("53-clerk", post(many + "/call-off").param("reason", "测试结束"));
    }

    @Test
    void splitsALargeAreaByTheAreasInIt() throws Exception {
        MockHttpServletRequestBuilder form = form();
        jdbc.sql("select id from body where path like '530000.530100.%' and level in ('PREFECTURE', 'COUNTY')")
                .query(String.class)
                .list()
                .forEach(id -> form.param("within", id));
        String matter = send("53-clerk", form).andReturn().getResponse().getRedirectedUrl();
        send("53-clerk", post(matter + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
        String township = bodies.byCode("530125201000").orElseThrow().shortName();
        String area = matter + "/sync?area=";
        page("53-sg", area + body("530100000000"))
                .andExpect(content().string(containsString("昆明市：按县级行政区")))
                .andExpect(content().string(containsString("昆明市：本级和县级")))
                .andExpect(content().string(containsString("宜良县人大</a>")))
                .andExpect(content().string(containsString("/sync?area=" + body("530125000000") + "#bodies")))
                .andExpect(content().string(not(containsString("回到"))))
                .andExpect(content().string(not(containsString(township + "</a>"))));
        page("53-sg", area + body("530125000000"))
                .andExpect(content().string(containsString(township + "</a>")))
                .andExpect(
                        content().string(containsString("/sync?area=" + body("530100000000") + "#areas\">回到昆明市</a>")))
                .andExpect(content().string(not(containsString("五华区人大</a>"))));
        assertThat(Statements.during(() -> page("53-sg", area + body("530100000000"))))
                .isLessThan(12);
        send("53-clerk", post(matter + "/call-off").param("reason", "测试结束"));
    }

    @Test
    void remindsOnceADayAndNeverOrders() throws Exception {
        String matter = matter(body("530600000000"));
        page("5306-clerk", matter + "/sync").andExpect(content().string(not(containsString("发提醒"))));
        send("5306-clerk", post(matter + "/sync/remind")).andExpect(status().isForbidden());
        page("5304-clerk", matter + "/sync").andExpect(status().isNotFound());
        send("5304-clerk", post(matter + "/sync/remind")).andExpect(status().isNotFound());
        send("53-clerk", post(matter + "/sync/remind")).andExpect(flash().attribute("notice", "sync.reminded"));
        mvc.perform(Redirected.from(send("53-clerk", post(matter + "/sync/remind"))
                                .andExpect(flash().attributeExists("refused")))
                        .with(signedIn.as("53-clerk")))
                .andExpect(content().string(containsString("今天已经提醒过，每天最多一次")));
        page("5306-clerk", "/")
                .andExpect(content().string(containsString("友情提醒：四同步测试")))
                .andExpect(content().string(containsString("安排由本机关决定")));
        page("5304-clerk", "/").andExpect(content().string(not(containsString("友情提醒："))));
        send("53-clerk", post(matter + "/call-off").param("reason", "测试结束"));
        page("5306-clerk", "/").andExpect(content().string(not(containsString("友情提醒："))));
    }

    private static List<Integer> days(SyncRow row) {
        return Stream.of(row.deployed(), row.inTime(), row.required(), row.progressed())
                .toList();
    }

    private String matter(Long... participants) throws Exception {
        MockHttpServletRequestBuilder form = form();
        for (Long participant : participants) {
            form.param("participants", String.valueOf(participant));
        }
        String url = send("53-clerk", form).andReturn().getResponse().getRedirectedUrl();
        send("53-clerk", post(url + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
        return url;
    }

    private static MockHttpServletRequestBuilder form() {
        return post("/matters")
                .param("title", "四同步测试")
                .param("year", String.valueOf(TODAY.getYear()))
                .param("mode", "VERTICAL")
                .param("instrument", "law_inspection")
                .param("purpose", "检查落实情况")
                .param("answerBy", TODAY.plusDays(20).toString())
                .param("requirement", "各级同步部署")
                .param("milestones[0].name", "部署")
                .param("milestones[0].dueOn", TODAY.plusDays(10).toString())
                .param("milestones[1].name", "报告")
                .param("milestones[1].dueOn", TODAY.plusDays(40).toString());
    }

    private void answer(String clerk, String matter, String code, String answer) throws Exception {
        send(clerk, post(task(matter, code) + "/answer").param("answer", answer).param("reason", "另有安排"))
                .andExpect(flash().attribute("notice", "task.answered"));
    }

    private static long id(String matter) {
        return Long.parseLong(matter.substring(matter.lastIndexOf('/') + 1));
    }

    private String task(String matter, String code) {
        long id = jdbc.sql("select id from matter_task where matter_id = :matter and owner_id = :owner")
                .param("matter", id(matter))
                .param("owner", body(code))
                .query(Long.class)
                .single();
        return matter + "/tasks/" + id;
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
