package org.liandong.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.liandong.congress.BodyLookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Drives a joint matter through the pages as the people who do it, for tests of what happens on the way. */
@Component
public class MatterDriver {

    /** Title of the matters it makes. */
    public static final String TITLE = "联动方式测试";

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    private final MockMvc mvc;
    private final SignedInAs signedIn;
    private final BodyLookup bodies;
    private final JdbcClient jdbc;

    MatterDriver(MockMvc mvc, SignedInAs signedIn, BodyLookup bodies, JdbcClient jdbc) {
        this.mvc = mvc;
        this.signedIn = signedIn;
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    /** A draft as typed; with milestones in 10 and 40 days. */
    public MockHttpServletRequestBuilder form(String mode, String... codes) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post("/matters")
                .param("title", TITLE)
                .param("year", String.valueOf(TODAY.getYear()))
                .param("mode", mode)
                .param("instrument", "law_inspection")
                .param("purpose", "检查落实情况")
                .param("answerBy", TODAY.plusDays(20).toString())
                .param("requirement", "各级同步部署")
                .param("milestones[0].name", "部署")
                .param("milestones[0].dueOn", TODAY.plusDays(10).toString())
                .param("milestones[1].name", "报告")
                .param("milestones[1].dueOn", TODAY.plusDays(40).toString());
        for (String code : codes) {
            form.param("participants", String.valueOf(body(code)));
        }
        return form;
    }

    public String draft(String who, MockHttpServletRequestBuilder form) throws Exception {
        return send(who, form)
                .andExpect(redirectedUrlPattern("/matters/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** A matter of the province that has been issued; its path. */
    public String issued(String mode, String... codes) throws Exception {
        return issuedBy("53-clerk", mode, codes);
    }

    /** A joint matter of the province by another instrument; its path. */
    public String issuedFor(String instrument, String... codes) throws Exception {
        MockHttpServletRequestBuilder form = form("VERTICAL", codes).with(request -> {
            request.setParameter("instrument", instrument);
            return request;
        });
        String matter = draft("53-clerk", form);
        post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        return matter;
    }

    public String issuedBy(String who, String mode, String... codes) throws Exception {
        String matter = draft(who, form(mode, codes));
        post(who, matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        return matter;
    }

    /** The task of a participant that has accepted its invitation; its path. */
    public String accepted(String matter, String code, String who) throws Exception {
        return answered(matter, code, who, "ACCEPTED");
    }

    /** The task of a participant that has answered its invitation; its path. */
    public String answered(String matter, String code, String who, String answer) throws Exception {
        String task = task(matter, code);
        post(who, task + "/answer", "answer", answer, "reason", "另有安排")
                .andExpect(flash().attribute("notice", "task.answered"));
        return task;
    }

    /** Id of the matter, or of the task, that has this path. */
    public long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    public String task(String matter, String code) {
        long id = jdbc.sql("select id from matter_task where matter_id = :matter and owner_id = :owner")
                .param("matter", id(matter))
                .param("owner", body(code))
                .query(Long.class)
                .single();
        return matter + "/tasks/" + id;
    }

    public long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    public ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    /** Sends a form; its fields as name, value, name, value. */
    public ResultActions post(String who, String url, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(url);
        for (int n = 0; n < fields.length; n += 2) {
            form.param(fields[n], fields[n + 1]);
        }
        return send(who, form);
    }

    /** The page that comes back after a short form was refused. */
    public ResultActions refused(String who, String url, String... fields) throws Exception {
        return after(who, post(who, url, fields));
    }

    /** The page that comes back after a short form was refused. */
    public ResultActions after(String who, ResultActions sent) throws Exception {
        sent.andExpect(flash().attributeExists("refused"));
        return mvc.perform(Redirected.from(sent).with(signedIn.as(who))).andExpect(status().isOk());
    }

    public ResultActions send(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }
}
