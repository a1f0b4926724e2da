package org.liandong.docking.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liandong.docking.DockingPages;

/** What a congress answers, how it is kept from its neighbours, and how it becomes part of the own draft plan. */
class AnswerPortalTests extends DockingPages {

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
        assertThat(jdbc.sql("select count(*) from docking_answer where round_id = :id")
                        .param("id", id(round))
                        .query(Integer.class)
                        .single())
                .isZero();
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
}
