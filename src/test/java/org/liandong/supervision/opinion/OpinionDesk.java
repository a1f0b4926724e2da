package org.liandong.supervision.opinion;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the tests of opinions do on pages: meetings, opinions with items, and the steps of their course. */
@PortalTest
abstract class OpinionDesk {

    static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    static final String COUNTY = "530112000000";
    static final String CLERK = "530112-clerk";
    static final String SOURCE = "某省实施监督法办法第三十八条";

    private static int number = 600;

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
    }

    /** Path of an opinion of a meeting three days ago, with so many items for the county's bureau of finance. */
    String opinion(String title, int items) throws Exception {
        String url =
                create(CLERK, form(CLERK, meeting(COUNTY, TODAY.minusDays(3))).param("title", title));
        for (int n = 1; n <= items; n++) {
            add(url, title + n, "财政局");
        }
        return url;
    }

    void add(String opinion, String wording, String organ) throws Exception {
        send(CLERK, post(opinion + "/items").param("wording", wording).param("responsible", organ))
                .andExpect(status().is3xxRedirection());
    }

    MockHttpServletRequestBuilder form(String clerk, long meeting) {
        boolean township = clerk.startsWith("530125201");
        return post("/opinions")
                .param("by", township ? "CONGRESS" : "STANDING_COMMITTEE")
                .param("basis", township ? "TOWNSHIP_SESSION" : "LAW_INSPECTION")
                .param("meetingId", String.valueOf(meeting))
                .param("audience", "ALL");
    }

    String create(String clerk, MockHttpServletRequestBuilder form) throws Exception {
        return send(clerk, form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** A step of the course with all items of an opinion. */
    MockHttpServletRequestBuilder act(String opinion, String verb) {
        MockHttpServletRequestBuilder form = post(opinion + "/" + verb);
        jdbc.sql("select id || '-' || version from opinion_item where opinion_id = :id order by position")
                .param("id", id(opinion))
                .query(String.class)
                .list()
                .forEach(key -> form.param("items", key));
        return form;
    }

    ResultActions handOver(String opinion) throws Exception {
        return send(
                CLERK, act(opinion, "hand-over").param("day", TODAY.minusDays(2).toString()));
    }

    ResultActions report(String opinion) throws Exception {
        return send(
                CLERK,
                act(opinion, "report")
                        .param("day", TODAY.minusDays(1).toString())
                        .param("text", "已经整改"));
    }

    MockHttpServletRequestBuilder vote(String opinion, long meeting, int... counts) {
        String[] names = {"satisfied", "mostly", "dissatisfied", "abstained", "cast", "present", "members"};
        MockHttpServletRequestBuilder form = act(opinion, "vote").param("meeting", String.valueOf(meeting));
        for (int n = 0; n < names.length; n++) {
            form.param(names[n], String.valueOf(counts[n]));
        }
        return form;
    }

    /** A form of the first item's page. */
    MockHttpServletRequestBuilder item(String opinion, String verb) {
        return post(itemUrl(opinion) + "/" + verb).param("version", column(opinion, "version"));
    }

    String itemUrl(String opinion) {
        return opinion + "/items/" + column(opinion, "id");
    }

    /** A column of the first item, as text. */
    String column(String opinion, String column) {
        return jdbc.sql("select " + column
                        + "::text from opinion_item where opinion_id = :id order by position limit 1")
                .param("id", id(opinion))
                .query(String.class)
                .single();
    }

    static long id(String opinion) {
        return Long.parseLong(opinion.substring(opinion.lastIndexOf('/') + 1));
    }

    long meeting(String code, LocalDate day) {
        return meeting(code, "STANDING_COMMITTEE", day);
    }

    long meeting(String code, String kind, LocalDate day) {
        number++;
        return jdbc.sql("insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)"
                        + " values (:body, :kind, 1, :number, :day, :day) returning id")
                .param("body", body(code))
                .param("kind", kind)
                .param("number", number)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    void enter(String key, String value) throws Exception {
        send(
                        "secadmin",
                        post("/admin/law-settings/" + key)
                                .param("value", value)
                                .param("source", SOURCE)
                                .param("version", "0"))
                .andExpect(status().is3xxRedirection());
    }

    ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    ResultActions again(String who, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(Redirected.from(send(who, form)).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    ResultActions send(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
