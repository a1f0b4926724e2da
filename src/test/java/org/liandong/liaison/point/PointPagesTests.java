package org.liandong.liaison.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The page of a point and the steps on its way. */
@PortalTest
@Transactional
class PointPagesTests {

    private static final String CLERK = "530103-clerk";
    private static final String OTHER_SIDE = "530111-clerk";
    private static final String STRANGER = "5304-clerk";
    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

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

    private String page;
    private long id;

    @BeforeEach
    void raiseAPoint() throws Exception {
        String visit = send(
                        CLERK,
                        post("/visits")
                                .param("visitedOn", TODAY.minusDays(2).toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(body("530111000000")))
                                .param("said", "路灯不亮")
                                .param("points[0].text", "修路灯，电话13812345678")
                                .param("points[0].category", "LIVELIHOOD")
                                .param("points[0].passedTo", "街道办")
                                .param("points[0].dueOn", TODAY.minusDays(1).toString())
                                .param("reach", "OTHER_SIDE"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        id = jdbc.sql("select id from point where visit_id = :visit")
                .param("visit", Long.valueOf(visit.substring(visit.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
        page = "/liaison/points/" + id;
    }

    @Test
    void goesTheWholeWayWithEachStepKept() throws Exception {
        show(CLERK).andExpect(content().string(containsString("逾期 1 天")));
        String organ = jdbc.sql("select min(id) from organ where body_id = :body and valid_to is null")
                .param("body", body("530103000000"))
                .query(String.class)
                .single();
        send(CLERK, pass().param("handler", "ORGAN").param("organ", organ)).andExpect(redirectedUrl(page));
        step("/remind", "day", TODAY.toString(), "how", "电话催办");
        MockMultipartFile file =
                new MockMultipartFile("files", "复函.txt", "text/plain", "已修好".getBytes(StandardCharsets.UTF_8));
        send(
                        CLERK,
                        multipart(page + "/result")
                                .file(file)
                                .param("version", version())
                                .param("result", "已修好三盏")
                                .param("day", TODAY.toString()))
                .andExpect(redirectedUrl(page));
        entities.flush();
        step("/tell", "day", TODAY.toString(), "whom", "杨七", "how", "上门", "satisfied", "NOT", "reason", "还有一盏不亮");
        show(CLERK)
                .andExpect(content().string(containsString("街道办")))
                .andExpect(content().string(containsString("电话催办")))
                .andExpect(content().string(containsString("复函.txt")))
                .andExpect(content().string(containsString("退回继续办理：还有一盏不亮")))
                .andExpect(content().string(containsString("向杨七")));
        assertThat(state()).isEqualTo("OPEN");
        step("/result", "result", "全部修好", "day", TODAY.toString());
        step("/tell", "day", TODAY.toString(), "satisfied", "SATISFIED");
        assertThat(state()).isEqualTo("ANSWERED");
        assertThat(jdbc.sql("select string_agg(kind, ' ' order by acted_at nulls first, id) from point_step"
                                + " where point_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("PASSED PASSED REMINDED RESULT TOLD RESULT TOLD");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'point' and subject_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void keepsWhatWasTypedWhenAStepIsRefusedOrAnotherClerkWasFirst() throws Exception {
        send(CLERK, pass().param("handler", "SUPERVISED").param("supervised", "没有的局"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请从本级监督对象名单中选择")));
        send(CLERK, pass().param("handler", "BODY").param("body", String.valueOf(body("530103000000"))))
                .andExpect(content().string(containsString("不能转给本机关")));
        send(CLERK, pass().param("handler", "x").param("dueOn", "soon"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择承办单位的类别")));
        send(
                        CLERK,
                        post(page + "/pass")
                                .param("version", "7")
                                .param("handler", "OTHER")
                                .param("other", "供电所")
                                .param("passedOn", TODAY.toString()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"供电所\"")))
                .andExpect(content().string(containsString("有人先改动了这个事项")));
        again(post(page + "/result")
                        .param("version", "7")
                        .param("result", "已经修好")
                        .param("day", TODAY.toString()))
                .andExpect(content().string(containsString("已经修好</textarea>")));
        again(post(page + "/result")
                        .param("version", version())
                        .param("result", "已经修好")
                        .param("day", "2026-13-01"))
                .andExpect(content().string(containsString("已经修好</textarea>")));
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void isReadAndWrittenOnlyByThoseWhoMay() throws Exception {
        show(OTHER_SIDE)
                .andExpect(content().string(containsString("13812345678")))
                .andExpect(content().string(not(containsString(page + "/result"))));
        mvc.perform(get(page).with(signedIn.as(STRANGER))).andExpect(status().isNotFound());
        send(CLERK, pass().param("handler", "BODY").param("body", String.valueOf(body("530400000000"))))
                .andExpect(redirectedUrl(page));
        entities.flush();
        show(STRANGER).andExpect(content().string(not(containsString("/visits/" + visit() + "#"))));
        send(
                        STRANGER,
                        post(page + "/result")
                                .param("version", version())
                                .param("result", "x")
                                .param("day", TODAY.toString()))
                .andExpect(status().isNotFound());
        send(OTHER_SIDE, pass().param("handler", "OTHER").param("other", "x")).andExpect(status().isNotFound());
        mvc.perform(get("/liaison/points/999999999").with(signedIn.as(CLERK))).andExpect(status().isNotFound());
    }

    @Test
    void aFollowUpVisitIsFilledFromThePointAndLinkedBothWays() throws Exception {
        String form =
                send(CLERK, post(page + "/follow-up")).andReturn().getResponse().getRedirectedUrl();
        mvc.perform(get(form).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("回访：修路灯")))
                .andExpect(content().string(containsString("value=\"" + body("530111000000") + "\" checked")));
        String visit = send(
                        CLERK,
                        post("/visits")
                                .param("clientId", form.substring(form.indexOf('=') + 1))
                                .param("visitedOn", TODAY.toString())
                                .param("form", "VISIT")
                                .param("direction", "OUT")
                                .param("otherIds", String.valueOf(body("530111000000")))
                                .param("theme", "回访：修路灯")
                                .param("reach", "OTHER_SIDE"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        show(CLERK).andExpect(content().string(containsString("href=\"" + visit + "\"")));
        mvc.perform(get(visit).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("href=\"" + page + "\"")));
        send(STRANGER, post(page + "/follow-up")).andExpect(status().isNotFound());
    }

    @Test
    void becomesEvidenceAndAProposalByOneClickWithLinksBothWays() throws Exception {
        String work = jdbc.sql(
                        """
                        select '/matters/' || t.matter_id || '/tasks/' || t.id || '/evidence' from matter_task t
                        join joint_matter m on m.id = t.matter_id and m.state = 'UNDER_WAY'
                        join body b on b.id = t.owner_id and b.code = '530100000000'
                        where t.state in ('ACCEPTED', 'IN_PLAN') order by t.id limit 1
                        """)
                .query(String.class)
                .single();
        jdbc.sql("update joint_matter set year = 2061 where '" + work + "' like '/matters/' || id || '/%'")
                .update();
        String city = "5301-clerk";
        long own = jdbc.sql(
                        "select max(p.id) from point p join body b on b.id = p.owner_id and b.code = '530100000000'")
                .query(Long.class)
                .single();
        String url = "/liaison/points/" + own;
        mvc.perform(get(url).with(signedIn.as(city)))
                .andExpect(content().string(containsString("action=\"" + work + "/points\"")));
        send(city, post(work + "/points").param("point", String.valueOf(own))).andExpect(redirectedUrl(work));
        mvc.perform(get(work).with(signedIn.as(city)))
                .andExpect(content().string(containsString("href=\"" + url + "\"")));
        mvc.perform(get(url).with(signedIn.as(city)))
                .andExpect(content().string(containsString("href=\"" + work + "\"")))
                .andExpect(content().string(not(containsString("action=\"" + work + "/points\""))));
        send(city, post(work + "/points").param("point", String.valueOf(id)));
        assertThat(jdbc.sql("select count(*) from work_point where point_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        send(city, post(work + "/points/" + own + "/remove")).andExpect(redirectedUrl(work));
        long round = jdbc.sql(
                        """
                        insert into docking_round (owner_id, owner_path, audience, audience_chosen, named_ids, year, reach,
                          opens_on, closes_on, agenda, state, opened_at)
                        select id, path, 'DOWNWARD', 'DOWNWARD', '{}', 2061, 'NEXT', current_date - 5, current_date + 5,
                          'x', 'OPEN', now() from body where code = '530000000000' returning id
                        """)
                .query(Long.class)
                .single();
        for (int i = 0; i < 2; i++) {
            send(city, post("/docking/" + round + "/proposals/point").param("point", String.valueOf(own)));
        }
        entities.flush();
        String proposal = "/docking/" + round + "/proposals/"
                + jdbc.sql("select id from docking_proposal where point_id = :id")
                        .param("id", own)
                        .query(Long.class)
                        .single();
        mvc.perform(get(url).with(signedIn.as(city)))
                .andExpect(content().string(containsString("href=\"" + proposal + "\"")));
        mvc.perform(get(proposal).with(signedIn.as(city)))
                .andExpect(content().string(containsString("href=\"" + url + "\"")));
    }

    @Test
    void costsAsManyStatementsHoweverLongItsWay() throws Exception {
        step("/remind", "day", TODAY.toString());
        show(CLERK);
        int few = Statements.during(() -> show(CLERK));
        for (int i = 0; i < 5; i++) {
            step("/remind", "day", TODAY.toString(), "how", "第" + i + "次");
        }
        show(CLERK);
        assertThat(Statements.during(() -> show(CLERK))).isEqualTo(few);
    }

    private AbstractMockHttpServletRequestBuilder<?> pass() {
        return post(page + "/pass").param("version", version()).param("passedOn", TODAY.toString());
    }

    private void step(String verb, String... fields) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = post(page + verb).param("version", version());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        send(CLERK, request).andExpect(redirectedUrl(page));
    }

    private String version() {
        entities.flush();
        return jdbc.sql("select version from point where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String state() {
        entities.flush();
        return jdbc.sql("select state from point where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long visit() {
        return jdbc.sql("select visit_id from point where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private ResultActions show(String who) throws Exception {
        entities.flush();
        entities.clear();
        return mvc.perform(get(page).with(signedIn.as(who))).andExpect(status().isOk());
    }

    private ResultActions again(AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        return mvc.perform(Redirected.from(send(CLERK, form)).with(signedIn.as(CLERK)))
                .andExpect(status().isOk());
    }

    private ResultActions send(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)));
    }

    private long body(String code) {
        return bodies.byCode(code).orElseThrow().id();
    }
}
