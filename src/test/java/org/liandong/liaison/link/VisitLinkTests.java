package org.liandong.liaison.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Links of a visit with joint matters and plan items: chosen on its page among what one may read, shown at both ends. */
@PortalTest
@Transactional
class VisitLinkTests {

    private static final String CLERK = "5301-clerk";
    private static final String OTHER = "530102-clerk";
    private static final String STRANGER = "5304-clerk";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private String visit;
    private long item;

    @BeforeEach
    void logAVisitAndTakeAPlanItem() throws Exception {
        visit = send(
                        CLERK,
                        post("/visits")
                                .param(
                                        "visitedOn",
                                        LocalDate.now(PortalTest.ZONE).toString())
                                .param("form", "SURVEY")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(driver.body("530102000000")))
                                .param("theme", "关联测试走访")
                                .param("reach", "OTHER_SIDE")
                                .param("anyway", "1"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        item = jdbc.sql(
                        "select id from plan_item where owner_id = :owner and revises_id is null and published order by id limit 1")
                .param("owner", driver.body("530100000000"))
                .query(Long.class)
                .single();
    }

    @Test
    void linksAPlanItemAndShowsItAtBothEndsToWhoMayReadBoth() throws Exception {
        String title = jdbc.sql("select title from plan_item where id = :id")
                .param("id", item)
                .query(String.class)
                .single();
        page(CLERK, visit + "/links?find=" + title)
                .andExpect(content().string(containsString("value=\"" + item + "\"")));
        link(CLERK, "plan", String.valueOf(item));
        link(CLERK, "plan", String.valueOf(item));
        assertThat(links()).isOne();
        page(CLERK, visit).andExpect(content().string(containsString("/plans/items/" + item + "\"")));
        page(CLERK, "/plans/items/" + item).andExpect(content().string(containsString("href=\"" + visit + "\"")));
        page(OTHER, "/plans/items/" + item).andExpect(content().string(containsString("href=\"" + visit + "\"")));
        page("53-clerk", "/plans/items/" + item)
                .andExpect(content().string(not(containsString("href=\"" + visit + "\""))));
        send(CLERK, post(visit + "/links/remove").param("kind", "plan").param("key", String.valueOf(item)));
        assertThat(links()).isZero();
        page(CLERK, "/plans/items/" + item).andExpect(content().string(not(containsString("href=\"" + visit + "\""))));
    }

    @Test
    void linksItsOwnWorkInAMatterThroughTheRecordsOfThatWork() throws Exception {
        String matter = driver.issuedFor("law_inspection", "530100000000", "530300000000");
        entities.flush();
        String task = driver.accepted(matter, "530100000000", CLERK);
        entities.flush();
        String key = number(matter) + "-" + number(task);
        page(CLERK, visit + "/links").andExpect(content().string(containsString("value=\"" + key + "\"")));
        link(CLERK, "work", key);
        page(CLERK, task + "/evidence").andExpect(content().string(containsString("href=\"" + visit + "\"")));
        page(CLERK, visit).andExpect(content().string(containsString("href=\"" + task + "/evidence\"")));
        again(OTHER, post(visit + "/links").param("kind", "work").param("key", key), 404);
        send(CLERK, post(visit + "/links/remove").param("kind", "work").param("key", key));
        page(CLERK, task + "/evidence").andExpect(content().string(not(containsString("href=\"" + visit + "\""))));
    }

    @Test
    void leavesAloneWhatIsNotThereOrNotForThisReader() throws Exception {
        long draft = jdbc.sql("select coalesce((select i.id from plan_item i where i.audience = 'OWN'"
                        + " and i.owner_id <> :own and i.revises_id is null limit 1), -7)")
                .param("own", driver.body("530100000000"))
                .query(Long.class)
                .single();
        for (String key : new String[] {String.valueOf(draft), "x", "", "99999999999999999999"}) {
            again(CLERK, post(visit + "/links").param("kind", "plan").param("key", key), 200)
                    .andExpect(content().string(containsString("没有找到要关联的记录")));
            again(CLERK, post(visit + "/links").param("kind", "work").param("key", key), -1);
        }
        again(CLERK, post(visit + "/links").param("kind", "none").param("key", "1"), 200)
                .andExpect(content().string(containsString("没有找到要关联的记录")));
        assertThat(links()).isZero();
        for (String who : new String[] {STRANGER, "53-clerk"}) {
            mvc.perform(get(visit + "/links").with(signedIn.as(who))).andExpect(status().isNotFound());
            send(who, post(visit + "/links").param("kind", "plan").param("key", String.valueOf(item)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void costsAsManyStatementsForManyLinksAsForOne() throws Exception {
        link(CLERK, "plan", String.valueOf(item));
        int few = Statements.during(() -> page(CLERK, "/plans/items/" + item));
        int one = Statements.during(() -> page(CLERK, visit));
        jdbc.sql("insert into visit_plan_item (visit_id, item_id, body_id, linked_on)"
                        + " select :visit, i.id, :body, current_date from plan_item i where i.id <> :item"
                        + " and i.owner_id = :body limit 5")
                .param("visit", number(visit))
                .param("body", driver.body("530100000000"))
                .param("item", item)
                .update();
        jdbc.sql("insert into visit_plan_item (visit_id, item_id, body_id, linked_on)"
                        + " select v.id, :item, v.owner_id, current_date from visit v where v.owner_id = :body"
                        + " and v.id <> :visit limit 5")
                .param("visit", number(visit))
                .param("body", driver.body("530100000000"))
                .param("item", item)
                .update();
        assertThat(Statements.during(() -> page(CLERK, "/plans/items/" + item))).isEqualTo(few);
        assertThat(Statements.during(() -> page(CLERK, visit))).isEqualTo(one);
    }

    private void link(String who, String kind, String key) throws Exception {
        again(who, post(visit + "/links").param("kind", kind).param("key", key), 200)
                .andExpect(content().string(containsString("已关联")));
    }

    private int links() {
        return jdbc.sql("select count(*) from visit_plan_item where visit_id = :visit")
                .param("visit", number(visit))
                .query(Integer.class)
                .single();
    }

    private static long number(String url) {
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who))).andExpect(status().isOk());
    }

    /** @param expected status of the page that follows, or of the answer itself when it is refused; -1 for any but 500 */
    private ResultActions again(String who, MockHttpServletRequestBuilder request, int expected) throws Exception {
        ResultActions sent = send(who, request);
        int status = sent.andReturn().getResponse().getStatus();
        if (status != 302) {
            assertThat(status).isEqualTo(expected == -1 ? 404 : expected);
            return sent;
        }
        return mvc.perform(Redirected.from(sent).with(signedIn.as(who)));
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
