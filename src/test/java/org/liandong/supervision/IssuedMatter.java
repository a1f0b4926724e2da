package org.liandong.supervision;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.time.LocalDate;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A joint matter of the province's, made through the pages, for tests of what its participants do in it. */
public final class IssuedMatter {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    private final MockMvc mvc;
    private final SignedInAs signedIn;
    private final BodyLookup bodies;
    private final JdbcClient jdbc;
    private final String url;

    /** Issues it to these bodies, by code. */
    public IssuedMatter(
            MockMvc mvc, SignedInAs signedIn, BodyLookup bodies, JdbcClient jdbc, String instrument, String... invited)
            throws Exception {
        this.mvc = mvc;
        this.signedIn = signedIn;
        this.bodies = bodies;
        this.jdbc = jdbc;
        MockHttpServletRequestBuilder form = post("/matters")
                .param("title", "工作内容测试")
                .param("year", String.valueOf(TODAY.getYear()))
                .param("mode", "VERTICAL")
                .param("instrument", instrument)
                .param("purpose", "检查落实情况")
                .param("answerBy", TODAY.plusDays(20).toString())
                .param("requirement", "各级同步部署")
                .param("milestones[0].name", "部署")
                .param("milestones[0].dueOn", TODAY.plusDays(10).toString());
        for (String code : invited) {
            form.param("participants", String.valueOf(body(code)));
        }
        this.url = send("53-clerk", form).andReturn().getResponse().getRedirectedUrl();
        send("53-clerk", post(url + "/issue")).andExpect(flash().attribute("notice", "matter.issued"));
    }

    /** A participant answers its invitation; its task's path. */
    public String answers(String clerk, String code, String answer) throws Exception {
        String task = task(code);
        send(clerk, post(task + "/answer").param("answer", answer).param("reason", "另有安排"))
                .andExpect(flash().attribute("notice", "task.answered"));
        return task;
    }

    public void callOff() throws Exception {
        send("53-clerk", post(url + "/call-off").param("reason", "测试结束"));
    }

    public String url() {
        return url;
    }

    public long id() {
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Path of the task of a body. */
    public String task(String code) {
        return url + "/tasks/"
                + jdbc.sql("select id from matter_task where matter_id = :matter and owner_id = :owner")
                        .param("matter", id())
                        .param("owner", body(code))
                        .query(Long.class)
                        .single();
    }

    public long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }

    public ResultActions page(String who, String path) throws Exception {
        return mvc.perform(get(path).with(signedIn.as(who)));
    }

    public ResultActions send(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }

    /** The page that a refused form comes back on. */
    public ResultActions after(String who, ResultActions sent) throws Exception {
        return mvc.perform(Redirected.from(sent).with(signedIn.as(who)));
    }
}
