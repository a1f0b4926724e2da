package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

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
import org.springframework.transaction.annotation.Transactional;

/** One meeting is one record: the second side to log it is offered the first side's record before anything is stored. */
@PortalTest
@Transactional
class VisitTwinsTests {

    private static final String WENT = "530111-clerk";
    private static final String MET = "530125-clerk";
    private static final LocalDate DAY = LocalDate.now(PortalTest.ZONE).minusDays(3);
    private static final String SAME = "liaison/visits/same";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    private String first;

    @BeforeEach
    void theOneThatWentLogsIt() throws Exception {
        jdbc.sql("delete from visit where owner_id in (:ids)")
                .param("ids", java.util.List.of(body("530111000000"), body("530125000000")))
                .update();
        first = send(WENT, form("530125000000", "OUT", DAY).param("theme", "基层立法联系点建设"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void offersTheFirstRecordToTheOtherSideAndKeepsAllThatWasTyped() throws Exception {
        send(
                        MET,
                        form("530111000000", "IN", DAY.plusDays(1))
                                .param("place", "会议室")
                                .param("points[0].text", "修路"))
                .andExpect(view().name(SAME))
                .andExpect(content().string(containsString("基层立法联系点建设")))
                .andExpect(content().string(containsString("name=\"same\" value=\"" + id(first) + "\"")))
                .andExpect(content().string(containsString("name=\"place\" value=\"会议室\"")))
                .andExpect(content().string(containsString("name=\"points[0].text\" value=\"修路\"")));
        assertThat(records()).isOne();
    }

    @Test
    void takesWhatWasTypedAlongToTheRecordAsAComment() throws Exception {
        MockHttpServletRequestBuilder same = form("530111000000", "IN", DAY);
        mvc.perform(Redirected.from(send(MET, move(same, "/visits/same").param("same", id(first))))
                        .with(signedIn.as(MET)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("那天说的话</textarea>")));
        assertThat(records()).isOne();
    }

    @Test
    void logsAnotherOneWhenTheClerkSaysThatItIsNone() throws Exception {
        send(MET, form("530111000000", "IN", DAY).param("back", "1"))
                .andExpect(view().name("liaison/visits/form"))
                .andExpect(content().string(containsString("那天说的话")));
        send(MET, form("530111000000", "IN", DAY).param("anyway", "1")).andExpect(status().is3xxRedirection());
        assertThat(records()).isEqualTo(2);
    }

    @Test
    void findsItByTheThemeWhenTheFormIsSaidOtherwise() throws Exception {
        send(MET, form("FORUM", "530111000000", "IN", DAY).param("theme", "立法联系点的建设"))
                .andExpect(view().name(SAME));
        send(MET, form("FORUM", "530111000000", "IN", DAY).param("theme", "预算联网监督"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void offersNothingForAnotherDayAnotherWayOrAnotherBody() throws Exception {
        send(MET, form("530111000000", "IN", DAY.minusDays(2))).andExpect(status().is3xxRedirection());
        send(MET, form("530111000000", "OUT", DAY)).andExpect(status().is3xxRedirection());
        send(MET, form("530112000000", "IN", DAY)).andExpect(status().is3xxRedirection());
        send("530112-clerk", form("530111000000", "IN", DAY)).andExpect(status().is3xxRedirection());
    }

    @Test
    void doesNotOpenARecordThatOneMayNotRead() throws Exception {
        send(
                        "530112-clerk",
                        move(form("530111000000", "IN", DAY), "/visits/same").param("same", id(first)))
                .andExpect(status().isNotFound());
        send(MET, move(form("530111000000", "IN", DAY), "/visits/same").param("same", "x"))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsFirstWhatIsWrongWithTheForm() throws Exception {
        send(MET, form("530111000000", "IN", DAY).param("theme", "x".repeat(101)))
                .andExpect(view().name("liaison/visits/form"))
                .andExpect(content().string(not(containsString("name=\"same\""))));
        mvc.perform(get("/visits/new").with(signedIn.as(MET))).andExpect(status().isOk());
    }

    @Test
    void bringsAFormThatHasMadeItsRecordBackToIt() throws Exception {
        MockHttpServletRequestBuilder sent = form("530111000000", "IN", DAY)
                .param("clientId", "6a5d2ab4-8d34-4b27-9d2f-0a8f3fd1c001")
                .param("anyway", "1");
        String second = send(MET, sent).andReturn().getResponse().getRedirectedUrl();
        send(MET, form("530111000000", "IN", DAY).param("clientId", "6a5d2ab4-8d34-4b27-9d2f-0a8f3fd1c001"))
                .andExpect(redirectedUrl(second));
    }

    private MockHttpServletRequestBuilder form(String other, String direction, LocalDate day) {
        return form("VISIT", other, direction, day);
    }

    private MockHttpServletRequestBuilder form(String how, String other, String direction, LocalDate day) {
        return post("/visits")
                .param("form", how)
                .param("visitedOn", day.toString())
                .param("direction", direction)
                .param("otherIds", String.valueOf(body(other)))
                .param("said", "那天说的话")
                .param("reach", "AND_ABOVE");
    }

    private static MockHttpServletRequestBuilder move(MockHttpServletRequestBuilder form, String path) {
        return form.uri(path);
    }

    private int records() {
        return jdbc.sql("select count(*) from visit where owner_id in (:ids)")
                .param("ids", java.util.List.of(body("530111000000"), body("530125000000")))
                .query(Integer.class)
                .single();
    }

    private static String id(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
