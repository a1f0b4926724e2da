package org.liandong.supervision.escalation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of motions do on pages, as the clerks of a county and a township. */
@PortalTest
abstract class EscalationPages {

    static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    static final String COUNTY = "530112000000";
    static final String CLERK = "530112-clerk";
    static final String TOWNSHIP = "530125201000";
    static final String TOWN_CLERK = "530125201-clerk";

    private static int number = 700;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    private long lastMotion;

    /** On no day of the year does the demo's congress sit while a test dismisses. */
    @BeforeEach
    void remember() {
        lastMotion = jdbc.sql("select coalesce(max(id), 0) from motion")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "update meeting set starts_on = starts_on - 400, ends_on = ends_on - 400"
                                + " where kind = 'CONGRESS' and number < 700 and body_id = :body and :today between starts_on and ends_on")
                .param("body", body(COUNTY))
                .param("today", TODAY)
                .update();
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from motion where id > :last")
                .param("last", lastMotion)
                .update();
        jdbc.sql("delete from meeting where number between 701 and 899").update();
    }

    /** A matter that this body works on alone; path of its page. */
    String matter(String clerk, String instrument) throws Exception {
        String matter = url(send(
                clerk,
                post("/matters")
                        .param("title", "校园食品安全监督")
                        .param("year", String.valueOf(TODAY.getYear()))
                        .param("mode", "UPPER_ALONE")
                        .param("instrument", instrument)
                        .param("purpose", "检查落实情况")
                        .param("requirement", "按方案办理")));
        send(clerk, post(matter + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
        return matter;
    }

    /** A draft that grows from a new matter of its own; path of its page. */
    String draft(String clerk, String instrument, String code, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(matter(clerk, instrument) + "/escalation/" + code + "/new");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return url(send(clerk, form).andExpect(flash().attribute("notice", "motion.saved")));
    }

    void sign(String clerk, String motion, String... names) throws Exception {
        for (String name : names) {
            send(clerk, versioned(motion, "/sign").param("name", name).param("day", TODAY.toString()))
                    .andExpect(flash().attribute("notice", "motion.signed"));
        }
    }

    /** A step with what its form holds. */
    MockHttpServletRequestBuilder step(String motion, String to, String... fields) {
        MockHttpServletRequestBuilder form = versioned(motion, "/steps/" + to).param("day", TODAY.toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    void take(String clerk, String motion, String to, String... fields) throws Exception {
        send(clerk, step(motion, to, fields)).andExpect(flash().attribute("notice", "motion.noted"));
    }

    void file(String clerk, String motion, String name) throws Exception {
        mvc.perform(multipart(motion + "/files")
                        .file(new MockMultipartFile("file", name, "text/plain", "材料".getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(signedIn.as(clerk)))
                .andExpect(flash().attribute("notice", "motion.filed"));
    }

    MockHttpServletRequestBuilder versioned(String motion, String verb) {
        return post(motion + verb).param("version", version(motion));
    }

    String version(String motion) {
        return jdbc.sql("select version from motion where id = :id")
                .param("id", id(motion))
                .query(String.class)
                .single();
    }

    String stage(String motion) {
        return jdbc.sql("select stage from motion where id = :id")
                .param("id", id(motion))
                .query(String.class)
                .single();
    }

    static long id(String motion) {
        return Long.parseLong(motion.substring(motion.lastIndexOf('/') + 1));
    }

    String meeting(String code, String kind, LocalDate day) {
        number++;
        return jdbc.sql("insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)"
                        + " values (:body, :kind, 1, :number, :day, :day) returning id")
                .param("body", body(code))
                .param("kind", kind)
                .param("number", number)
                .param("day", day)
                .query(String.class)
                .single();
    }

    long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
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

    static String url(ResultActions sent) {
        return Objects.requireNonNull(sent.andReturn().getResponse().getRedirectedUrl());
    }
}
