package org.liandong.supervision.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The steps of a special work report and of a law inspection as the people of a county, a township and an outpost take them. */
@PortalTest
class ProcedurePortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String COUNTY = "530112000000";
    private static final String CLERK = "530112-clerk";
    private static final String SOURCE = "某省实施监督法办法第三十八条";

    private static int number = 900;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeEntriesBack() {
        jdbc.sql("update law_setting set value = '', source = '', changed_by = null, changed_at = null, version = 0")
                .update();
        jdbc.sql(
                        "update own_procedure set meeting_id = null where meeting_id in (select id from meeting where number > 900)")
                .update();
        jdbc.sql("delete from meeting where number > 900").update();
    }

    @Test
    void takesASpecialWorkReportFromTheMeetingToTheEnd() throws Exception {
        String steps = accepted("special_work_report", COUNTY, CLERK) + "/steps";
        page(CLERK, steps)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("常委会会议举行的20日前，监督法15(1)")))
                .andExpect(content().string(containsString("还没有选定会议")));

        long soon = meeting(COUNTY, TODAY.plusDays(12));
        again(CLERK, post(steps + "/meeting").param("meeting", String.valueOf(soon)))
                .andExpect(content().string(containsString("不能列入这次会议：未按20/10/7日时序送报告")))
                .andExpect(content().string(containsString("监督法15")))
                .andExpect(content().string(containsString("改列以后的常委会会议")));
        long later = meeting(COUNTY, TODAY.plusDays(25));
        send(CLERK, post(steps + "/meeting").param("meeting", String.valueOf(later)))
                .andExpect(flash().attribute("notice", "step.met"));
        page(CLERK, steps)
                .andExpect(content()
                        .string(containsString("常委会会议 " + chinese(TODAY.plusDays(25)) + "，提前20日 → "
                                + chinese(TODAY.plusDays(5)) + "，监督法15(1)")))
                .andExpect(content().string(containsString("还有 5 天到期")));

        send(CLERK, post(steps + "/adopt")).andExpect(flash().attribute("notice", "step.adopted"));
        assertThat(planned(steps, 5)).isEqualTo(TODAY.plusDays(5));
        assertThat(planned(steps, 4)).isEqualTo(TODAY.minusDays(2));
        page(CLERK, steps).andExpect(content().string(containsString("比计划晚 2 天")));

        mvc.perform(multipart(steps + "/5/done")
                        .file(new MockMultipartFile("file", "征求意见稿.txt", "text/plain", "报告".getBytes("UTF-8")))
                        .param("version", version(steps, 5))
                        .param("day", TODAY.toString())
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(flash().attribute("notice", "step.noted"));
        page("53-clerk", steps).andExpect(content().string(containsString("征求意见稿.txt")));

        again(CLERK, done(steps, 6, TODAY.plusDays(1)))
                .andExpect(content().string(containsString("完成日期不能晚于今天")))
                .andExpect(content().string(containsString("value=\"" + TODAY.plusDays(1) + "\"")));
        again(CLERK, post(steps + "/7/skip").param("version", version(steps, 7)).param("reason", "时间紧"))
                .andExpect(content().string(containsString("不能标为不适用")))
                .andExpect(content().string(containsString("监督法15(2)")));
        again(
                        CLERK,
                        post(steps + "/14/skip")
                                .param("version", version(steps, 14))
                                .param("reason", " "))
                .andExpect(content().string(containsString("请写明为什么不适用")));
        send(
                        CLERK,
                        post(steps + "/14/skip")
                                .param("version", version(steps, 14))
                                .param("reason", "没有作决议"))
                .andExpect(flash().attribute("notice", "step.noted"));

        for (int position : new int[] {1, 4, 6, 7, 8, 10, 11, 13, 16}) {
            send(CLERK, done(steps, position, TODAY)).andExpect(flash().attribute("notice", "step.noted"));
        }
        String task = steps.substring(0, steps.length() - "/steps".length());
        report(task);
        send(CLERK, post(task + "/close")).andExpect(flash().attribute("notice", "task.ended"));
        send(CLERK, post(steps + "/16/reopen").param("version", version(steps, 16)))
                .andExpect(flash().attribute("refused", org.hamcrest.Matchers.notNullValue()));
        assertThat(audited("matter.step.done", "听取和审议专项工作报告联动 / 发给常委会组成人员")).isEqualTo(1);
    }

    @Test
    void movesTheDaysWithTheMeetingAndTellsThoseConcerned() throws Exception {
        String steps = accepted("special_work_report", COUNTY, CLERK) + "/steps";
        long meeting = meeting(COUNTY, TODAY.plusDays(30));
        send(CLERK, post(steps + "/meeting").param("meeting", String.valueOf(meeting)));
        send(CLERK, done(steps, 5, TODAY)).andExpect(flash().attribute("notice", "step.noted"));
        assertThat(due(steps, 6)).isEqualTo(TODAY.plusDays(20));

        move(meeting, TODAY.plusDays(17));
        assertThat(due(steps, 6)).isEqualTo(TODAY.plusDays(7));
        page(CLERK, steps)
                .andExpect(content().string(containsString("会议改期：原定 " + chinese(TODAY.plusDays(30)))))
                .andExpect(content().string(containsString("已完成，超期 3 天")))
                .andExpect(content().string(containsString("UV17")));
        page(CLERK, "/")
                .andExpect(content().string(containsString("会议改期：听取和审议专项工作报告联动")))
                .andExpect(content().string(containsString("原定 " + TODAY.plusDays(30) + "，现为 " + TODAY.plusDays(17))))
                .andExpect(content().string(containsString("法定步骤将到期：听取和审议专项工作报告联动")))
                .andExpect(content().string(containsString(steps + "/6")));
        page("53-clerk", "/").andExpect(content().string(not(containsString("会议改期："))));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'matter.step.moved' and from_state = :from")
                        .param("from", TODAY.plusDays(30).toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void countsTheHandlingReportByTheRuleOfTheProvinceAndPutsItOffWithAReason() throws Exception {
        String steps = accepted("law_inspection", COUNTY, CLERK) + "/steps";
        send(CLERK, done(steps, 8, TODAY)).andExpect(flash().attribute("notice", "step.noted"));
        assertThat(due(steps, 9)).isNull();
        page(CLERK, steps).andExpect(content().string(containsString("国家法律没有规定数字，本省规定未填写")));
        enter("handling-report-months", "3");
        LocalDate due = TODAY.plusMonths(3);
        assertThat(due(steps, 9)).isEqualTo(due);
        page(CLERK, steps)
                .andExpect(content().string(containsString("，3个月内 → " + chinese(due) + "，监督法37(1)")))
                .andExpect(content().string(containsString(SOURCE)));
        again(CLERK, extend(steps, 9, due.plusDays(10), "事项复杂"))
                .andExpect(content().string(containsString("没有可以延期的规定")));
        enter("handling-extension-months", "1");
        again(CLERK, extend(steps, 9, due.plusDays(60), "事项复杂"))
                .andExpect(content().string(containsString("最长可以延期至")));
        again(CLERK, extend(steps, 9, due, "事项复杂")).andExpect(content().string(containsString("要晚于现在的期限")));
        again(CLERK, extend(steps, 9, due.plusDays(10), " "))
                .andExpect(content().string(containsString("请写明延期的理由")));
        send(CLERK, extend(steps, 9, due.plusDays(10), "事项复杂")).andExpect(flash().attribute("notice", "step.noted"));
        assertThat(due(steps, 9)).isEqualTo(due.plusDays(10));
        page("53-clerk", steps).andExpect(content().string(containsString("延期至 " + due.plusDays(10) + "：事项复杂")));
    }

    @Test
    void announcesTheInspectionAndTakesTheDayOfAResolution() throws Exception {
        String steps = accepted("law_inspection", COUNTY, CLERK) + "/steps";
        enter("inspection-notice-days", "10");
        send(
                CLERK,
                post(steps + "/4/plan")
                        .param("version", "0")
                        .param("day", TODAY.plusDays(30).toString()));
        page(CLERK, steps).andExpect(content().string(containsString("须在 " + TODAY.plusDays(20) + " 前通知被检查机关")));
        send(
                CLERK,
                post(steps + "/10/give")
                        .param("version", "0")
                        .param("day", TODAY.minusDays(2).toString()));
        page(CLERK, steps)
                .andExpect(content().string(containsString("超过法定期限 2 天")))
                .andExpect(content().string(containsString("决议、函件规定 → " + chinese(TODAY.minusDays(2)))));
        page(CLERK, "/").andExpect(content().string(containsString("超过法定期限：听取和审议专项工作报告联动")));
        String matter = steps.substring(0, steps.indexOf("/tasks"));
        page("53-sg", "/dashboard?year=" + TODAY.getYear())
                .andExpect(content().string(containsString("听取和审议专项工作报告联动：1 个机关有 1 个法定步骤超过期限")))
                .andExpect(content().string(containsString(matter + "?show=STEP_LATE")));
        page("53-sg", matter + "?show=STEP_LATE").andExpect(content().string(containsString(task(steps) + "\"")));
        send(CLERK, done(steps, 10, TODAY)).andExpect(flash().attribute("notice", "step.noted"));
        page("53-sg", matter + "?show=STEP_LATE").andExpect(content().string(not(containsString(task(steps) + "\""))));
    }

    @Test
    void givesATownshipThePresidiumsActivityAndAnOutpostItsAssignment() throws Exception {
        String township = accepted("law_inspection", "530125201000", "530125201-clerk") + "/steps";
        page("530125201-clerk", township)
                .andExpect(content().string(containsString("形成报告，由办事机构、工作机构或主席团转交")))
                .andExpect(content().string(containsString("向乡镇人大报告闭会期间工作")))
                .andExpect(content().string(not(containsString("组织执法检查组"))));
        String outpost = jdbc.sql(
                        "select code from body where kind = 'SUBDISTRICT_OUTPOST' and path like '530000.530100.530112.%' order by code limit 1")
                .query(String.class)
                .single();
        String clerk = outpost.substring(0, 9) + "-clerk";
        String assigned = accepted("law_inspection", outpost, clerk) + "/steps";
        page(clerk, assigned)
                .andExpect(content().string(containsString("办理常委会交办的监督")))
                .andExpect(content().string(not(containsString("选择本级会议"))));
    }

    @Test
    void onlyItsOwnCongressWritesAStep() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        send("53-clerk", done(task + "/steps", 2, TODAY)).andExpect(status().isForbidden());
        send("5304-clerk", done(task + "/steps", 2, TODAY)).andExpect(status().isNotFound());
        page("5304-clerk", task + "/steps").andExpect(status().isNotFound());
        page("53-sg", task + "/steps")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("选择本级会议"))));
        page(CLERK, task + "/steps/99").andExpect(status().isNotFound());
        String matter = task.substring(0, task.indexOf("/tasks"));
        page(CLERK, matter + "/steps").andExpect(status().isOk());
        send(CLERK, done(matter + "/steps", 2, TODAY)).andExpect(status().isForbidden());
        again(
                        CLERK,
                        post(task + "/steps/meeting")
                                .param("meeting", String.valueOf(meeting("530102000000", TODAY.plusDays(60)))))
                .andExpect(content().string(containsString("只能选择本级的会议")));
    }

    @Test
    void tellsTheSecondOfTwoThatTheFirstWasFaster() throws Exception {
        String steps = accepted("law_inspection", COUNTY, CLERK) + "/steps";
        send(
                        CLERK,
                        post(steps + "/2/plan")
                                .param("version", "0")
                                .param("day", TODAY.plusDays(9).toString()))
                .andExpect(flash().attribute("notice", "step.noted"));
        again(
                        CLERK,
                        post(steps + "/2/plan")
                                .param("version", "0")
                                .param("day", TODAY.plusDays(8).toString()))
                .andExpect(content().string(containsString("别人已经改过这条记录")))
                .andExpect(content().string(containsString(chinese(TODAY.plusDays(9)))));
    }

    @Test
    void readsAPageInAFixedNumberOfStatements() throws Exception {
        String few = accepted("inquiry", COUNTY, CLERK) + "/steps";
        String many = accepted("special_work_report", COUNTY, CLERK) + "/steps";
        page(CLERK, few);
        int first = Statements.during(() -> page(CLERK, few));
        assertThat(Statements.during(() -> page(CLERK, many))).isEqualTo(first).isLessThan(14);
        assertThat(Statements.during(() -> page(CLERK, many + "/5"))).isLessThanOrEqualTo(first);
    }

    /** A task of a body in a new matter of the province, accepted by that body. */
    private String accepted(String instrument, String code, String clerk) throws Exception {
        String matter = send(
                        "53-clerk",
                        post("/matters")
                                .param("participants", String.valueOf(body(code)))
                                .param("title", "听取和审议专项工作报告联动")
                                .param("year", String.valueOf(TODAY.getYear()))
                                .param("mode", "VERTICAL")
                                .param("instrument", instrument)
                                .param("purpose", "检查落实情况")
                                .param("answerBy", TODAY.plusDays(20).toString())
                                .param("requirement", "各级同步部署")
                                .param("milestones[0].name", "部署")
                                .param("milestones[0].dueOn", TODAY.plusDays(40).toString()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send("53-clerk", post(matter + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
        long id = jdbc.sql("select id from matter_task where matter_id = :matter and owner_id = :owner")
                .param("matter", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1)))
                .param("owner", body(code))
                .query(Long.class)
                .single();
        String task = matter + "/tasks/" + id;
        page(clerk, task + "/steps").andExpect(status().isNotFound());
        send(clerk, post(task + "/answer").param("answer", "ACCEPTED"))
                .andExpect(flash().attribute("notice", "task.answered"));
        return task;
    }

    private static String task(String steps) {
        return steps.substring(0, steps.length() - "/steps".length());
    }

    private void report(String task) throws Exception {
        mvc.perform(multipart(task + "/report")
                        .param("text", "已完成")
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(flash().attribute("notice", "task.reported"));
    }

    private long meeting(String code, LocalDate day) {
        number++;
        return jdbc.sql("insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)"
                        + " values (:body, 'STANDING_COMMITTEE', 1, :number, :day, :day) returning id")
                .param("body", body(code))
                .param("number", number)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private void move(long meeting, LocalDate day) throws Exception {
        send(
                        CLERK,
                        post("/bodies/" + body(COUNTY) + "/meetings/" + meeting)
                                .param("version", "0")
                                .param("kind", "STANDING_COMMITTEE")
                                .param("termNumber", "1")
                                .param("number", String.valueOf(number))
                                .param("startsOn", day.toString())
                                .param("endsOn", day.toString()))
                .andExpect(flash().attribute("notice", "body.done.part"));
    }

    private void enter(String key, String value) throws Exception {
        send(
                        "secadmin",
                        post("/admin/law-settings/" + key)
                                .param("value", value)
                                .param("source", SOURCE)
                                .param("version", "0"))
                .andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder done(String steps, int position, LocalDate day) {
        return post(steps + "/" + position + "/done")
                .param("version", version(steps, position))
                .param("day", day.toString());
    }

    private MockHttpServletRequestBuilder extend(String steps, int position, LocalDate day, String reason) {
        return post(steps + "/" + position + "/extend")
                .param("version", version(steps, position))
                .param("day", day.toString())
                .param("reason", reason);
    }

    private String version(String steps, int position) {
        return String.valueOf(column("version", steps, position, Integer.class).get(0));
    }

    private LocalDate due(String steps, int position) {
        return column("due_on", steps, position, LocalDate.class).get(0);
    }

    private LocalDate planned(String steps, int position) {
        return column("planned_on", steps, position, LocalDate.class).get(0);
    }

    private <T> List<T> column(String column, String steps, int position, Class<T> type) {
        String[] parts = steps.split("/");
        boolean task = parts.length > 4;
        return jdbc.sql("select s." + column
                        + " from procedure_step s join own_procedure p on p.id = s.procedure_id where "
                        + (task ? "p.task_id" : "p.task_id is null and p.matter_id")
                        + " = :id and s.position = :position")
                .param("id", Long.valueOf(task ? parts[4] : parts[2]))
                .param("position", position)
                .query((row, n) -> row.getObject(1, type))
                .list();
    }

    private int audited(String action, String label) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and label = :label")
                .param("action", action)
                .param("label", label)
                .query(Integer.class)
                .single();
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    private ResultActions again(String who, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(Redirected.from(send(who, form)).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    private ResultActions send(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
