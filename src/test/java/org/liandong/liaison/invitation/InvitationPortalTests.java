package org.liandong.liaison.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.liandong.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** An invitation from the first draft to the record of contact, as the people who do it. */
@PortalTest
@Transactional
class InvitationPortalTests {

    private static final String CITY = "5301-clerk";
    private static final String COUNTY = "530103-clerk";
    private static final String OTHER = "530111-clerk";
    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final LocalDate DAY = TODAY.plusDays(14);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    TestClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void goesFromTheDraftToTheRecordOfContact() throws Exception {
        String url = created(CITY, attend());
        page(COUNTY, url).andExpect(status().isNotFound());
        send(CITY, post(url + "/persons").param("person-" + body("530103000000"), "\u6cd5\u5236\u59d4\u4e3b\u4efb"));
        sent(url);
        page(COUNTY, url)
                .andExpect(content().string(containsString("\u6cd5\u5236\u59d4\u4e3b\u4efb")))
                .andExpect(content().string(containsString("reply-h")));
        page(COUNTY, "/liaison/invitations").andExpect(content().string(containsString("waiting-h")));
        page(COUNTY, "/").andExpect(content().string(containsString("href=\"" + url + "\"")));
        reply(COUNTY, url, "coming", "0", "\u6cd5\u5236\u59d4\u4e3b\u4efb \u5218\u519b");
        flushed();
        page(CITY, url)
                .andExpect(content().string(containsString("\u5218\u519b")))
                .andExpect(content().string(containsString("\u672a\u7b54\u590d")));
        page(OTHER, url).andExpect(content().string(not(containsString("\u5218\u519b"))));
        page(COUNTY, "/").andExpect(content().string(not(containsString("href=\"" + url + "\""))));
        send(CITY, post(url + "/held").param("came", body("530103000000")))
                .andExpect(flash().attribute("refused", org.hamcrest.Matchers.notNullValue()));
        clock.goTo(DAY.plusDays(1));
        page(CITY, "/").andExpect(content().string(containsString("href=\"" + url + "\"")));
        send(CITY, post(url + "/held").param("came", body("530103000000")))
                .andExpect(flash().attribute("notice", "invitation.done.hold"));
        flushed();
        String plan = one("select client_id from invitation_record where invitation_id = " + id(url));
        page(CITY, url).andExpect(content().string(containsString("/visits/new?plan=" + plan)));
        page(CITY, "/visits/new?plan=" + plan)
                .andExpect(content().string(containsString("value=\"" + plan + "\"")))
                .andExpect(content()
                        .string(containsString("value=\"ATTENDANCE\" required=\"required\" name=\"form\" checked")))
                .andExpect(content().string(containsString("value=\"" + body("530103000000") + "\" checked")))
                .andExpect(content().string(containsString("\u5218\u519b")));
        page(OTHER, "/visits/new?plan=" + plan).andExpect(content().string(not(containsString("\u5218\u519b"))));
        String visit = send(
                        CITY,
                        post("/visits")
                                .param("clientId", plan)
                                .param("visitedOn", DAY.toString())
                                .param("form", "ATTENDANCE")
                                .param("direction", "IN")
                                .param("otherIds", body("530103000000"))
                                .param("theme", "a meeting")
                                .param("reach", "OTHER_SIDE"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        flushed();
        page(CITY, url).andExpect(content().string(containsString("href=\"" + visit + "\"")));
        page(COUNTY, visit).andExpect(content().string(containsString("href=\"" + url + "\"")));
        page(COUNTY, url).andExpect(content().string(containsString("href=\"" + visit + "\"")));
        page(OTHER, url).andExpect(content().string(not(containsString(visit))));
        assertThat(audited(url))
                .containsExactly(
                        "invitation.create",
                        "invitation.name",
                        "invitation.send",
                        "invitation.reply",
                        "invitation.hold");
    }

    @Test
    void tellsTheInvitedWhenTheMeetingMovesAndAsksThemAgain() throws Exception {
        String url = created(CITY, attend());
        sent(url);
        reply(COUNTY, url, "not-coming", "0", "\u51fa\u5dee");
        LocalDate day = DAY.plusDays(7);
        move(day);
        flushed();
        page(COUNTY, url)
                .andExpect(content().string(containsString("\u539f\u5b9a")))
                .andExpect(content().string(containsString("\u91cd\u65b0\u7b54\u590d")));
        page(COUNTY, "/liaison/invitations").andExpect(content().string(containsString("waiting-h")));
        send(COUNTY, post(url + "/reply/coming").param("sequence", "0").param("names", "x"))
                .andExpect(flash().attribute("refused", org.hamcrest.Matchers.notNullValue()));
        String calendar = calendar(COUNTY, url);
        assertThat(calendar)
                .contains(
                        "SEQUENCE:1",
                        "DTSTART;TZID=Asia/Shanghai:" + day.toString().replace("-", "") + "T093000");
        reply(COUNTY, url, "coming", "1", "x");
        flushed();
        assertThat(one("select answer from invitation_invitee where body_id = " + body("530103000000")
                        + " and invitation_id = " + id(url)))
                .isEqualTo("COMING");
        send(CITY, post(url + "/call-off").param("reason", "\u9632\u6c5b"));
        flushed();
        assertThat(calendar(COUNTY, url)).contains("METHOD:CANCEL", "SEQUENCE:2", uid(calendar));
        page(COUNTY, url).andExpect(content().string(containsString("\u9632\u6c5b")));
        assertThat(audited(url))
                .endsWith("invitation.reply", "invitation.move", "invitation.reply", "invitation.call-off");
    }

    @Test
    void keepsTheHourWhereverTheServerStands() throws Exception {
        java.util.TimeZone before = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Shanghai"));
            String url = created(CITY, attend());
            flushed();
            assertThat(one("select starts_at::text from invitation where id = " + id(url)))
                    .isEqualTo("09:30:00");
            page(CITY, url).andExpect(content().string(containsString("09:30")));
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }

    @Test
    void remindsOnceADayAndOnlyTheSilent() throws Exception {
        String url = created(CITY, attend());
        sent(url);
        send(CITY, post(url + "/remind")).andExpect(flash().attribute("notice", "invitation.done.remind"));
        send(CITY, post(url + "/remind")).andExpect(flash().attribute("refused", org.hamcrest.Matchers.notNullValue()));
        page(COUNTY, url).andExpect(content().string(containsString("\u63d0\u9192")));
        clock.goTo(TODAY.plusDays(1));
        send(CITY, post(url + "/remind")).andExpect(flash().attribute("notice", "invitation.done.remind"));
        assertThat(count("invitation_reminder where invitation_id = " + id(url)))
                .isEqualTo(2);
    }

    @Test
    void onlyTheInviterWritesAndOnlyTheInvitedAnswer() throws Exception {
        String url = created(CITY, attend());
        sent(url);
        for (String verb : List.of("send", "remove", "remind", "call-off", "held", "persons")) {
            send(COUNTY, post(url + "/" + verb)).andExpect(status().isNotFound());
            send("5301-leader", post(url + "/" + verb)).andExpect(status().isForbidden());
        }
        send(COUNTY, post(url + "/edit").param("version", "1")).andExpect(status().isNotFound());
        for (String stranger : List.of("530112-clerk", "53-clerk", "530125201-clerk")) {
            page(stranger, url).andExpect(status().isNotFound());
            page(stranger, url + "/calendar").andExpect(status().isNotFound());
            send(stranger, post(url + "/reply/coming").param("names", "x")).andExpect(status().isNotFound());
        }
        send(CITY, post(url + "/reply/coming").param("names", "x")).andExpect(status().isNotFound());
        send(COUNTY, post(url + "/reply/maybe").param("names", "x")).andExpect(status().isNotFound());
        send(
                        "530103-leader",
                        post(url + "/reply/not-coming").param("sequence", "0").param("reason", "x"))
                .andExpect(flash().attribute("notice", "invitation.done.reply"));
    }

    @Test
    void theInvitedReadTheMaterialOnceTheInvitationIsSent() throws Exception {
        String url = created(CITY, attend());
        MockMultipartFile file = new MockMultipartFile(
                "file", "agenda.txt", "text/plain", "agenda of the meeting".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart(url + "/files").file(file).with(csrf()).with(signedIn.as(CITY)))
                .andExpect(flash().attribute("notice", "invitation.done.file"));
        flushed();
        String download =
                "/files/" + one("select id from attachment where subject = 'invitation' and subject_id = " + id(url));
        page(COUNTY, download).andExpect(status().isNotFound());
        sent(url);
        page(COUNTY, download).andExpect(status().isOk());
        page("530112-clerk", download).andExpect(status().isNotFound());
        page(COUNTY, url).andExpect(content().string(containsString("agenda.txt")));
        again(CITY, post(url + "/files")).andExpect(content().string(containsString("refused-error")));
        send(CITY, post(url + "/files/" + download.substring(7) + "/remove"))
                .andExpect(flash().attribute("notice", "invitation.done.unfile"));
    }

    @Test
    void refusesWhatIsWrongBesideItsFieldAndKeepsWhatWasTyped() throws Exception {
        refused(form("ATTEND").param("meeting", "999999999"), "meeting-error");
        refused(form("ATTEND").param("meeting", meeting("530000000000", 811)), "meeting-error");
        refused(lecture().param("lecturer", ""), "lecturer-error");
        refused(lecture().param("heading", ""), "heading-error");
        String yesterday = TODAY.minusDays(1).toString();
        refused(lecture().param("day", yesterday).param("replyBy", yesterday), "day-error");
        refused(lecture().param("day", "soon"), "day-error");
        refused(lecture().param("lastDay", TODAY.toString()), "lastDay-error");
        refused(lecture().param("startsAt", "late"), "startsAt-error");
        refused(lecture().param("endsAt", "08:00"), "endsAt-error");
        refused(lecture().param("venue", " "), "venue-error");
        refused(lecture().param("replyBy", DAY.plusDays(1).toString()), "replyBy-error");
        refused(lecture().param("inviteeIds", "999999999"), "inviteeIds-error");
        refused(lecture().param("inviteeIds", body("530100000000")), "inviteeIds-error");
        refused(lecture().param("agenda", "x".repeat(4001)), "agenda-error");
        assertThat(count("invitation where agenda like 'kept as typed%'")).isZero();
    }

    private void refused(MockHttpServletRequestBuilder form, String where) throws Exception {
        send(CITY, form.param("contact", "kept as typed"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"" + where + "\"")))
                .andExpect(content().string(containsString("kept as typed")));
    }

    @Test
    void anAnswerWithoutWordsComesBackWithWhatWasTyped() throws Exception {
        String url = created(CITY, attend());
        sent(url);
        again(COUNTY, post(url + "/reply/coming").param("sequence", "0").param("names", " "))
                .andExpect(content().string(containsString("refused-error")));
        again(
                        COUNTY,
                        post(url + "/reply/substitute")
                                .param("sequence", "0")
                                .param("names", "x".repeat(201))
                                .param("reason", "kept as typed"))
                .andExpect(content().string(containsString("refused-error")))
                .andExpect(content().string(containsString("kept as typed")));
        assertThat(count("invitation_invitee where answer is not null and invitation_id = " + id(url)))
                .isZero();
    }

    @Test
    void twoWhoChangeTheSameSeeBothVersions() throws Exception {
        String url = created(CITY, lecture());
        MockHttpServletRequestBuilder first = edit(url, "0").param("agenda", "first agenda");
        send(CITY, first).andExpect(redirectedUrl(url));
        flushed();
        send(CITY, edit(url, "0").param("agenda", "second agenda"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("first agenda")))
                .andExpect(content().string(containsString("second agenda</textarea>")));
        send(CITY, post(url + "/send").param("version", "0"))
                .andExpect(flash().attribute("refused", org.hamcrest.Matchers.notNullValue()));
        send(CITY, post(url + "/remove").param("version", "1"))
                .andExpect(redirectedUrl("/liaison/invitations?box=sent"));
        flushed();
        page(CITY, url).andExpect(status().isNotFound());
    }

    @Test
    void nothingThatIsTypedBreaksAPage() throws Exception {
        String url = created(CITY, lecture());
        sent(url);
        List<String> hostile = List.of(
                "",
                "x",
                "-1",
                "99999999999999999999",
                "+999999999-12-31",
                "-999999999-01-01",
                "a\u0000b",
                "x".repeat(70_000));
        for (String value : hostile) {
            for (String field : List.of(
                    "meeting",
                    "heading",
                    "lecturer",
                    "day",
                    "lastDay",
                    "startsAt",
                    "endsAt",
                    "venue",
                    "agenda",
                    "whom",
                    "contact",
                    "replyBy",
                    "levels",
                    "inviteeIds",
                    "version",
                    "kind",
                    "bodySearch")) {
                survived(CITY, lecture().param(field, "").with(sent -> {
                    sent.setParameter(field, value);
                    return sent;
                }));
                survived(CITY, edit(url, "1").with(sent -> {
                    sent.setParameter(field, value);
                    return sent;
                }));
            }
            for (String word : List.of("coming", "substitute", "not-coming", value.isEmpty() ? "x" : "y")) {
                survived(
                        COUNTY,
                        post(url + "/reply/" + word)
                                .param("sequence", value)
                                .param("names", value)
                                .param("reason", value));
            }
            survived(CITY, post(url + "/held").param("came", value));
            survived(
                    CITY,
                    post(url + "/persons")
                            .param("person-" + body("530103000000"), value)
                            .param("person-x", value));
            survived(CITY, post(url + "/persons").param("person-999999", value));
            survived(CITY, post(url + "/call-off").param("reason", value.isBlank() ? " " : "\u0000"));
            survived(CITY, post(url + "/send").param("version", value));
            for (String parameter : List.of("after", "year", "kind", "box", "plan")) {
                for (String page : List.of("/liaison/invitations", "/visits/new")) {
                    assertThat(mvc.perform(get(page)
                                            .param(parameter, value + "_1")
                                            .with(signedIn.as(CITY)))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                            .as(page + " " + parameter + " " + value)
                            .isLessThan(500);
                }
            }
        }
    }

    private void survived(String who, MockHttpServletRequestBuilder request) throws Exception {
        var result = send(who, request).andReturn();
        assertThat(result.getResponse().getStatus())
                .as(result.getRequest().getRequestURI() + " "
                        + result.getRequest().getParameterMap().keySet())
                .isLessThan(500);
        entities.clear();
    }

    @Test
    void moreThanOneRecordTakesAreLoggedInParts() throws Exception {
        String url = send("53-clerk", lecture().param("levels", "COUNTY").param("inviteeIds", body("530100000000")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        flushed();
        send("53-clerk", post(url + "/send").param("version", "0"));
        flushed();
        jdbc.sql("update invitation_invitee set answer = 'COMING', names = 'A long name of the chair'"
                        + " where invitation_id = :id")
                .param("id", Long.valueOf(id(url)))
                .update();
        clock.goTo(DAY);
        List<String> all = jdbc.sql("select body_id from invitation_invitee where invitation_id = :id")
                .param("id", Long.valueOf(id(url)))
                .query(String.class)
                .list();
        send("53-clerk", post(url + "/held").param("came", all.toArray(String[]::new)))
                .andExpect(flash().attribute("notice", "invitation.done.hold"));
        flushed();
        assertThat(all).hasSize(130);
        assertThat(count("invitation_record where invitation_id = " + id(url))).isEqualTo(5);
        String last = one("select client_id from invitation_record where part = 5 and invitation_id = " + id(url));
        String page = page("53-clerk", "/visits/new?plan=" + last)
                .andReturn()
                .getResponse()
                .getContentAsString();
        String chosen = page.substring(page.indexOf("data-chosen"), page.indexOf("bodySearch"));
        assertThat(chosen.split("name=\"otherIds\"", -1)).hasSize(11);
        String names = page.substring(page.indexOf("name=\"theirPeople\" value=\"") + 26);
        assertThat(names.substring(0, names.indexOf('"')))
                .hasSizeBetween(150, 200)
                .endsWith("chair");
    }

    @Test
    void invitesAWholeLevelAtOnce() throws Exception {
        String url = created(CITY, lecture().param("levels", "COUNTY"));
        assertThat(count("invitation_invitee where invitation_id = " + id(url))).isEqualTo(14);
    }

    @Test
    void takesAsManyStatementsForManyRowsAsForFew() throws Exception {
        String url = created(CITY, lecture());
        sent(url);
        page(CITY, url);
        int few = Statements.during(() -> page(CITY, "/liaison/invitations?box=sent&year=" + DAY.getYear()));
        int one = Statements.during(() -> page(CITY, url));
        String wide = created(CITY, lecture().param("levels", "COUNTY"));
        sent(wide);
        assertThat(Statements.during(() -> page(CITY, wide))).isEqualTo(one);
        assertThat(Statements.during(() -> page(CITY, "/liaison/invitations?box=sent&year=" + DAY.getYear())))
                .isEqualTo(few);
    }

    @Test
    void pagesByKeyWithoutLosingARow() throws Exception {
        jdbc.sql(
                        """
                        with i as (
                          insert into invitation (owner_id, owner_path, audience, audience_chosen, named_ids, kind, heading, day,
                            last_day, starts_at, place, reply_by, state)
                          select id, path, 'NAMED', 'NAMED', array[:county], 'FORUM', 'paged ' || n, date '2031-03-01' + n / 3,
                            date '2031-03-01' + n / 3, time '09:00', 'x', date '2031-02-01', 'SENT'
                          from body cross join generate_series(1, 120) n where code = '530100000000'
                          returning id, day)
                        insert into invitation_invitee (invitation_id, body_id, day) select id, :county, day from i
                        """)
                .param("county", Long.valueOf(body("530103000000")))
                .update();
        for (String[] who : new String[][] {{CITY, "&box=sent"}, {COUNTY, ""}}) {
            String url = "/liaison/invitations?year=2031" + who[1];
            java.util.Set<String> seen = new java.util.TreeSet<>();
            for (int pages = 0; url != null && pages < 5; pages++) {
                String html = page(who[0], url).andReturn().getResponse().getContentAsString();
                java.util.regex.Pattern.compile("paged (\\d+)<")
                        .matcher(html)
                        .results()
                        .forEach(m -> seen.add(m.group(1)));
                java.util.regex.Matcher next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                        .matcher(html);
                url = next.find() ? next.group(1).replace("&amp;", "&") : null;
            }
            assertThat(seen).as(who[0]).hasSize(120);
        }
    }

    private MockHttpServletRequestBuilder attend() {
        return form("ATTEND").param("meeting", meeting("530100000000", 812)).param("whom", "\u4e3b\u4efb");
    }

    private static MockHttpServletRequestBuilder lecture() {
        return form("LECTURE");
    }

    private static MockHttpServletRequestBuilder form(String kind) {
        return post("/liaison/invitations").param("kind", kind);
    }

    private MockHttpServletRequestBuilder edit(String url, String version) {
        return post(url + "/edit").param("kind", "LECTURE").param("version", version);
    }

    /** With a lecture's usual words where the test gives none. */
    private ResultActions send(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(signedIn.as(who)).with(sent -> {
            boolean form = sent.getParameter("kind") != null;
            boolean meets = "ATTEND".equals(sent.getParameter("kind"));
            for (String[] usual : new String[][] {
                {"heading", meets ? "" : "a lecture"},
                {"lecturer", "L"},
                {"day", DAY.toString()},
                {"startsAt", "09:30"},
                {"venue", "a room"},
                {"replyBy", DAY.minusDays(4).toString()}
            }) {
                if (form && sent.getParameter(usual[0]) == null) {
                    sent.setParameter(usual[0], usual[1]);
                }
            }
            if (form && sent.getParameter("inviteeIds") == null) {
                sent.setParameter("inviteeIds", body("530103000000"), body("530111000000"));
            }
            return sent;
        }));
    }

    private String created(String who, MockHttpServletRequestBuilder form) throws Exception {
        String url = send(who, form).andReturn().getResponse().getRedirectedUrl();
        assertThat(url).as("stored").isNotNull();
        return url;
    }

    private void sent(String url) throws Exception {
        flushed();
        send(CITY, post(url + "/send").param("version", one("select version from invitation where id = " + id(url))))
                .andExpect(flash().attribute("notice", "invitation.done.send"));
        flushed();
    }

    private void reply(String who, String url, String word, String sequence, String text) throws Exception {
        send(
                        who,
                        post(url + "/reply/" + word)
                                .param("sequence", sequence)
                                .param("names", text)
                                .param("reason", text))
                .andExpect(flash().attribute("notice", "invitation.done.reply"));
        flushed();
    }

    private void move(LocalDate day) throws Exception {
        String meeting = meeting("530100000000", 812);
        send(
                        CITY,
                        post("/bodies/" + body("530100000000") + "/meetings/" + meeting)
                                .param("version", one("select version from meeting where id = " + meeting))
                                .param("termNumber", "15")
                                .param("number", "812")
                                .param("startsOn", day.toString())
                                .param("endsOn", day.toString())
                                .with(sent -> {
                                    sent.setParameter("kind", "STANDING_COMMITTEE");
                                    return sent;
                                }))
                .andExpect(status().is3xxRedirection());
    }

    /** A meeting of the body in a range of numbers of this test. */
    private String meeting(String code, int number) {
        jdbc.sql(
                        """
                        insert into meeting (body_id, kind, term_number, number, starts_on, ends_on, note)
                        select id, 'STANDING_COMMITTEE', 15, :number, :day, :day, '' from body where code = :code
                        and not exists (select from meeting m where m.body_id = body.id and m.number = :number)
                        """)
                .param("number", number)
                .param("day", DAY)
                .param("code", code)
                .update();
        return one("select id from meeting where number = " + number + " and body_id = " + body(code));
    }

    private ResultActions page(String who, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(who)));
    }

    /** What is refused, with the page that comes back. */
    private ResultActions again(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(Redirected.from(send(who, request)).with(signedIn.as(who)));
    }

    private String calendar(String who, String url) throws Exception {
        return page(who, url + "/calendar").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(String url) {
        return jdbc.sql("select action from audit_entry where subject = 'invitation' and subject_id = :id order by id")
                .param("id", Long.valueOf(id(url)))
                .query(String.class)
                .list();
    }

    private void flushed() {
        entities.flush();
        entities.clear();
    }

    private static String id(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
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
