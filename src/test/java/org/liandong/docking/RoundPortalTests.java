package org.liandong.docking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The round itself: who may open one, its dates, and the joint matter that begins with its item. */
class RoundPortalTests extends DockingPages {

    @Autowired
    RoundReads reads;

    @Autowired
    DockingLookup lookup;

    @Test
    void countsTheSilentAsItsPagesDo() throws Exception {
        var reader = signedIn.principal("53-sg").reader();
        RoundView ended = reads.rounds(reader).stream()
                .filter(round -> round.state() == RoundState.CLOSED)
                .findFirst()
                .orElseThrow();
        int silent = reads.silent(reader, ended.id());
        assertThat(silent).isPositive();
        page("53-sg", "/docking/" + ended.id()).andExpect(content().string(containsString(silent + "项未答复")));
        page("53-sg", "/docking/" + ended.id() + "/answers?show=NONE")
                .andExpect(content().string(containsString(silent + "条答复（含未答复）")));
        String going = opened("5303-clerk", 2053, 2);
        assertThat(lookup.unanswered(signedIn.principal("530302-clerk").reader()))
                .containsEntry(id(going), 2);
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
}
