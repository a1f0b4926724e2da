package org.liandong.supervision.publication;

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
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What a county tells of its law inspection, piece by piece, until the step of the law is done. */
@PortalTest
class PublicationPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String COUNTY = "530112000000";
    private static final String CLERK = "530112-clerk";
    private static final String TITLE = "公开测试执法检查";
    private static final int STEP = 12;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsAllThatTheLawNamesAndTheStepIsDoneWithIt() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        String page = task + "/publication";
        page(CLERK, page)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("监督法37(3)")))
                .andExpect(content().string(containsString("还有 6 项没有登记")));
        page(CLERK, task + "/steps/" + STEP)
                .andExpect(content().string(containsString("这一步以公开记录为准")))
                .andExpect(content().string(containsString(page)))
                .andExpect(content().string(not(containsString(task + "/steps/12/done"))));

        send(
                        CLERK,
                        tell(page, "REPORT", "OPINIONS")
                                .file(new MockMultipartFile("files", "公报.txt", "text/plain", "公报".getBytes("UTF-8")))
                                .param("listeners", "DEPUTIES", "PUBLIC"))
                .andExpect(flash().attribute("notice", "publication.told"));
        page("53-clerk", page)
                .andExpect(content().string(containsString("还有 2 项没有登记")))
                .andExpect(content().string(containsString("检查报告原文")))
                .andExpect(content().string(not(containsString("登记一次通报、公布"))));
        send(CLERK, tell(page, "HANDLING").param("listeners", "DEPUTIES"));
        assertThat(done(task)).isNull();
        send(CLERK, tell(page, "HANDLING").param("listeners", "PUBLIC"));
        assertThat(done(task)).isEqualTo(TODAY.minusDays(1));
        page(CLERK, page).andExpect(content().string(containsString("已全部通报、公布")));

        long last = last(task);
        page("53-clerk", page + "/" + last)
                .andExpect(content().string(containsString("检查报告原文")))
                .andExpect(content().string(not(containsString("撤回记录"))));
        again(CLERK, post(page + "/" + last + "/withdraw").param("version", "0").param("reason", " "))
                .andExpect(content().string(containsString("请写明撤回的理由")));
        again(CLERK, post(page + "/" + last + "/withdraw").param("version", "0").param("reason", "误登，找 13800138000"))
                .andExpect(content().string(containsString("理由中请不要写个人信息")));
        again(CLERK, post(page + "/" + last + "/withdraw").param("version", "7").param("reason", "登记有误"))
                .andExpect(content().string(containsString("别人已经改过这条记录")));
        send(CLERK, post(page + "/" + last + "/withdraw").param("version", "0").param("reason", "登记有误"))
                .andExpect(flash().attribute("notice", "publication.withdrawn"));
        assertThat(done(task)).isNull();
        again(CLERK, post(page + "/" + last + "/withdraw").param("version", "1").param("reason", "登记有误"))
                .andExpect(content().string(containsString("这条记录已经撤回")));
        page("53-clerk", page + "/" + last).andExpect(content().string(containsString("登记有误")));
        assertThat(audited("matter.publication.withdraw", "登记有误")).isEqualTo(1);
    }

    @Test
    void notesAStepThatWasOpenedAgainByWhatHadBeenTold() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        String page = task + "/publication";
        send(CLERK, tell(page, "REPORT", "OPINIONS", "HANDLING").param("listeners", "DEPUTIES", "PUBLIC"));
        assertThat(done(task)).isEqualTo(TODAY.minusDays(1));
        send(CLERK, post(task + "/steps/" + STEP + "/reopen").param("version", version(task)));
        page(CLERK, page).andExpect(content().string(containsString("法定步骤还没有办结")));
        send(CLERK, post(page + "/settle")).andExpect(flash().attribute("notice", "step.noted"));
        assertThat(done(task)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void saysThatTheTextIsMissingWhereTheStepWasNotedWithoutIt() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        send(
                CLERK,
                post(task + "/steps/" + STEP + "/done").param("version", "0").param("day", TODAY.toString()));
        page(CLERK, task + "/publication").andExpect(content().string(containsString("请补登记")));
    }

    @Test
    void refusesPersonalDataUntilItIsRemovedOrAPersonSaysWhyItIsNone() throws Exception {
        String page = accepted("law_inspection", COUNTY, CLERK) + "/publication";
        String text = "举报电话 0871-65156789，被检查人 530102198001011234";
        send(CLERK, tell(page, text, "REPORT").param("listeners", "PUBLIC"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("疑似个人信息：0871-65156789 / 530102198001011234")))
                .andExpect(content().string(containsString(text)));
        send(CLERK, tell(page, text, "REPORT").param("listeners", "PUBLIC").param("harmless", "机关公开的电话"))
                .andExpect(content().string(containsString("疑似个人信息")));
        send(
                        CLERK,
                        tell(page, "举报电话 0871-65156789", "REPORT")
                                .param("listeners", "PUBLIC")
                                .param("shown", "0871-65156789\r\n530102198001011234")
                                .param("harmless", "机关公开的电话 0871-65156789"))
                .andExpect(content().string(containsString("理由中请不要重复写号码")));
        send(
                        CLERK,
                        tell(page, "举报电话 0871-65156789，又 13800138000", "REPORT")
                                .param("listeners", "PUBLIC")
                                .param("shown", "0871-65156789")
                                .param("harmless", "机关公开的电话"))
                .andExpect(content().string(containsString("疑似个人信息：0871-65156789 / 13800138000")));
        assertThat(count()).isZero();
        send(
                        CLERK,
                        tell(page, "举报电话 0871-65156789", "REPORT")
                                .param("listeners", "PUBLIC")
                                .param("shown", "0871-65156789")
                                .param("harmless", "机关公开的电话"))
                .andExpect(flash().attribute("notice", "publication.told"));
        assertThat(audited("matter.publication.add", "机关公开的电话")).isEqualTo(1);
        jdbc.sql("delete from publication").update();
    }

    @Test
    void refusesWhatIsIncompleteBesideTheField() throws Exception {
        String page = accepted("law_inspection", COUNTY, CLERK) + "/publication";
        send(CLERK, tell(page, "REPORT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"listeners-error\"")));
        send(CLERK, tell(page).param("listeners", "PUBLIC"))
                .andExpect(content().string(containsString("id=\"documents-error\"")));
        send(CLERK, tell(page, "", "REPORT").param("listeners", "PUBLIC"))
                .andExpect(content().string(containsString("id=\"wording-error\"")));
        send(CLERK, tell(page, "长".repeat(50_001), "REPORT").param("listeners", "PUBLIC"))
                .andExpect(content().string(containsString("id=\"wording-error\"")));
        send(
                        CLERK,
                        multipart(page)
                                .param("step", String.valueOf(STEP))
                                .param("documents", "REPORT", "x")
                                .param("listeners", "PUBLIC")
                                .param("wording", "<b>\"'原文")
                                .param("toldOn", TODAY.plusDays(1).toString())
                                .param("medium", "nonsense")
                                .param("place", "x".repeat(201)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"medium-error\"")));
        MockMultipartHttpServletRequestBuilder future = multipart(page);
        send(
                        CLERK,
                        future.param("step", String.valueOf(STEP))
                                .param("documents", "REPORT")
                                .param("listeners", "PUBLIC")
                                .param("wording", "原文")
                                .param("toldOn", TODAY.plusDays(1).toString())
                                .param("medium", "GAZETTE")
                                .param("place", "第5号"))
                .andExpect(content().string(containsString("公开日期不能晚于今天")));
        send(CLERK, unknownStep(page)).andExpect(content().string(containsString("请选择对应的法定步骤")));
        assertThat(count()).isZero();
    }

    @Test
    void showsWhatWasTypedAsTextAlone() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        send(
                        CLERK,
                        tell(task + "/publication", "原文<script>alert(1)</script>", "REPORT")
                                .param("listeners", "PUBLIC"))
                .andExpect(flash().attribute("notice", "publication.told"));
        page(CLERK, task + "/publication/" + last(task))
                .andExpect(content().string(containsString("原文&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert(1)"))));
        send(CLERK, tell(task + "/publication", "原\u0000文", "REPORT").param("listeners", "PUBLIC"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void onlyItsOwnCongressTells() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        String page = task + "/publication";
        send("53-clerk", tell(page, "REPORT").param("listeners", "PUBLIC")).andExpect(status().isForbidden());
        send("5304-clerk", tell(page, "REPORT").param("listeners", "PUBLIC")).andExpect(status().isNotFound());
        page("5304-clerk", page).andExpect(status().isNotFound());
        page(CLERK, page + "/999999").andExpect(status().isNotFound());
        send(CLERK, tell(page, "REPORT").param("listeners", "PUBLIC"));
        long id = last(task);
        String other = accepted("law_inspection", COUNTY, CLERK) + "/publication";
        page(CLERK, other + "/" + id).andExpect(status().isNotFound());
        send(CLERK, post(other + "/" + id + "/withdraw").param("version", "0").param("reason", "误登"))
                .andExpect(status().isNotFound());
        send(
                        "53-clerk",
                        post(page + "/" + id + "/withdraw")
                                .param("version", "0")
                                .param("reason", "误登"))
                .andExpect(status().isForbidden());
        String township = accepted("law_inspection", "530125201000", "530125201-clerk") + "/publication";
        page("530125201-clerk", township).andExpect(content().string(containsString("法律没有为本级的参加方式规定必须通报、公布的步骤")));
    }

    @Test
    void readsThePageInAFixedNumberOfStatements() throws Exception {
        String task = accepted("law_inspection", COUNTY, CLERK);
        String page = task + "/publication";
        send(CLERK, tell(page, "REPORT").param("listeners", "PUBLIC"));
        page(CLERK, page);
        int few = Statements.during(() -> page(CLERK, page));
        for (int n = 0; n < 5; n++) {
            send(CLERK, tell(page, "REPORT").param("listeners", "PUBLIC"));
        }
        assertThat(Statements.during(() -> page(CLERK, page))).isEqualTo(few).isLessThan(14);
    }

    private MockMultipartHttpServletRequestBuilder tell(String page, String... documents) {
        return documents.length > 0 && documents[0].matches("[A-Z]*") && !documents[0].isEmpty()
                        || documents.length == 0
                ? form(page, STEP, "检查报告原文", documents)
                : form(page, STEP, documents[0], java.util.Arrays.copyOfRange(documents, 1, documents.length));
    }

    private MockMultipartHttpServletRequestBuilder unknownStep(String page) {
        MockMultipartHttpServletRequestBuilder form = form(page, 3, "原文", "REPORT");
        form.param("listeners", "PUBLIC");
        return form;
    }

    private MockMultipartHttpServletRequestBuilder form(String page, int step, String text, String... documents) {
        MockMultipartHttpServletRequestBuilder form = multipart(page);
        form.param("step", String.valueOf(step))
                .param("wording", text)
                .param("toldOn", TODAY.minusDays(1).toString())
                .param("medium", "GAZETTE")
                .param("place", "公报第5号");
        for (String document : documents) {
            form.param("documents", document);
        }
        return form;
    }

    /** A task of a body in a new matter of the province, accepted by that body. */
    private String accepted(String instrument, String code, String clerk) throws Exception {
        String matter = send(
                        "53-clerk",
                        post("/matters")
                                .param("participants", String.valueOf(body(code)))
                                .param("title", TITLE)
                                .param("year", String.valueOf(TODAY.getYear()))
                                .param("mode", "VERTICAL")
                                .param("instrument", instrument)
                                .param("purpose", "检查落实情况")
                                .param("answerBy", TODAY.plusDays(20).toString())
                                .param("requirement", "各级同步部署"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send("53-clerk", post(matter + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
        long id = jdbc.sql("select id from matter_task where matter_id = :matter")
                .param("matter", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
        String task = matter + "/tasks/" + id;
        page(clerk, task + "/publication").andExpect(status().isNotFound());
        send(clerk, post(task + "/answer").param("answer", "ACCEPTED"))
                .andExpect(flash().attribute("notice", "task.answered"));
        return task;
    }

    private LocalDate done(String task) {
        return jdbc.sql("select s.done_on from procedure_step s join own_procedure p on p.id = s.procedure_id"
                        + " where p.task_id = :task and s.position = " + STEP)
                .param("task", id(task))
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    private String version(String task) {
        return jdbc.sql("select s.version from procedure_step s join own_procedure p on p.id = s.procedure_id"
                        + " where p.task_id = :task and s.position = " + STEP)
                .param("task", id(task))
                .query(String.class)
                .single();
    }

    private long last(String task) {
        return jdbc.sql("select max(id) from publication where task_id = :task")
                .param("task", id(task))
                .query(Long.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from publication where wording like '%举报%' or told_on > :today")
                .param("today", TODAY)
                .query(Integer.class)
                .single();
    }

    private int audited(String action, String reason) {
        return jdbc.sql(
                        "select count(*) from audit_entry where action = :action and reason = :reason and label = :label")
                .param("action", action)
                .param("reason", reason)
                .param("label", TITLE + " / 通报代表并公布")
                .query(Integer.class)
                .single();
    }

    private static long id(String url) {
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    private ResultActions again(String who, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        return mvc.perform(Redirected.from(send(who, form)).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    private ResultActions send(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
