package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of a visit: what its short forms refuse, and what the audit log keeps. */
@PortalTest
class VisitPagesTests {

    private static final String CLERK = "530102-clerk";
    private static final String OTHER = "530103-clerk";
    private static final String STRANGER = "5304-clerk";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    private String visit;
    private String point;

    @BeforeEach
    void logAVisit() throws Exception {
        visit = send(
                        CLERK,
                        post("/visits")
                                .param(
                                        "visitedOn",
                                        LocalDate.now(PortalTest.ZONE)
                                                .minusDays(1)
                                                .toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(body("530103000000")))
                                .param("said", "\u8def\u706f\u4e0d\u4eae")
                                .param("theirPeople", "\u6768\u4e03")
                                .param("points[0].text", "\u4fee\u8def\u706f")
                                .param("points[0].category", "LIVELIHOOD")
                                .param("reach", "EVERYBODY"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        point = visit + "/points/"
                + jdbc.sql("select id from point where visit_id = :visit")
                        .param("visit", id())
                        .query(Long.class)
                        .single()
                + "/answer";
    }

    @Test
    void asksForTheReasonBesideItsFieldAndKeepsItInTheLog() throws Exception {
        mvc.perform(get(visit).with(signedIn.as(STRANGER)))
                .andExpect(content().string(not(containsString("\u6768\u4e03"))));
        again(STRANGER, post(visit + "/reveal").param("reason", " "))
                .andExpect(content().string(containsString("id=\"refused-field\"")))
                .andExpect(content().string(not(containsString("\u6768\u4e03"))));
        assertThat(reasons()).isZero();
        send(STRANGER, post(visit + "/reveal").param("reason", "Calls her back on the lamps"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\u6768\u4e03")));
        assertThat(reasons()).isOne();
        for (String url :
                new String[] {"/admin/audit?action=visit.reveal", "/admin/audit/export?action=visit.reveal"}) {
            mvc.perform(get(url).with(signedIn.as("auditor")))
                    .andExpect(content().string(containsString("Calls her back on the lamps")));
        }
    }

    @Test
    void refusesAnEmptyCommentWithoutConfirming() throws Exception {
        again(OTHER, post(visit + "/confirm").param("comment", ""))
                .andExpect(content().string(containsString("id=\"refused-field\"")));
        again(OTHER, post(visit + "/confirm").param("comment", "x".repeat(2001)))
                .andExpect(content().string(containsString("x".repeat(2001))));
        assertThat(answers()).isZero();
        send(OTHER, post(visit + "/confirm"));
        assertThat(answers()).isOne();
    }

    @Test
    void keepsWhatWasTypedAboutAPoint() throws Exception {
        String tomorrow = LocalDate.now(PortalTest.ZONE).plusDays(1).toString();
        again(CLERK, post(point).param("result", "Lamps mended").param("toldBackOn", tomorrow))
                .andExpect(content().string(containsString("Lamps mended</textarea>")))
                .andExpect(content().string(containsString("value=\"" + tomorrow + "\"")))
                .andExpect(content().string(containsString("id=\"refused-field\"")));
        again(CLERK, post(point).param("result", "Lamps mended").param("toldBackOn", "soon"))
                .andExpect(content().string(containsString("Lamps mended</textarea>")));
        again(CLERK, post(point).param("result", "").param("satisfied", "NOT"))
                .andExpect(content().string(containsString("value=\"NOT\" selected=\"selected\"")));
    }

    private int reasons() {
        return jdbc.sql("select count(*) from audit_entry where action = 'visit.reveal' and subject_id = :visit"
                        + " and reason = 'Calls her back on the lamps' and username = '" + STRANGER + "'")
                .param("visit", id())
                .query(Integer.class)
                .single();
    }

    private int answers() {
        return jdbc.sql("select count(*) from visit_body where visit_id = :id and answer is not null")
                .param("id", id())
                .query(Integer.class)
                .single();
    }

    private long id() {
        return Long.parseLong(visit.substring(visit.lastIndexOf('/') + 1));
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private ResultActions again(String who, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(Redirected.from(send(who, form)).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
