package org.liandong.liaison.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a device is answered when it sends an entry. */
@PortalTest
@Transactional
class EntriesTests {

    private static final String CLERK = "530111-clerk";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString();

    @Test
    void storesAnEntryOnceAndKnowsItAgain() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(entry("lamps"), CLERK)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("STORED"))
                    .andExpect(jsonPath("$.url").value("/visits/" + visit()));
        }
        assertThat(stored()).isOne();
    }

    @Test
    void showsTheStoredVersionWhenTheEntryWasChangedOnTheWay() throws Exception {
        send(entry("lamps"), CLERK);
        send(entry("lamps and benches"), CLERK)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.state").value("CONFLICT"))
                .andExpect(jsonPath("$.url").value("/visits/" + visit()))
                .andExpect(jsonPath("$.stored[?(@.name == 'said')].text").value("lamps"));
        assertThat(stored()).isOne();
    }

    @Test
    void offersWhatAnotherBodyHasLoggedOfTheSameMeeting() throws Exception {
        String neighbour = String.valueOf(signedIn.principal(CLERK).bodyId());
        mvc.perform(multipart("/visits")
                        .param(
                                "visitedOn",
                                LocalDate.now(PortalTest.ZONE).minusDays(1).toString())
                        .param("form", "VISIT")
                        .param("direction", "IN")
                        .param("otherIds", neighbour)
                        .param("said", "their words")
                        .param("reach", "OTHER_SIDE")
                        .with(csrf())
                        .with(signedIn.as("530102-clerk")))
                .andExpect(status().is3xxRedirection());
        send(entry("lamps"), CLERK)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.state").value("TWIN"))
                .andExpect(jsonPath("$.twins[0].name").value(startsWith("/visits/")))
                .andExpect(jsonPath("$.twins[0].text").value(containsString("their words")));
        assertThat(stored()).isZero();
        send(entry("lamps").param("anyway", "1"), CLERK).andExpect(status().isOk());
        assertThat(stored()).isOne();
    }

    @Test
    void saysWhatMustBeMendedBesideItsField() throws Exception {
        send(entry("").param("points[0].passedTo", "somebody"), CLERK)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.problems[?(@.name == 'said')].text").isNotEmpty())
                .andExpect(jsonPath("$.problems[?(@.name == 'points[0].text')].text")
                        .isNotEmpty());
        assertThat(stored()).isZero();
        MockMultipartFile program = new MockMultipartFile("files", "a.exe", "image/jpeg", new byte[] {77, 90});
        send(entry("lamps").file(program), CLERK)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].name").value(""));
        TestTransaction.end();
        assertThat(stored()).isZero();
    }

    @Test
    void refusesWhatWasWrittenForAnotherAccountOrPost() throws Exception {
        send(entry("lamps"), "530103-clerk")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.state").value("ELSEWHERE"));
        assertThat(stored()).isZero();
    }

    @Test
    void answersWithoutASessionAsDataAndNotWithAPage() throws Exception {
        mvc.perform(get("/offline/session").accept(MediaType.APPLICATION_JSON)).andExpect(status().isUnauthorized());
        mvc.perform(entry("lamps").accept(MediaType.APPLICATION_JSON)).andExpect(status().isUnauthorized());
        mvc.perform(entry("lamps").accept(MediaType.APPLICATION_JSON).with(signedIn.as(CLERK)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/offline/session").accept(MediaType.APPLICATION_JSON).with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value(signedIn.principal(CLERK).accountId()))
                .andExpect(jsonPath("$.token").isNotEmpty());
        mvc.perform(get("/offline/session").with(signedIn.as("530111-leader"))).andExpect(status().isForbidden());
    }

    private MockMultipartHttpServletRequestBuilder entry(String said) {
        MockMultipartHttpServletRequestBuilder form = multipart("/offline/entries");
        form.param("writer", String.valueOf(signedIn.principal(CLERK).accountId()))
                .param("forBody", String.valueOf(signedIn.principal(CLERK).bodyId()))
                .param("clientId", id)
                .param("visitedOn", LocalDate.now(PortalTest.ZONE).minusDays(1).toString())
                .param("form", "VISIT")
                .param("direction", "OUT")
                .param(
                        "otherIds",
                        String.valueOf(
                                bodies.byCode("530102000000").orElseThrow().id()))
                .param("said", said)
                .param("reach", "OTHER_SIDE");
        return form;
    }

    private ResultActions send(MockMultipartHttpServletRequestBuilder entry, String who) throws Exception {
        return mvc.perform(entry.accept(MediaType.APPLICATION_JSON).with(csrf()).with(signedIn.as(who)));
    }

    private int stored() {
        return jdbc.sql("select count(*) from visit where client_id = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private long visit() {
        return jdbc.sql("select id from visit where client_id = cast(:id as uuid)")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
