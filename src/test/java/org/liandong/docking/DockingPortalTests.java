package org.liandong.docking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.PlanDrafts;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.liandong.web.Download;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Each test takes a year of its own, since a body has one round a year. */
@PortalTest
class DockingPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String QUJING = "530300000000";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    DockingLookup lookup;

    @Autowired
    DockingReads reads;

    @Autowired
    AnswerReads answers;

    @Test
    void goesFromTheRoundToTheDraftPlanOfTheCounty() throws Exception {
        String round = opened("5303-clerk", 2040, 2);
        List<Long> items = items(round);
        long county = body("530302000000");
        page("530302-clerk", round)
                .andExpect(content().string(containsString("2项未答复")))
                .andExpect(content().string(containsString("未答复")));
        page("530302-clerk", "/").andExpect(content().string(containsString("还有2项未答复，10天后截止")));
        send("530302-leader", answer(round, items.get(0), "SAME_TIME", "6", ""))
                .andExpect(flash().attribute("notice", "docking.done.answer"));
        send("530302-clerk", answer(round, items.get(1), "OWN_ARRANGEMENT", "", "上年已检查"))
                .andExpect(flash().attribute("notice", "docking.done.answer"));
        page("530302-clerk", "/").andExpect(content().string(not(containsString("2040年年初对接"))));

        String into = round + "/items/" + items.get(0) + "/plan";
        send("530302-leader", post(into)).andExpect(status().isForbidden());
        send("530302-clerk", post(into)).andExpect(flash().attribute("notice", "docking.done.plan"));
        send("530302-clerk", post(into)).andExpect(flash().attribute("notice", "docking.done.plan"));
        List<Map<String, Object>> planned = jdbc.sql("select i.*, p.state as plan_state from plan_item i"
                        + " join annual_plan p on p.id = i.plan_id where i.owner_id = :body and i.year = 2040")
                .param("body", county)
                .query()
                .listOfRows();
        assertThat(planned).hasSize(1);
        assertThat(planned.get(0))
                .containsEntry("plan_state", "DRAFT")
                .containsEntry("title", "对接事项1")
                .containsEntry("month_from", 6)
                .containsEntry("instrument", "law_inspection")
                .containsEntry("linkage_wish", "JOIN_UPPER")
                .containsEntry("audience", "OWN");
        assertThat(planned.get(0).get("statute_names").toString()).contains("食品安全法");
        long item = (long) planned.get(0).get("id");
        assertThat(jdbc.sql("select count(*) from plan_item_link where :item in (low_id, high_id)")
                        .param("item", item)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        page("530302-clerk", round).andExpect(content().string(containsString("/plans/items/" + item)));
        jdbc.sql("update plan_item set audience = 'ALL', published = true where id = :item")
                .param("item", item)
                .update();
        for (String side : List.of("530302-clerk", "5303-clerk")) {
            page(side, "/plans/items/" + item).andExpect(content().string(containsString("由对接列入：同步参加")));
        }
        page("530303-clerk", "/plans/items/" + item)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("由对接列入"))));
        send("530302-clerk", post(round + "/items/" + items.get(1) + "/plan")).andExpect(status().isConflict());
        assertThat(jdbc.sql("select string_agg(from_state || '>' || to_state, ',' order by id) from audit_entry"
                                + " where action = 'docking.answer' and body_id = :body")
                        .param("body", county)
                        .query(String.class)
                        .optional())
                .isNotNull();
    }

    @Test
    void givesATownshipALawfulWayAndExplainsAnAdoptedPlan() throws Exception {
        String round = opened("530102-clerk", 2041, 1);
        long item = items(round).get(0);
        send("530102001-clerk", answer(round, item, "PARTLY", "5", "组织代表视察"));
        send("530102001-clerk", post(round + "/items/" + item + "/plan"))
                .andExpect(flash().attribute("notice", "docking.done.plan"));
        assertThat(jdbc.sql("select instrument from plan_item where owner_id = :body and year = 2041")
                        .param("body", body("530102001000"))
                        .query(String.class)
                        .single())
                .isEqualTo("deputy_visit");

        send("530102002-clerk", answer(round, item, "SAME_TIME", "5", ""));
        drafts.add(signedIn.principal("530102002-clerk"), work(2041, "自选项目", null));
        jdbc.sql("update annual_plan set state = 'PUBLISHED' where owner_id = :body and year = 2041")
                .param("body", body("530102002000"))
                .update();
        page("530102002-clerk", round).andExpect(content().string(containsString("本级计划已公布；请先作出调整")));
        send("530102002-clerk", post(round + "/items/" + item + "/plan"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("监督法第六十三条")));
    }

    @Test
    void tellsWhatIsMissingBesideTheFieldAndKeepsTheRest() throws Exception {
        String round = opened("5303-clerk", 2042, 2);
        List<Long> items = items(round);
        send(
                        "530302-clerk",
                        answer(round, items.get(0), "OWN_ARRANGEMENT", "", "")
                                .param("answers[1].itemId", items.get(1).toString())
                                .param("answers[1].note", "先写了说明"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("另行安排请说明理由")))
                .andExpect(content().string(containsString("写了说明，请同时选择怎样参加")))
                .andExpect(content().string(containsString("先写了说明")));
        assertThat(lookup.unanswered(signedIn.principal("530302-clerk").reader()))
                .containsEntry(id(round), 2);
    }

    @Test
    void seesThatAnotherOfTheBodyAnsweredMeanwhile() throws Exception {
        String round = opened("5303-clerk", 2043, 1);
        long item = items(round).get(0);
        send("530302-clerk", answer(round, item, "SAME_TIME", "6", ""));
        send("530302-leader", answer(round, item, "PARTLY", "7", "我方说明"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("同一机关有人刚刚改过答复")))
                .andExpect(content().string(containsString("我方说明")));
        send("530302-leader", answer(round, item, "PARTLY", "7", "我方说明").param("answers[0].version", "0"))
                .andExpect(flash().attribute("notice", "docking.done.answer"));
        assertThat(jdbc.sql("select from_state || '>' || to_state from audit_entry where action = 'docking.change'"
                                + " and body_id = :body order by id desc limit 1")
                        .param("body", body("530302000000"))
                        .query(String.class)
                        .single())
                .isEqualTo("SAME_TIME>PARTLY");
    }

    @Test
    void takesLateAnswersAndMarksThem() throws Exception {
        String round = opened("5303-clerk", 2044, 2);
        List<Long> items = items(round);
        send("530302-clerk", answer(round, items.get(0), "SAME_TIME", "6", ""));
        jdbc.sql("update docking_round set opens_on = :from, closes_on = :to where id = :id")
                .param("from", TODAY.minusDays(9))
                .param("to", TODAY.minusDays(1))
                .param("id", id(round))
                .update();
        page("530302-clerk", "/").andExpect(content().string(containsString("还有1项未答复，已过截止日")));
        send("530302-clerk", answer(round, items.get(0), "PARTLY", "6", "").param("answers[0].version", "0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("截止以后不能再改已经作出的答复")));
        send("530302-clerk", answer(round, items.get(1), "SAME_TIME", "6", ""))
                .andExpect(flash().attribute("notice", "docking.done.answer"));
        page("5303-clerk", round).andExpect(content().string(containsString("逾期答复")));
        send("5303-sg", post(round + "/close").param("version", version(round)))
                .andExpect(flash().attribute("notice", "docking.done.close"));
        page("530302-clerk", "/").andExpect(content().string(not(containsString("2044年年初对接"))));
        page("5303-clerk", round).andExpect(content().string(containsString("已结束")));
    }

    @Test
    void keepsEachBodysAnswersFromItsNeighbours() throws Exception {
        String round = opened("5303-clerk", 2045, 1);
        long item = items(round).get(0);
        send("530302-clerk", answer(round, item, "OWN_ARRANGEMENT", "", "只给上级看的理由"));
        send(
                        "530302-clerk",
                        post(round + "/proposals").param("title", "只给上级看的建议").param("month", "9"))
                .andExpect(flash().attribute("notice", "docking.done.propose"));
        for (String who : List.of("530303-clerk", "53-clerk", "530302001-clerk", "5304-clerk")) {
            String shown = page(who, round).andReturn().getResponse().getContentAsString();
            assertThat(shown).as(who).doesNotContain("只给上级看");
            assertThat(page(who, round + "/answers").andReturn().getResponse().getStatus())
                    .as(who)
                    .isEqualTo(404);
        }
        page("530304-clerk", round).andExpect(status().isOk());
        page("530302001-clerk", round)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("由其下一级机关答复")));
        page("5304-clerk", round).andExpect(status().isNotFound());
        page("53-clerk", round).andExpect(status().isNotFound());
        page("5303-clerk", round + "/answers?show=OWN_ARRANGEMENT")
                .andExpect(content().string(containsString("只给上级看的理由")));
        page("5303-clerk", round).andExpect(content().string(containsString("只给上级看的建议")));
        send("530302001-clerk", answer(round, item, "SAME_TIME", "5", "")).andExpect(status().isForbidden());
        send("5304-clerk", answer(round, item, "SAME_TIME", "5", "")).andExpect(status().isNotFound());
        send("530302-clerk", post(round + "/close").param("version", "1")).andExpect(status().isForbidden());
        page("auditor", round).andExpect(status().isForbidden());
    }

    @Test
    void proposesOwnItemsOnceAndTakesThemBack() throws Exception {
        String round = opened("5303-clerk", 2046, 1);
        long own = drafts.add(signedIn.principal("530302-clerk"), work(2046, "希望参加上级的项目", null));
        for (int n = 0; n < 2; n++) {
            send("530302-clerk", post(round + "/proposals/item").param("planItem", Long.toString(own)))
                    .andExpect(flash().attribute("notice", "docking.done.propose"));
        }
        long proposal = jdbc.sql("select id from docking_proposal where round_id = :id")
                .param("id", id(round))
                .query(Long.class)
                .single();
        send("530303-clerk", post(round + "/proposals/item").param("planItem", Long.toString(own)))
                .andExpect(status().isNotFound());
        send("530303-clerk", post(round + "/proposals/" + proposal + "/withdraw"))
                .andExpect(status().isNotFound());
        send("530302-clerk", post(round + "/proposals").param("title", " "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("希望参加上级的项目")));
        send("530302-clerk", post(round + "/proposals/" + proposal + "/withdraw"))
                .andExpect(flash().attribute("notice", "docking.done.withdraw"));
    }

    @Test
    void opensOneRoundAYearAndOnlyWithBodiesBelow() throws Exception {
        opened("5303-clerk", 2047, 0);
        send("5303-leader", form(2047))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2047年的对接已经发起")));
        String draft = Objects.requireNonNull(
                send("5303-clerk", form(2052)).andReturn().getResponse().getRedirectedUrl());
        page("530302-clerk", draft).andExpect(status().isNotFound());
        send("5303-clerk", post(draft + "/delete")).andExpect(flash().attribute("notice", "docking.done.discard"));
        page("5303-clerk", draft).andExpect(status().isNotFound());
        send("530302001-clerk", form(2047)).andExpect(content().string(containsString("没有下级机关")));
        mvc.perform(get("/docking/new").with(signedIn.as("530302001-clerk")))
                .andExpect(flash().attribute("problem", "docking.create.nobody"));
    }

    @Test
    void letsAllReadWhyTheDatesChanged() throws Exception {
        String round = opened("5303-clerk", 2048, 1);
        send(
                        "5303-clerk",
                        post(round + "/dates")
                                .param("opensOn", TODAY.toString())
                                .param("closesOn", TODAY.plusDays(30).toString())
                                .param("reason", "")
                                .param("version", version(round)))
                .andExpect(status().isOk());
        send(
                        "5303-clerk",
                        post(round + "/dates")
                                .param("opensOn", TODAY.toString())
                                .param("closesOn", TODAY.plusDays(30).toString())
                                .param("reason", "主任会议改期")
                                .param("version", version(round)))
                .andExpect(flash().attribute("notice", "docking.done.dates"));
        page("530302-clerk", round).andExpect(content().string(containsString("因“主任会议改期”调整")));
    }

    @Test
    void makesTheMinutesByItself() throws Exception {
        String round = opened("5303-clerk", 2050, 2);
        List<Long> items = items(round);
        send("530302-clerk", answer(round, items.get(0), "OWN_ARRANGEMENT", "", "=上年已检查"));
        send("530303-clerk", answer(round, items.get(0), "SAME_TIME", "6", ""));
        send("530302-clerk", post(round + "/proposals").param("title", "水源保护").param("month", "9"));
        MockHttpServletResponse file =
                page("5303-sg", round + "/minutes.docx").andReturn().getResponse();
        assertThat(file.getContentType()).isEqualTo(Download.WORD);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
        String text;
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(paper)) {
            text = words.getText();
        }
        assertThat(text)
                .contains("曲靖市人大2050年年初对接纪要（稿）", "通报年度监督工作的初步考虑", "同步参加（1个）：沾益区人大（6月）", "（=上年已检查）", "水源保护", "监督法第六十三条")
                .containsPattern("麒麟区人大（第2项）");
        assertThat(page("530302-clerk", round + "/minutes.docx")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    /** From the docking to the joint matter and back: both ends show the other. */
    @Test
    void startsAMatterWithThoseWhoAgreed() throws Exception {
        String round = opened("5303-clerk", 2051, 1);
        long item = items(round).get(0);
        long planItem = jdbc.sql("select plan_item_id from docking_item where id = :id")
                .param("id", item)
                .query(Long.class)
                .single();
        send("530302-clerk", answer(round, item, "SAME_TIME", "6", ""));
        send("530303-clerk", answer(round, item, "PARTLY", "7", ""));
        send("530304-clerk", answer(round, item, "OWN_ARRANGEMENT", "", "已检查"));
        String url = "/plans/items/" + planItem;
        page("5303-clerk", url)
                .andExpect(content().string(containsString("同步参加1，部分参加1，另行安排1")))
                .andExpect(content().string(not(containsString("发起联动事项"))));
        jdbc.sql("update annual_plan set state = 'PUBLISHED', audience = 'LINE', published_at = now()"
                        + " where id = (select plan_id from plan_item where id = :id)")
                .param("id", planItem)
                .update();
        jdbc.sql("update plan_item set published = true, audience = 'LINE' where id = :id")
                .param("id", planItem)
                .update();
        page("5303-clerk", url).andExpect(content().string(containsString("/matters/new?item=" + planItem)));
        page("5303-leader", url).andExpect(content().string(not(containsString("/matters/new?item="))));
        page("530302-clerk", url)
                .andExpect(content().string(containsString("列入对接")))
                .andExpect(content().string(not(containsString("部分参加1"))));
        String form = page("5303-clerk", "/matters/new?item=" + planItem)
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form)
                .contains("对接事项1", "食品安全法", "动员部署", "2051-05-31")
                .containsPattern("value=\"VERTICAL\"[^>]*checked|checked[^>]*value=\"VERTICAL\"")
                .contains("麒麟区人大", "沾益区人大")
                .doesNotContain("马龙区人大");
        String matter = send(
                        "5303-clerk",
                        post("/matters")
                                .param("year", "2051")
                                .param("title", "对接事项1")
                                .param("mode", "VERTICAL")
                                .param("instrument", "law_inspection")
                                .param("purpose", "了解实施情况")
                                .param("requirement", "要求")
                                .param("answerBy", TODAY.plusDays(9).toString())
                                .param("planItemId", Long.toString(planItem))
                                .param("participants", Long.toString(body("530302000000"))))
                .andExpect(redirectedUrlPattern("/matters/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page("5303-sg", url).andExpect(content().string(containsString(matter)));
        page("530302-clerk", url).andExpect(content().string(not(containsString(matter))));
        page("5303-sg", matter).andExpect(content().string(containsString(url)));
        send("5303-clerk", post(matter + "/issue"));
        page("530302-clerk", url).andExpect(content().string(containsString(matter)));
        page("530302-clerk", matter).andExpect(content().string(containsString(url)));
    }

    /** The province's ended round: every figure opens a list of as many rows, and neither bodies nor items cost statements. */
    @Test
    void countsWhatItsListsHold() throws Exception {
        RoundView round = ended();
        var reader = signedIn.principal("53-clerk").reader();
        List<DockingReads.ItemLine> items = reads.items(reader, round.id());
        DockingMatrix matrix = DockingMatrix.of(
                round.ownerPath(), items, reads.asked(reader, round.id()), reads.cells(reader, round.id()), null);
        assertThat(matrix.bodies()).isEqualTo(16);
        assertThat(matrix.grouped()).isFalse();
        assertThat(matrix.unanswered())
                .isPositive()
                .isEqualTo(reads.silent(reader, round.id()))
                .isEqualTo(count(round, null, AnswerFilter.Show.NONE));
        for (DockingMatrix.ItemFigures figures : matrix.items()) {
            long item = figures.item().id();
            assertThat(figures.sameTime()).isEqualTo(count(round, item, AnswerFilter.Show.SAME_TIME));
            assertThat(figures.partly()).isEqualTo(count(round, item, AnswerFilter.Show.PARTLY));
            assertThat(figures.ownArrangement()).isEqualTo(count(round, item, AnswerFilter.Show.OWN_ARRANGEMENT));
            assertThat(figures.none()).isEqualTo(count(round, item, AnswerFilter.Show.NONE));
        }
        assertThat(count(round, null, AnswerFilter.Show.LATE)).isPositive();
        assertThat(answers.page(reader, round.id(), new AnswerFilter(null, AnswerFilter.Show.ALL, null), "", 10000))
                .hasSize(16 * items.size());
    }

    @Test
    void staysReadableAndCheapWithAHundredAndTwentyNineCounties() throws Exception {
        String small = "/docking/" + ended().id();
        page("53-sg", small);
        int few = Statements.during(() -> page("53-sg", small));
        String large = opened("53-clerk", 2049, 3, "TWO");
        jdbc.sql(
                        """
                        insert into docking_answer (round_id, item_id, owner_id, owner_path, audience, audience_chosen, named_ids,
                          choice, month, late, answered_at)
                        select r.id, i.id, b.id, b.path, 'NAMED', 'NAMED', array[r.owner_id], 'SAME_TIME', 5, false, now()
                        from docking_round r join docking_item i on i.round_id = r.id
                        join body b on b.level = 'COUNTY' and substr(b.code, 6, 1) = '2' where r.id = :id
                        """)
                .param("id", id(large))
                .update();
        int many = Statements.during(() -> page("53-sg", large));
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThan(14);
        String shown = page("53-sg", large).andReturn().getResponse().getContentAsString();
        assertThat(shown.length()).isLessThan(60_000);
        assertThat(shown).contains("昆明市").doesNotContain("五华区");
        String opened = page("53-sg", large + "?area=" + body("530100000000"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(opened).contains("五华区").doesNotContain("麒麟区");
        page("53-sg", large + "/answers?show=NONE").andExpect(content().string(containsString("rel=\"next\"")));
        page("530102-clerk", large).andExpect(content().string(containsString("保存答复")));
        jdbc.sql("delete from docking_round where id = :id")
                .param("id", id(large))
                .update();
    }

    private int count(RoundView round, Long item, AnswerFilter.Show show) {
        return answers.count(signedIn.principal("53-clerk").reader(), round.id(), new AnswerFilter(item, show, null));
    }

    private RoundView ended() {
        return reads.rounds(signedIn.principal("53-clerk").reader()).stream()
                .filter(round -> round.state() == RoundState.CLOSED)
                .findFirst()
                .orElseThrow();
    }

    private String opened(String who, int year, int items) throws Exception {
        return opened(who, year, items, "NEXT");
    }

    /** A round that has been opened, with this many items of the body's draft plan. */
    private String opened(String who, int year, int items, String reach) throws Exception {
        for (int n = 1; n <= items; n++) {
            long item = drafts.add(signedIn.principal(who), work(year, "对接事项" + n, null));
            jdbc.sql("update plan_item set linkage_wish = 'INVITE_LOWER' where id = :id")
                    .param("id", item)
                    .update();
        }
        String round = Objects.requireNonNull(send(who, form(year, reach))
                .andExpect(redirectedUrlPattern("/docking/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        send(who, post(round + "/open").param("version", version(round)))
                .andExpect(flash().attribute("notice", "docking.done.open"));
        return round;
    }

    private static PlanDrafts.Work work(int year, String title, Long counterpart) {
        return new PlanDrafts.Work(
                year, title, "law_inspection", OrganFunction.SOCIAL_DEVELOPMENT, "《食品安全法》", 5, counterpart);
    }

    private static MockHttpServletRequestBuilder form(int year) {
        return form(year, "NEXT");
    }

    private static MockHttpServletRequestBuilder form(int year, String reach) {
        return post("/docking")
                .param("year", Integer.toString(year))
                .param("reach", reach)
                .param("opensOn", TODAY.toString())
                .param("closesOn", TODAY.plusDays(10).toString())
                .param("agenda", "通报年度监督工作的初步考虑");
    }

    private static MockHttpServletRequestBuilder answer(
            String round, long item, String choice, String month, String note) {
        return post(round + "/answers")
                .param("answers[0].itemId", Long.toString(item))
                .param("answers[0].choice", choice)
                .param("answers[0].month", month)
                .param("answers[0].note", note);
    }

    private List<Long> items(String round) {
        return jdbc.sql("select id from docking_item where round_id = :id order by position")
                .param("id", id(round))
                .query(Long.class)
                .list();
    }

    private String version(String round) {
        return jdbc.sql("select version from docking_round where id = :id")
                .param("id", id(round))
                .query(String.class)
                .single();
    }

    private static long id(String url) {
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }

    private long body(String code) {
        return jdbc.sql("select id from body where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
