package org.liandong.liaison.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class DutyPagesTests {

    private static final String CLERK = "5301-clerk";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theBodyBelowSeesWhoIsResponsibleForItAndANeighbourDoesNot() throws Exception {
        add(area("530102000000")).andExpect(redirectedUrl("/liaison/duties?year=2031"));
        String leader = one("select a.display_name from account a where a.username = '5301-leader'");
        show("530102-clerk", "2031").andExpect(content().string(containsString(leader)));
        show("530103-clerk", "2031").andExpect(content().string(not(containsString(leader))));
        mvc.perform(get("/liaison/duties?year=2031&owner=" + body("530100000000"))
                        .with(signedIn.as("530103-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(leader))));
    }

    @Test
    void hidesTheNamesOfDeputiesFromOthers() throws Exception {
        add(deputies().param("deputies", "\u666e\u6d4b\u8bd5 \u6d4b\u8bd5\u5355\u4f4d"));
        show(CLERK, "2031").andExpect(content().string(containsString("\u666e\u6d4b\u8bd5")));
        String url = "/liaison/duties?year=2031&owner=" + body("530100000000");
        for (String page : new String[] {url, url + "&print="}) {
            mvc.perform(get(page).with(signedIn.as("530102-clerk")))
                    .andExpect(content().string(containsString("\u6d4b\u8bd5\u5355\u4f4d")))
                    .andExpect(content().string(containsString("\u666e**")))
                    .andExpect(content().string(not(containsString("\u666e\u6d4b\u8bd5"))));
        }
    }

    @Test
    void refusesWhatIsWrongBesideItsFieldAndKeepsWhatWasTyped() throws Exception {
        refused(area("530000000000"), "targetIds-error");
        refused(area("530402000000"), "targetIds-error");
        refused(form("AREA").param("targetIds", "999999999").param("leader", leader()), "targetIds-error");
        refused(form("AREA").param("leader", leader()), "targetIds-error");
        refused(form("AREA").param("leader", "999999999").param("targetIds", body("530102000000")), "leader-error");
        refused(form("COUNTERPART").param("ownOrgan", "1").param("targetIds", body("530102000000")), "ownOrgan-error");
        refused(deputies().param("deputies", "x".repeat(31)), "deputies-error");
        refused(deputies().param("deputies", ""), "deputies-error");
        refused(area("530102000000").param("visitsWanted", "many"), "visitsWanted-error");
        refused(area("530102000000").param("visitsWanted", "367"), "visitsWanted-error");
        add(area("530102000000")).andExpect(status().is3xxRedirection());
        refused(area("530102000000"), "targetIds-error");
        assertThat(count("liaison_duty where year = 2031")).isOne();
    }

    private void refused(MockHttpServletRequestBuilder form, String where) throws Exception {
        add(form.param("note", "kept as typed"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"" + where + "\"")))
                .andExpect(content().string(containsString("kept as typed")));
    }

    @Test
    void twoWhoChangeTheSameSeeBothVersions() throws Exception {
        add(area("530102000000").param("note", "first"));
        long id = jdbc.sql("select id from liaison_duty where year = 2031")
                .query(Long.class)
                .single();
        send(CLERK, change(id, 0).param("note", "second")).andExpect(status().is3xxRedirection());
        send(CLERK, change(id, 0).param("note", "third"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("second")))
                .andExpect(content().string(containsString("third</textarea>")));
        send(CLERK, post("/liaison/duties/" + id + "/remove").param("version", "0"))
                .andExpect(status().is3xxRedirection());
        assertThat(count("liaison_duty where year = 2031 and note = 'second'")).isOne();
        assertThat(count("audit_entry where action in ('duty.add', 'duty.change') and subject_id = " + id))
                .isEqualTo(2);
        show(CLERK, "2031").andExpect(content().string(containsString("changes-h")));
        send("530102-clerk", change(id, 1)).andExpect(status().isNotFound());
        send("5301-leader", change(id, 1)).andExpect(status().isForbidden());
        send(
                CLERK,
                post("/liaison/duties/" + id + "/remove")
                        .param("version", one("select version from liaison_duty where id = " + id)));
        assertThat(count("liaison_duty where year = 2031")).isZero();
    }

    @Test
    void takesOverLastYearOnceAndWithoutThoseWhoLeft() throws Exception {
        jdbc.sql("update post set valid_to = date '2026-01-31' where id = (select post_id from liaison_duty"
                        + " where year = 2026 and kind = 'AREA' and owner_id = :body order by post_id desc limit 1)")
                .param("body", Long.valueOf(body("530100000000")))
                .update();
        String of = "liaison_duty where owner_id = " + body("530100000000") + " and year = ";
        int last = count(of + "2026");
        int left = count(of + "2026 and post_id in (select id from post where valid_to is not null)");
        assertThat(left).isPositive();
        send(CLERK, post("/liaison/duties/copy").param("year", "2027"));
        send(CLERK, post("/liaison/duties/copy").param("year", "2027"));
        assertThat(count(of + "2027")).isEqualTo(last - left);
    }

    @Test
    void proposesForAnOrganTheBodiesThatHaveItsLike() throws Exception {
        String organ =
                one("select id from organ where function = 'ETHNIC_AFFAIRS' and body_id = " + body("530100000000"));
        int having = count("body b where b.parent_id = " + body("530100000000") + " and exists (select from organ o"
                + " where o.body_id = b.id and o.function = 'ETHNIC_AFFAIRS')");
        assertThat(having).isBetween(1, 13);
        String page = mvc.perform(get("/liaison/duties/new?kind=COUNTERPART&organ=" + organ)
                        .with(signedIn.as(CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("name=\"targetIds\"", -1)).hasSize(having + 1);
    }

    @Test
    void tellsWhoHasNone() throws Exception {
        show(CLERK, "2031")
                .andExpect(content()
                        .string(containsString(one("select display_name from account where username = '5301-leader'"))))
                .andExpect(content().string(containsString("&amp;body=" + body("530102000000"))));
        add(area("530102000000"));
        show(CLERK, "2031").andExpect(content().string(not(containsString("&amp;body=" + body("530102000000")))));
    }

    @Test
    void handsOutTheListAsAWordFile() throws Exception {
        byte[] file = mvc.perform(get("/liaison/duties/word?year=2026").with(signedIn.as(CLERK)))
                .andExpect(header().string("Content-Disposition", containsString(".docx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument word = new XWPFDocument(new java.io.ByteArrayInputStream(file))) {
            int rows = word.getTables().stream()
                    .mapToInt(t -> t.getNumberOfRows() - 1)
                    .sum();
            assertThat(rows).isEqualTo(count("liaison_duty where year = 2026 and owner_id = " + body("530100000000")));
        }
    }

    @Test
    void takesAsManyStatementsForManyRowsAsForFew() throws Exception {
        int few = Statements.during(() -> show(CLERK, "2031"));
        int many = Statements.during(() -> show("53-clerk", "2026"));
        assertThat(many).isEqualTo(few);
    }

    private ResultActions show(String who, String year) throws Exception {
        return mvc.perform(get("/liaison/duties?year=" + year).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder area(String code) {
        return form("AREA").param("leader", leader()).param("targetIds", body(code));
    }

    private MockHttpServletRequestBuilder deputies() {
        return form("DEPUTY").param("member", "M").param("targetIds", body("530102000000"));
    }

    private static MockHttpServletRequestBuilder form(String kind) {
        return post("/liaison/duties").param("kind", kind);
    }

    private MockHttpServletRequestBuilder change(long id, int version) {
        return post("/liaison/duties/" + id + "/edit")
                .param("kind", "AREA")
                .param("leader", leader())
                .param("targetIds", body("530102000000"))
                .param("version", String.valueOf(version));
    }

    private ResultActions add(MockHttpServletRequestBuilder form) throws Exception {
        return send(CLERK, form);
    }

    /** With a year and a number of visits where the test gives none. */
    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)).with(sent -> {
            for (String[] usual : new String[][] {{"year", "2031"}, {"visitsWanted", "2"}, {"audience", "NAMED"}}) {
                if (sent.getParameter(usual[0]) == null) {
                    sent.setParameter(usual[0], usual[1]);
                }
            }
            return sent;
        }));
    }

    private String leader() {
        return one("select p.id from post p join account a on a.id = p.account_id where a.username = '5301-leader'");
    }

    private String body(String code) {
        return one("select id from body where code = '" + code + "'");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).list().get(0);
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
