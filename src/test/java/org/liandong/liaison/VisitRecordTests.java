package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** One meeting, one record of all who were there, and a record that never changes unseen. */
@PortalTest
@Transactional
class VisitRecordTests {

    private static final String COUNTY = "530111-clerk";
    private static final String PREFECTURE = "5301-clerk";
    private static final String TOWNSHIP = "530111001-clerk";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void bodyThatWentAlongReadsItAndCountsAsHavingGone() throws Exception {
        String url = logged(PREFECTURE, visit("530111001000", "water").param("alongIds", body("530111000000")));
        mvc.perform(get(url).with(signedIn.as(COUNTY))).andExpect(status().isOk());
        assertThat(reached("530111001000", "530111000000")).isOne();
        mvc.perform(get(url).with(signedIn.as(COUNTY)))
                .andExpect(content().string(not(containsString(url + "/confirm"))));
    }

    @Test
    void bodyIsNotOnBothSides() throws Exception {
        send(PREFECTURE, visit("530111001000", "water").param("alongIds", body("530111001000")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"alongIds-error\"")));
        send(PREFECTURE, visit("530111001000", "water").param("alongIds", "99999999"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"alongIds-error\"")));
    }

    @Test
    void findsBodiesForTheSideThatAsked() throws Exception {
        mvc.perform(get("/visits/new").with(signedIn.as(PREFECTURE)))
                .andExpect(content().string(not(containsString("data-picker=\"alongIds\""))));
        send(PREFECTURE, visit("530111001000", "water").param("addAlong", "1"))
                .andExpect(content().string(containsString("data-picker=\"alongIds\"")));
        send(
                        PREFECTURE,
                        visit("530111001000", "water").param("find", "alongIds").param("bodySearch", "zzz", "530111"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"alongIds\" value=\"" + body("530111000000"))));
    }

    @Test
    void keepsWhatWasWrittenBeforeAnEdit() throws Exception {
        String url = logged(COUNTY, visit("530111001000", "the road has slid"));
        send(COUNTY, edit(url, "the road has slid for good", 0)).andExpect(redirectedUrl(url));
        mvc.perform(get(url).with(signedIn.as(TOWNSHIP)))
                .andExpect(content().string(containsString("the road has slid</del>")))
                .andExpect(content().string(containsString("the road has slid for good</ins>")));
    }

    @Test
    void isCorrectedAfterAConfirmationOnlyForAReasonThatShows() throws Exception {
        String url = logged(COUNTY, visit("530111001000", "the road has slid"));
        send(TOWNSHIP, post(url + "/confirm")).andExpect(status().is3xxRedirection());
        int version = version(url);
        send(COUNTY, edit(url, "the bridge has slid", version))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"amendReason-error\""),
                                containsString("the bridge has slid</textarea>"))));
        send(COUNTY, edit(url, "the bridge has slid", version).param("amendReason", "it was the bridge"))
                .andExpect(redirectedUrl(url));
        mvc.perform(get(url).with(signedIn.as(TOWNSHIP)))
                .andExpect(content().string(containsString("it was the bridge")))
                .andExpect(content().string(containsString(url + "/confirm")));
        send(COUNTY, edit(url, "again", version(url)))
                .andExpect(content().string(containsString("id=\"amendReason-error\"")));
        send(TOWNSHIP, edit(url, "mine", version(url)).param("amendReason", "because"))
                .andExpect(status().isNotFound());
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'visit.amend' and reason = 'it was the bridge'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String logged(String who, MockHttpServletRequestBuilder form) throws Exception {
        return send(who, form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpServletRequestBuilder visit(String other, String said) {
        return fill(post("/visits"), said).param("otherIds", body(other));
    }

    private MockHttpServletRequestBuilder edit(String url, String said, int version) {
        return fill(post(url + "/edit"), said)
                .param("otherIds", body("530111001000"))
                .param("version", String.valueOf(version));
    }

    private static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder form, String said) {
        return form.param(
                        "visitedOn", LocalDate.now(PortalTest.ZONE).minusDays(3).toString())
                .param("form", "VISIT")
                .param("direction", "OUT")
                .param("said", said)
                .param("reach", "OTHER_SIDE");
    }

    private int version(String url) {
        entities.flush();
        return jdbc.sql("select version from visit where id = :id")
                .param("id", Long.valueOf(url.substring(url.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single();
    }

    private int reached(String code, String by) {
        return jdbc.sql("select count(*) from contact_summary s join visit v on v.visited_on = s.last_on"
                        + " where s.body_id = :body and s.by_body_id = :by and v.said = 'water'")
                .param("body", Long.valueOf(body(code)))
                .param("by", Long.valueOf(body(by)))
                .query(Integer.class)
                .single();
    }

    private String body(String code) {
        return String.valueOf(bodies.byCode(code.length() == 12 ? code : code.substring(0, 12))
                .orElseThrow()
                .id());
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
