package org.liandong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class MatterPortalTests {

    private static final LocalDate SOON = LocalDate.now(PortalTest.ZONE).plusDays(20);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MatterLookup lookup;

    @Test
    void goesFromTheInvitationToTheReport() throws Exception {
        String matter = create("53-clerk", "VERTICAL", "530100000000", "530102000000");
        get404("5301-clerk", matter);
        step("53-leader", matter + "/issue", "matter.issued");
        assertThat(lookup.waiting(body("530100000000"), SOON))
                .anyMatch(row -> row.unanswered() && row.url().startsWith(matter + "/"));
        String prefecture = task(matter, "530100000000");
        String county = task(matter, "530102000000");
        page("5301-clerk", matter)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(prefecture)));
        get404("5303-clerk", matter);
        get404("5303-clerk", county);
        page("5301-clerk", county).andExpect(status().isOk());

        send("5301-clerk", post(prefecture + "/answer").param("answer", "ACCEPTED"))
                .andExpect(flash().attribute("notice", "task.answered"));
        send("530102-clerk", post(county + "/answer").param("answer", "PARTLY").param("reason", "人手不足，只参加自查"))
                .andExpect(flash().attribute("notice", "task.answered"));
        step("53-clerk", matter + "/start", "matter.started");
        send("530102-clerk", post(county + "/confirm").param("number", "1"))
                .andExpect(flash().attribute("notice", "task.confirmed"));
        send(
                        "530102-clerk",
                        post(county + "/schedule")
                                .param(
                                        "deployedOn",
                                        LocalDate.now(PortalTest.ZONE).toString()))
                .andExpect(flash().attribute("notice", "task.scheduled"));
        send(
                        "530102-clerk",
                        post(county + "/progress")
                                .param(
                                        "day",
                                        LocalDate.now(PortalTest.ZONE)
                                                .minusDays(1)
                                                .toString())
                                .param("milestone", "1")
                                .param("text", "召开部署会"))
                .andExpect(flash().attribute("notice", "task.noted"));
        mvc.perform(multipart(county + "/report")
                        .file(new MockMultipartFile("file", "report.txt", "text/plain", "报告正文".getBytes("UTF-8")))
                        .param("text", "已完成")
                        .with(csrf())
                        .with(signedIn.as("530102-clerk")))
                .andExpect(flash().attribute("notice", "task.reported"));
        again("530102-clerk", post(county + "/close"))
                .andExpect(content().string(containsString("还有 10 个应当办理的法定步骤没有完成")))
                .andExpect(content().string(containsString("12. 通报代表并公布")));
        settle("530102-clerk", county, 12);
        send("530102-clerk", post(county + "/close")).andExpect(flash().attribute("notice", "task.ended"));
        page("53-sg", county)
                .andExpect(content().string(containsString("report.txt")))
                .andExpect(content().string(containsString("召开部署会")));
        step("53-clerk", matter + "/sum-up", "matter.summing");
        again("53-clerk", post(matter + "/close")).andExpect(content().string(containsString("还有 10 个应当办理的法定步骤没有完成")));
        settle("53-clerk", matter, 12);
        step("53-clerk", matter + "/close", "matter.closed");
        page("53-sg", matter).andExpect(content().string(containsString("已结束")));
        assertThat(jdbc.sql("select count(*) from matter_task where next_due_on is not null and state = 'CLOSED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToAPrefectureToEntrustAndOffersJointWork() throws Exception {
        page("5301-clerk", "/matters/new")
                .andExpect(content().string(containsString("监督法34(1)")))
                .andExpect(content().string(containsString("上下联动")));
        send("5301-clerk", form("ENTRUSTED", "530102000000"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("监督法34(1)")))
                .andExpect(content().string(containsString("改用“上下联动”")))
                .andExpect(content().string(containsString("食品安全法联动检查")));
    }

    @Test
    void refusesToSkipALevelWhenEntrusting() throws Exception {
        send("53-clerk", form("ENTRUSTED", "530102000000"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("matterForm", "participants"))
                .andExpect(content().string(containsString("只委托下一级人大常委会")));
    }

    @Test
    void letsAPrefectureEntrustOnceTheProvincesRulesAreEntered() throws Exception {
        jdbc.sql("update law_setting set value = 'yes', source = '某省办法第三十八条' where key = 'prefectures-may-entrust'")
                .update();
        try {
            create("5301-clerk", "ENTRUSTED", "530102000000");
        } finally {
            jdbc.sql("update law_setting set value = '', source = ''").update();
        }
    }

    @Test
    void showsOnlyLawfulInstrumentsAndTheRestWithItsReason() throws Exception {
        page("530125201-clerk", "/matters/new")
                .andExpect(content().string(containsString("<optgroup label=\"监督\">")))
                .andExpect(content().string(not(containsString("<option value=\"special_inquiry\""))))
                .andExpect(content().string(containsString("<b>专题询问</b>")));
    }

    @Test
    void refusesAnInstrumentBesideItsFieldWithTheArticle() throws Exception {
        send("530125201-clerk", form("UPPER_ALONE", "530102000000").with(request -> {
                    request.setParameter("instrument", "special_inquiry");
                    return request;
                }))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("matterForm", "instrument", "matter.instrument.refused"))
                .andExpect(content().string(containsString("依据：监督法47")))
                .andExpect(content().string(containsString("闭会期间由主席团安排代表视察")));
        send("530102-clerk", form("UPPER_ALONE", "530102000000").with(request -> {
                    request.setParameter("instrument", "dismissal");
                    return request;
                }))
                .andExpect(model().attributeHasFieldErrorCode("matterForm", "instrument", "matter.instrument.unknown"));
    }

    @Test
    void keepsATaskToItsOwnCongress() throws Exception {
        String matter = create("53-clerk", "VERTICAL", "530300000000");
        step("53-clerk", matter + "/issue", "matter.issued");
        String task = task(matter, "530300000000");
        send("53-clerk", post(task + "/answer").param("answer", "ACCEPTED"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("邀请对方自己填写")));
        send("5304-clerk", post(task + "/answer").param("answer", "ACCEPTED")).andExpect(status().isNotFound());
        send("5303-clerk", post(matter + "/start")).andExpect(status().isForbidden());
        send("530102-clerk", post(matter + "/start")).andExpect(status().isNotFound());
        page("auditor", matter).andExpect(status().isForbidden());
    }

    @Test
    void tellsWhatIsWrongBesideTheFieldAndKeepsTheRest() throws Exception {
        send("53-clerk", form("VERTICAL", "530100000000").param("milestones[1].name", "只有名称"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("共同进度要同时写名称和日期")))
                .andExpect(content().string(containsString("只有名称")))
                .andExpect(content().string(containsString("检查落实情况")));
        String matter = create("53-clerk", "VERTICAL", "530400000000");
        step("53-clerk", matter + "/issue", "matter.issued");
        String task = task(matter, "530400000000");
        send("5304-clerk", post(task + "/answer").param("answer", "DECLINED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("部分参加或不参加要写明理由")));
        send("5304-clerk", post(task + "/answer").param("answer", "ACCEPTED"));
        send(
                        "5304-clerk",
                        post(task + "/progress")
                                .param(
                                        "day",
                                        LocalDate.now(PortalTest.ZONE)
                                                .plusDays(3)
                                                .toString())
                                .param("text", "明天的事"))
                .andExpect(content().string(containsString("日期不能晚于今天")))
                .andExpect(content().string(containsString("明天的事")));
    }

    @Test
    void keepsTheShortFormsOpenWithWhatWasTyped() throws Exception {
        String matter = create("53-clerk", "VERTICAL", "530400000000");
        step("53-clerk", matter + "/issue", "matter.issued");
        again("53-clerk", post(matter + "/call-off").param("reason", " "))
                .andExpect(content().string(containsString("id=\"refused-field\"")))
                .andExpect(content().string(containsString("取消要写明理由")));
        again("53-clerk", post(matter + "/call-off").param("reason", "长".repeat(1001)))
                .andExpect(content().string(containsString("长".repeat(1001))));
        again("53-clerk", post(matter + "/require").param("text", ""))
                .andExpect(content().string(containsString("请填写工作方案的内容")));
        again("53-clerk", post(matter + "/sum-up")).andExpect(content().string(containsString("role=\"alert\"")));
        String task = task(matter, "530400000000");
        send("5304-clerk", post(task + "/answer").param("answer", "WHAT").param("reason", "我的话"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("我的话")));
        send("5304-clerk", post(task + "/answer").param("answer", "ACCEPTED"));
        for (String item : new String[] {"", "nonsense", "999999999"}) {
            again("5304-clerk", post(task + "/plan").param("item", item))
                    .andExpect(content().string(containsString("只能选择本机关的计划项目")));
        }
        again("5304-clerk", post(task + "/confirm").param("number", "x")).andExpect(status().isOk());
        again("5304-clerk", post(task + "/close")).andExpect(content().string(containsString("提交书面报告以后才能结束")));
        mvc.perform(multipart(task + "/report").param("text", "").with(csrf()).with(signedIn.as("5304-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请上传报告文件，或写简要说明")));
        send("5304-clerk", post(task + "/schedule").param("plannedFrom", "soon").param("plannedTo", "2026-05-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-05-01")));
        for (String nonsense : new String[] {"", "x", "2026-13-40"}) {
            send(
                            "5304-clerk",
                            post(task + "/progress")
                                    .param("day", nonsense)
                                    .param("milestone", "1")
                                    .param("text", "写下的话"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("error-title")))
                    .andExpect(content().string(containsString("写下的话")))
                    .andExpect(content().string(containsString("value=\"1\" selected=\"selected\"")));
        }
    }

    @Test
    void addsALineWithoutScriptAndSeesAnOvertakenDraft() throws Exception {
        send("53-clerk", form("VERTICAL", "530100000000").param("addMilestone", "1"))
                .andExpect(content().string(containsString("milestones[1].name")))
                .andExpect(content().string(not(containsString("error-title"))));
        String matter = create("53-clerk", "VERTICAL", "530100000000");
        send("53-clerk", edit(matter).param("version", "0").param("purpose", "第一次修改"))
                .andExpect(redirectedUrlPattern("/matters/*"));
        send("53-clerk", edit(matter).param("version", "0").param("purpose", "第二次修改"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("有人在您之前改过这条记录")))
                .andExpect(content().string(containsString("第二次修改")))
                .andExpect(content().string(containsString("第一次修改")));
    }

    @Test
    void staysReadableWithFourteenHundredParticipants() throws Exception {
        String location = send("53-clerk", form("VERTICAL").param("levels", "PREFECTURE", "COUNTY", "TOWNSHIP"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        step("53-clerk", location + "/issue", "matter.issued");
        assertThat(lookup.count(
                        signedIn.principal("53-clerk").reader(),
                        new TaskFilter(TaskFilter.Show.UNANSWERED, null, null)))
                .isGreaterThan(1400);
        String small = create("53-clerk", "VERTICAL", "530100000000");
        step("53-clerk", small + "/issue", "matter.issued");
        page("53-sg", small);
        int few = Statements.during(() -> page("53-sg", small));
        int many = Statements.during(() -> page("53-sg", location));
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThan(14);
        String page = page("53-sg", location).andReturn().getResponse().getContentAsString();
        assertThat(page.length()).isLessThan(60_000);
        assertThat(page).contains("昆明市");
        page("53-sg", location + "?area=" + body("530100000000"))
                .andExpect(content().string(containsString("五华区人大")));
        page("53-sg", location + "?show=UNANSWERED").andExpect(content().string(containsString("rel=\"next\"")));
        page("53-sg", "/matters/tasks?show=UNANSWERED").andExpect(status().isOk());
        send("53-clerk", post(location + "/call-off").param("reason", "测试结束"));
    }

    /** Every task of the sample data opens; it may be written by other hands than the aggregate's. */
    @Test
    void showsTheTasksOfTheSampleData() throws Exception {
        long county = body("530102000000");
        List<String> urls = lookup
                .waiting(county, LocalDate.now(PortalTest.ZONE).plusYears(2))
                .stream()
                .map(TaskRow::url)
                .toList();
        assertThat(urls).isNotEmpty();
        for (String url : urls) {
            page("530102-clerk", url).andExpect(status().isOk());
        }
    }

    /** Records every step of the law as done today. */
    private void settle(String who, String url, int steps) throws Exception {
        for (int position = 1; position <= steps; position++) {
            send(
                            who,
                            post(url + "/steps/" + position + "/done")
                                    .param("version", "0")
                                    .param("day", LocalDate.now(PortalTest.ZONE).toString()))
                    .andExpect(flash().attribute("notice", "step.noted"));
        }
    }

    private void step(String who, String url, String notice) throws Exception {
        send(who, post(url)).andExpect(flash().attribute("notice", notice));
    }

    private String create(String who, String mode, String... codes) throws Exception {
        return send(who, form(mode, codes))
                .andExpect(redirectedUrlPattern("/matters/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpServletRequestBuilder form(String mode, String... codes) {
        return fields(post("/matters"), mode, codes).param("purpose", "检查落实情况");
    }

    private MockHttpServletRequestBuilder edit(String matter) {
        return fields(post(matter + "/edit"), "VERTICAL", "530100000000");
    }

    private MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder post, String mode, String... codes) {
        for (String code : codes) {
            post.param("participants", String.valueOf(body(code)));
        }
        return post.param("title", "食品安全法联动检查")
                .param("year", "2026")
                .param("mode", mode)
                .param("instrument", "law_inspection")
                .param("answerBy", SOON.toString())
                .param("requirement", "各级同步部署")
                .param("milestones[0].name", "部署")
                .param("milestones[0].dueOn", SOON.plusDays(20).toString());
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private String task(String matter, String code) {
        long id = jdbc.sql("select id from matter_task where matter_id = :matter and owner_id = :owner")
                .param("matter", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1)))
                .param("owner", body(code))
                .query(Long.class)
                .single();
        return matter + "/tasks/" + id;
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    private ResultActions again(String who, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(Redirected.from(send(who, form)).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    private void get404(String who, String url) throws Exception {
        page(who, url).andExpect(status().isNotFound());
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
