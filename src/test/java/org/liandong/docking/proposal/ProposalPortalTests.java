package org.liandong.docking.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liandong.docking.DockingPages;
import org.liandong.testing.Redirected;
import org.liandong.testing.Statements;
import org.liandong.web.Refused;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a congress proposes upward and what the body above says to it. */
class ProposalPortalTests extends DockingPages {

    private static final String QUJING = "530300000000";

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
        send("530302-clerk", post(round + "/proposals").param("title", " "));
        page("530302-clerk", round).andExpect(content().string(containsString("希望参加上级的项目")));
        send("530302-clerk", post(round + "/proposals/" + proposal + "/withdraw"))
                .andExpect(flash().attribute("notice", "docking.done.withdraw"));
    }

    @Test
    void isAnsweredFreelyAndBothSidesReadIt() throws Exception {
        String round = opened("5303-clerk", 2054, 1);
        String url = proposed(round, "530302-clerk", "水源保护");
        page("5303-leader", round)
                .andExpect(content().string(containsString("水源保护")))
                .andExpect(content().string(containsString(url)));
        ResultActions refused = send("5303-leader", reply(url, "NOT_NOW", " ", -1));
        mvc.perform(Redirected.from(refused).with(signedIn.as("5303-leader")))
                .andExpect(content().string(containsString("暂不采纳请写明理由")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"NOT_NOW\" checked.*")));
        refused = send("5303-leader", reply(url, "", "先写了说明", -1));
        mvc.perform(Redirected.from(refused).with(signedIn.as("5303-leader")))
                .andExpect(content().string(containsString("请选择怎样处理")))
                .andExpect(content().string(containsString("先写了说明")));
        assertThat(replies(round)).isZero();
        page("5303-leader", "/").andExpect(content().string(containsString(round + "/proposals?open=true")));
        send("5303-leader", reply(url, "NOT_NOW", "省里已有安排", -1))
                .andExpect(flash().attribute("notice", "docking.done.reply"));
        page("5303-leader", "/").andExpect(content().string(not(containsString(round + "/proposals?open=true"))));
        for (String address : List.of(round, url)) {
            page("530302-clerk", address)
                    .andExpect(content().string(containsString("暂不采纳")))
                    .andExpect(content().string(containsString("省里已有安排")));
        }
        for (String who : List.of("530303-clerk", "53-clerk", "530302001-clerk")) {
            page(who, url).andExpect(status().isNotFound());
            send(who, reply(url, "TAKE_UP", "", 0))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).as(who).isIn(403, 404));
        }
        send("530302-clerk", reply(url, "TAKE_UP", "", 0)).andExpect(status().isForbidden());
        send("530302-clerk", post(url + "/withdraw"));
        page("530302-clerk", round).andExpect(content().string(containsString("省里已有安排")));
        assertThat(jdbc.sql("select to_state || ' ' || reason from audit_entry where action = 'docking.reply'"
                                + " and body_id = :body order by id desc limit 1")
                        .param("body", body(QUJING))
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_NOW 省里已有安排");
    }

    @Test
    void isChangedOnlyByWhoSawTheLastAnswer() throws Exception {
        String round = opened("5303-clerk", 2055, 1);
        String url = proposed(round, "530302-clerk", "水源保护");
        send("5303-clerk", reply(url, "TAKE_UP", "", -1));
        send("5303-leader", reply(url, "PARTLY", "我方说明", -1)).andExpect(refused("form.overtaken"));
        send("5303-leader", reply(url, "PARTLY", "我方说明", 0))
                .andExpect(flash().attribute("notice", "docking.done.reply"));
        page("530302-clerk", url).andExpect(content().string(containsString("部分采纳")));
    }

    /** Taken up it stands in no plan; one click puts it there, linked with the item from which it came. */
    @Test
    void goesIntoTheUpperDraftPlanByOneClickOnly() throws Exception {
        String round = opened("5303-clerk", 2056, 1);
        long theirs = drafts.add(signedIn.principal("530302-clerk"), work(2056, "希望参加上级的项目", null));
        send("530302-clerk", post(round + "/proposals/item").param("planItem", Long.toString(theirs)));
        String url = round + "/proposals/" + proposals(round).get(0);
        page("5303-clerk", url)
                .andExpect(content().string(containsString("食品安全法")))
                .andExpect(content().string(not(containsString("/plans/items/" + theirs))));
        send("5303-clerk", post(url + "/plan")).andExpect(flash().attributeExists("refused"));
        send("5303-clerk", reply(url, "TAKE_UP", "一并组织", -1));
        assertThat(made(2056)).isEmpty();
        send("5303-leader", post(url + "/plan")).andExpect(status().isForbidden());
        send("530302-clerk", post(url + "/plan")).andExpect(status().isForbidden());
        for (int n = 0; n < 2; n++) {
            send("5303-clerk", post(url + "/plan")).andExpect(flash().attribute("notice", "docking.done.reply.plan"));
        }
        List<Map<String, Object>> made = made(2056);
        assertThat(made).hasSize(1);
        assertThat(made.get(0))
                .containsEntry("linkage_wish", "INVITE_LOWER")
                .containsEntry("instrument", "law_inspection")
                .containsEntry("month_from", 5)
                .containsEntry("audience", "OWN");
        long own = (long) made.get(0).get("id");
        assertThat(jdbc.sql("select count(*) from plan_item_link where low_id = :low and high_id = :high")
                        .param("low", Math.min(own, theirs))
                        .param("high", Math.max(own, theirs))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        page("5303-clerk", "/plans/items/" + own).andExpect(content().string(containsString("由下级建议列入")));
        page("530302-clerk", "/plans/items/" + theirs)
                .andExpect(content().string(containsString("已向上级提出：采纳")))
                .andExpect(content().string(containsString(url)))
                .andExpect(content().string(not(containsString("/plans/items/" + own))));
        page("530302-clerk", url).andExpect(content().string(not(containsString("/plans/items/" + own))));
        send("5303-clerk", reply(url, "NOT_NOW", "改主意了", 1)).andExpect(refused("docking.reply.planned"));
        jdbc.sql("update plan_item set audience = 'LINE', published = true where id in (:own, :theirs)")
                .param("own", own)
                .param("theirs", theirs)
                .update();
        page("530302-clerk", "/plans/items/" + theirs)
                .andExpect(content().string(containsString("/plans/items/" + own)));
        page("5303-clerk", "/plans/items/" + own).andExpect(content().string(containsString("/plans/items/" + theirs)));
        page("530302-clerk", url).andExpect(content().string(containsString("/plans/items/" + own)));
    }

    @Test
    void becomesTheLightestWayOverTheWholeYearWhenItIsOnlyWords() throws Exception {
        String round = opened("5303-clerk", 2057, 1);
        String url = proposed(round, "530302-clerk", "水源保护");
        send("5303-clerk", reply(url, "PARTLY", "", -1));
        send("5303-clerk", post(url + "/plan")).andExpect(flash().attribute("notice", "docking.done.reply.plan"));
        assertThat(made(2057).get(0))
                .containsEntry("instrument", "topic_research")
                .containsEntry("month_from", 1)
                .containsEntry("month_to", 12);
        String later = proposed(round, "530303-clerk", "校外培训");
        send("5303-clerk", reply(later, "TAKE_UP", "", -1));
        jdbc.sql("update annual_plan set state = 'PUBLISHED' where owner_id = :body and year = 2057")
                .param("body", body(QUJING))
                .update();
        page("5303-clerk", later).andExpect(content().string(containsString("本级计划已公布；请先作出调整")));
        send("5303-clerk", post(later + "/plan")).andExpect(flash().attributeExists("refused"));
    }

    @Test
    void tellsBesideTheFieldWhatAProposalLacks() throws Exception {
        String round = opened("5303-clerk", 2058, 0);
        ResultActions refused = send(
                "530302-clerk", post(round + "/proposals").param("title", " ").param("note", "写好的说明"));
        mvc.perform(Redirected.from(refused).with(signedIn.as("530302-clerk")))
                .andExpect(content().string(containsString("请填写建议的项目")))
                .andExpect(content().string(containsString("写好的说明")));
        send("530302-clerk", post(round + "/proposals").param("title", "长".repeat(121)))
                .andExpect(refused("title"));
        send("530302-clerk", post(round + "/proposals").param("title", "可").param("month", "13"))
                .andExpect(refused("month"));
        assertThat(proposals(round)).isEmpty();
    }

    /** A hundred proposals cost a page as many statements as one, and no page holds more than it should. */
    @Test
    void staysReadableAndCheapWithAHundredProposals() throws Exception {
        String round = opened("5303-clerk", 2059, 0);
        String url = proposed(round, "530302-clerk", "第一项建议");
        page("5303-sg", round);
        int few = Statements.during(() -> page("5303-sg", round));
        int list = Statements.during(() -> page("5303-sg", round + "/proposals"));
        jdbc.sql(
                        """
                        insert into docking_proposal (round_id, owner_id, owner_path, audience, audience_chosen, named_ids, title, late,
                          proposed_at)
                        select p.round_id, p.owner_id, p.owner_path, p.audience, p.audience_chosen, p.named_ids, '建议' || g, false, now()
                        from docking_proposal p cross join generate_series(1, 99) g where p.round_id = :id
                        """)
                .param("id", id(round))
                .update();
        assertThat(Statements.during(() -> page("5303-sg", round))).isEqualTo(few);
        assertThat(Statements.during(() -> page("5303-sg", round + "/proposals")))
                .isEqualTo(list)
                .isLessThanOrEqualTo(7);
        page("5303-sg", round).andExpect(content().string(containsString("全部100项建议")));
        String first = text("5303-sg", round + "/proposals");
        assertThat(first).contains("共100项建议，100项未答复", "rel=\"next\"").hasSizeLessThan(60_000);
        send("5303-sg", reply(url, "TAKE_UP", "", -1));
        assertThat(text("5303-sg", round + "/proposals?open=true"))
                .contains("99项未答复")
                .doesNotContain("第一项建议");
    }

    private String proposed(String round, String who, String title) throws Exception {
        send(who, post(round + "/proposals").param("title", title))
                .andExpect(flash().attribute("notice", "docking.done.propose"));
        List<Long> all = proposals(round);
        return round + "/proposals/" + all.get(all.size() - 1);
    }

    private List<Long> proposals(String round) {
        return jdbc.sql("select id from docking_proposal where round_id = :id order by proposed_at, id")
                .param("id", id(round))
                .query(Long.class)
                .list();
    }

    private int replies(String round) {
        return jdbc.sql("select count(*) from docking_proposal_reply a join docking_proposal p on p.id = a.proposal_id"
                        + " where p.round_id = :id")
                .param("id", id(round))
                .query(Integer.class)
                .single();
    }

    /** Items of the prefecture's plan that came of proposals. */
    private List<Map<String, Object>> made(int year) {
        return jdbc.sql("select i.* from plan_item i join docking_proposal_reply a on a.plan_item_id = i.id"
                        + " where i.owner_id = :body and i.year = :year")
                .param("body", body(QUJING))
                .param("year", year)
                .query()
                .listOfRows();
    }

    private String text(String who, String url) throws Exception {
        return page(who, url).andReturn().getResponse().getContentAsString();
    }

    /** Sent back with this reason, or with one beside this field. */
    private static ResultMatcher refused(String keyOrField) {
        return sent -> {
            Refused refused = (Refused) sent.getFlashMap().get("refused");
            assertThat(List.of(refused.key(), refused.field())).contains(keyOrField);
        };
    }

    private static MockHttpServletRequestBuilder reply(String url, String choice, String reason, int version) {
        return post(url + "/answer")
                .param("choice", choice)
                .param("reason", reason)
                .param("version", Integer.toString(version));
    }
}
