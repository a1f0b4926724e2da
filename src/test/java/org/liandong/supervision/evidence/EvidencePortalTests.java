package org.liandong.supervision.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class EvidencePortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    private String matter;
    private String evidence;

    @BeforeEach
    void accept() throws Exception {
        matter = driver.issuedFor("law_inspection", "530100000000", "530300000000");
        evidence = driver.accepted(matter, "530100000000", "5301-clerk") + "/evidence";
    }

    @Test
    void ownVisitsAreFoundAndLinkedBothWays() throws Exception {
        long visit = visit("5301-clerk", "530102000000", "学校食堂走访甲", "AND_ABOVE");
        page("?find=食堂走访甲").andExpect(content().string(containsString("学校食堂走访甲")));
        link("5301-clerk", visit).andExpect(flash().attribute("notice", "evidence.linked"));
        link("5301-clerk", visit).andExpect(flash().attribute("notice", "evidence.linked"));
        page("").andExpect(content().string(containsString("/visits/" + visit + "\"")));
        page("?find=食堂走访甲").andExpect(content().string(containsString("没有找到可以关联的联系记录")));
        driver.page("5301-clerk", "/visits/" + visit)
                .andExpect(content().string(containsString("昆明市人大检查记录：联动方式测试")))
                .andExpect(content().string(containsString("href=\"" + evidence + "\"")));
        assertThat(links(visit)).isEqualTo(1);
        driver.send("5301-clerk", post(evidence + "/visits/" + visit + "/remove"))
                .andExpect(flash().attribute("notice", "evidence.unlinked"));
        assertThat(links(visit)).isZero();
        driver.page("5301-clerk", "/visits/" + visit).andExpect(content().string(not(containsString("检查记录：联动方式测试"))));
    }

    @Test
    void aReaderOfTheTaskSeesOnlyTheVisitsThatHeMayOpen() throws Exception {
        long shared = visit("5301-clerk", "530102000000", "上级可见的走访", "AND_ABOVE");
        long hidden = visit("5301-clerk", "530102000000", "只有对方可见的走访", "OTHER_SIDE");
        link("5301-clerk", shared);
        link("5301-clerk", hidden);
        page("").andExpect(content().string(containsString("只有对方可见的走访")));
        driver.page("53-sg", evidence)
                .andExpect(content().string(containsString("上级可见的走访")))
                .andExpect(content().string(not(containsString("只有对方可见的走访"))))
                .andExpect(content().string(not(containsString("/visits/" + hidden))));
        driver.page("53-sg", "/visits/" + hidden).andExpect(status().isNotFound());
    }

    @Test
    void theOtherSideOfAVisitIsNotToldOfTasksItMayNotRead() throws Exception {
        long visit = visit("5301-clerk", "530102000000", "对方不知道任务", "AND_ABOVE");
        link("5301-clerk", visit);
        driver.page("530102-clerk", "/visits/" + visit)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("联动方式测试"))));
    }

    @Test
    void onlyVisitsInWhichOnesOwnBodyTookPartAreLinked() throws Exception {
        long others = visit("530103-clerk", "530102000000", "别人的走访", "EVERYBODY");
        long copied = visit("530103-clerk", "530102000000", "抄送的走访", "AND_ABOVE");
        for (String id : new String[] {String.valueOf(others), String.valueOf(copied), "999999999", "x", ""}) {
            driver.after(
                            "5301-clerk",
                            driver.send("5301-clerk", post(evidence + "/visits").param("visit", id)))
                    .andExpect(content().string(containsString("只能关联本机关参加的联系记录")));
        }
        page("?find=的走访").andExpect(content().string(not(containsString("别人的走访"))));
        assertThat(links(others) + links(copied)).isZero();
        long met = visit("530103-clerk", "530100000000", "对方登记本机关参加", "OTHER_SIDE");
        link("5301-clerk", met).andExpect(flash().attribute("notice", "evidence.linked"));
    }

    @Test
    void aResultIsEnteredCorrectedAndReadByThoseWhoReadTheTask() throws Exception {
        add("QUESTIONNAIRE", "500", "480", "群众满意率 92%").andExpect(flash().attribute("notice", "evidence.noted"));
        String entry = evidence + "/entries/" + entryId();
        page("").andExpect(content().string(containsString("群众满意率 92%")));
        driver.page("53-sg", entry)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("占 96%")))
                .andExpect(content().string(not(containsString("name=\"summary\""))));
        driver.page("5303-clerk", entry).andExpect(status().isNotFound());
        driver.send(
                        "5301-clerk",
                        form(post(entry), "QUESTIONNAIRE", "500", "470", "满意率 91%")
                                .param("version", "0"))
                .andExpect(flash().attribute("notice", "evidence.noted"));
        driver.after(
                        "5301-clerk",
                        driver.send(
                                "5301-clerk",
                                form(post(entry), "SPOT_CHECK", "9", "8", "旧页面上改的")
                                        .param("version", "0")))
                .andExpect(content().string(containsString("别人已经改过这条记录")))
                .andExpect(content().string(containsString("旧页面上改的")))
                .andExpect(content().string(containsString("满意率 91%")));
        driver.send("5301-clerk", post(entry + "/delete").param("version", "1"))
                .andExpect(flash().attribute("notice", "evidence.deleted"));
        driver.page("5301-clerk", entry).andExpect(status().isNotFound());
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action in ('matter.evidence.add', 'matter.evidence.correct',"
                                        + " 'matter.evidence.delete') and label = '联动方式测试' and subject = 'evidence'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aFileOfAResultIsForThoseWhoReadTheTask() throws Exception {
        driver.send(
                        "5301-clerk",
                        form(multipart(evidence + "/entries"), "SPOT_CHECK", "20", "18", "抽查 20 家")
                                .file(new MockMultipartFile(
                                        "file", "名单.txt", "text/plain", "名单".getBytes(StandardCharsets.UTF_8))))
                .andExpect(flash().attribute("notice", "evidence.noted"));
        String entry = evidence + "/entries/" + entryId();
        long id = jdbc.sql("select max(id) from attachment where subject = 'evidenceEntry'")
                .query(Long.class)
                .single();
        driver.page("5301-clerk", "/files/" + id).andExpect(status().isOk());
        driver.page("53-sg", "/files/" + id).andExpect(status().isOk());
        driver.page("5303-clerk", "/files/" + id).andExpect(status().isNotFound());
        driver.page("530102-clerk", "/files/" + id).andExpect(status().isNotFound());
        driver.send("53-clerk", post(entry + "/files/" + id + "/delete")).andExpect(status().isForbidden());
        driver.send("5301-clerk", post(entry + "/files/" + id + "/delete"))
                .andExpect(flash().attribute("notice", "evidence.noted"));
        driver.page("5301-clerk", "/files/" + id).andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseWrites() throws Exception {
        add("SPOT_CHECK", "", "", "抽查");
        String entry = "/entries/" + entryId();
        for (String path : new String[] {"/visits", "/visits/1/remove", "/entries", entry, entry + "/delete"}) {
            driver.send("53-clerk", form(post(evidence + path), "SPOT_CHECK", "", "", "x"))
                    .andExpect(status().isForbidden());
            driver.send("5303-clerk", form(post(evidence + path), "SPOT_CHECK", "", "", "x"))
                    .andExpect(status().isNotFound());
        }
        String elsewhere = matter + "/evidence" + entry;
        driver.page("53-clerk", elsewhere).andExpect(status().isNotFound());
        driver.send("53-clerk", form(post(elsewhere), "SPOT_CHECK", "", "", "x").param("version", "0"))
                .andExpect(status().isNotFound());
        driver.page("5303-clerk", evidence).andExpect(status().isNotFound());
    }

    @Test
    void materialInUseIsListedByItsName() throws Exception {
        driver.send(
                "53-clerk",
                multipart(matter + "/material")
                        .file(new MockMultipartFile("file", "问卷.txt", "text/plain", new byte[] {'a'}))
                        .param("heading", "统一问卷模板")
                        .param("kind", "QUESTIONNAIRE"));
        long id = jdbc.sql("select id from matter_material where matter_id = :matter")
                .param("matter", driver.id(matter))
                .query(Long.class)
                .single();
        driver.send("5301-clerk", post(matter + "/material/" + id + "/use"));
        page("").andExpect(content().string(containsString("统一问卷模板")));
        driver.page("53-sg", evidence).andExpect(content().string(containsString("统一问卷模板")));
        driver.send("53-clerk", post(matter + "/material/" + id + "/withdraw").param("reason", "有误"));
        page("").andExpect(content().string(containsString("提供机关已撤回")));
    }

    @Test
    void takesNoNonsense() throws Exception {
        refused("", TODAY.toString(), "", "", "x").andExpect(content().string(containsString("请选择方式")));
        refused("SPOT_CHECK", "2026-13-01", "", "", "x").andExpect(content().string(containsString("请填写日期")));
        refused("SPOT_CHECK", TODAY.plusDays(1).toString(), "", "", "x")
                .andExpect(content().string(containsString("日期不能晚于今天")));
        refused("SPOT_CHECK", TODAY.toString(), "-1", "", "x")
                .andExpect(content().string(containsString("样本数请填整数")));
        refused("SPOT_CHECK", TODAY.toString(), "9999999999", "", "x")
                .andExpect(content().string(containsString("样本数请填整数")));
        refused("SPOT_CHECK", TODAY.toString(), "", "5", "x")
                .andExpect(content().string(containsString("有效数不能没有样本数")));
        refused("SPOT_CHECK", TODAY.toString(), "5", "6", "保留的字")
                .andExpect(content().string(containsString("也不能大于样本数")))
                .andExpect(content().string(containsString("保留的字")));
        refused("SPOT_CHECK", TODAY.toString(), "", "", " ").andExpect(content().string(containsString("请填写结果摘要")));
        refused("SPOT_CHECK", TODAY.toString(), "", "", "长".repeat(4001))
                .andExpect(content().string(containsString("结果摘要最多 4,000 字")));
        page("?find=%27%22&visitsAfter=x&entriesAfter=2026-01-01_y").andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from evidence_entry where matter_id = :matter")
                        .param("matter", driver.id(matter))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void costsTheSameForManyAndPagesByKey() throws Exception {
        add("SPOT_CHECK", "", "", "最早的一次抽查");
        jdbc.sql("update evidence_entry set held_on = held_on - 30 where matter_id = :matter")
                .param("matter", driver.id(matter))
                .update();
        link("5301-clerk", visit("5301-clerk", "530102000000", "一次走访", "AND_ABOVE"));
        page("");
        int few = Statements.during(() -> page(""));
        jdbc.sql(
                        "insert into evidence_entry (matter_id, task_id, kind, held_on, summary)"
                                + " select :matter, :task, 'SPOT_CHECK', current_date - n % 7, '抽查' || n from generate_series(1, 60) n")
                .param("matter", driver.id(matter))
                .param("task", task())
                .update();
        jdbc.sql("insert into work_visit (matter_id, task_id, visit_id, linked_on)"
                        + " select :matter, :task, v.id, current_date from visit v where v.owner_id = :owner limit 60"
                        + " on conflict do nothing")
                .param("matter", driver.id(matter))
                .param("task", task())
                .param("owner", driver.body("530100000000"))
                .update();
        assertThat(Statements.during(() -> page(""))).isEqualTo(few).isLessThan(15);
        String first = page("").andReturn().getResponse().getContentAsString();
        assertThat(first).contains("本页 50 条，后面还有").doesNotContain("最早的一次抽查");
        String next = first.replaceAll("(?s).*href=\"([^\"]*entriesAfter=[^\"]*)\".*", "$1");
        driver.page("5301-clerk", next).andExpect(content().string(containsString("最早的一次抽查")));
        String more = first.replaceAll("(?s).*href=\"([^\"]*visitsAfter=[^\"]*)\".*", "$1");
        driver.page("5301-clerk", more).andExpect(status().isOk());
    }

    private long task() {
        return Long.parseLong(evidence.replaceAll(".*/tasks/(\\d+)/.*", "$1"));
    }

    private ResultActions page(String query) throws Exception {
        return driver.page("5301-clerk", evidence + query).andExpect(status().isOk());
    }

    private ResultActions link(String who, long visit) throws Exception {
        return driver.send(who, post(evidence + "/visits").param("visit", String.valueOf(visit)));
    }

    private ResultActions add(String kind, String sample, String valid, String summary) throws Exception {
        return driver.send("5301-clerk", form(post(evidence + "/entries"), kind, sample, valid, summary));
    }

    private ResultActions refused(String kind, String day, String sample, String valid, String summary)
            throws Exception {
        return driver.after(
                "5301-clerk",
                driver.send(
                        "5301-clerk",
                        post(evidence + "/entries")
                                .param("kind", kind)
                                .param("day", day)
                                .param("sample", sample)
                                .param("valid", valid)
                                .param("summary", summary)));
    }

    private static <B extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<B>>
            B form(B request, String kind, String sample, String valid, String summary) {
        return request.param("kind", kind)
                .param("day", TODAY.toString())
                .param("where", "五华区")
                .param("object", "学校食堂")
                .param("sample", sample)
                .param("valid", valid)
                .param("summary", summary);
    }

    private long entryId() {
        return jdbc.sql("select max(id) from evidence_entry where matter_id = :matter")
                .param("matter", driver.id(matter))
                .query(Long.class)
                .single();
    }

    private int links(long visit) {
        return jdbc.sql("select count(*) from work_visit where visit_id = :visit")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }

    /** A visit that a clerk's body logs with another body. */
    private long visit(String who, String other, String theme, String reach) throws Exception {
        MockHttpServletRequestBuilder form = post("/visits")
                .param("visitedOn", TODAY.minusDays(1).toString())
                .param("form", "VISIT")
                .param("direction", "OUT")
                .param("otherIds", String.valueOf(driver.body(other)))
                .param("theme", theme)
                .param("reach", reach);
        driver.send(who, form).andExpect(status().is3xxRedirection());
        return jdbc.sql("select max(id) from visit where theme = :theme")
                .param("theme", theme)
                .query(Long.class)
                .single();
    }
}
