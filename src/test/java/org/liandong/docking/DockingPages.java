package org.liandong.docking;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanDrafts;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the tests of docking do on the portal's pages; each test takes a year of its own, since a body has one round a year. */
@PortalTest
public abstract class DockingPages {

    protected static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected SignedInAs signedIn;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PlanDrafts drafts;

    protected String opened(String who, int year, int items) throws Exception {
        return opened(who, year, items, "NEXT");
    }

    /** A round that has been opened, with this many items of the body's draft plan. */
    protected String opened(String who, int year, int items, String reach) throws Exception {
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

    protected static PlanDrafts.Work work(int year, String title, Long counterpart) {
        return new PlanDrafts.Work(
                year,
                title,
                "law_inspection",
                OrganFunction.SOCIAL_DEVELOPMENT,
                "《食品安全法》",
                5,
                5,
                LinkageWish.JOIN_UPPER,
                counterpart);
    }

    protected static MockHttpServletRequestBuilder form(int year) {
        return form(year, "NEXT");
    }

    protected static MockHttpServletRequestBuilder form(int year, String reach) {
        return post("/docking")
                .param("year", Integer.toString(year))
                .param("reach", reach)
                .param("opensOn", TODAY.toString())
                .param("closesOn", TODAY.plusDays(10).toString())
                .param("agenda", "通报年度监督工作的初步考虑");
    }

    protected static MockHttpServletRequestBuilder answer(
            String round, long item, String choice, String month, String note) {
        return post(round + "/answers")
                .param("answers[0].itemId", Long.toString(item))
                .param("answers[0].choice", choice)
                .param("answers[0].month", month)
                .param("answers[0].note", note);
    }

    protected List<Long> items(String round) {
        return jdbc.sql("select id from docking_item where round_id = :id order by position")
                .param("id", id(round))
                .query(Long.class)
                .list();
    }

    protected String version(String round) {
        return jdbc.sql("select version from docking_round where id = :id")
                .param("id", id(round))
                .query(String.class)
                .single();
    }

    protected static long id(String url) {
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }

    protected long body(String code) {
        return jdbc.sql("select id from body where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    protected ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    protected ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
