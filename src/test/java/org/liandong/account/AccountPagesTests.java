package org.liandong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PortalTest
class AccountPagesTests {

    private static int made;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedInAs signedIn;

    @Test
    void keepsThePageWhenTheLanguageChanges() throws Exception {
        String filtered = mvc.perform(
                        get("/matters?state=ISSUED&lang=zh-CN&year=2026&x=\">").with(signedIn.as("530102-clerk")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(filtered).contains("href=\"?state=ISSUED&amp;year=2026&amp;x=%22%3E&amp;lang=en\"");
        for (String[] from : new String[][] {
            {"http://localhost/visits/new?other=5&lang=en", "/visits/new?other=5&amp;"},
            {"http://elsewhere.example/visits/new", "/?"},
            {"http://localhost//elsewhere.example/", "/?"}
        }) {
            String refused = mvc.perform(post("/visits")
                            .header("Referer", from[0])
                            .with(csrf())
                            .with(signedIn.as("530102-clerk")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(refused).contains("href=\"" + from[1] + "lang=en\"");
        }
    }

    @Test
    void managerMakesAnAccountWhoseBearerChangesThePasswordFirst() throws Exception {
        String name = "new-clerk-" + ++made;
        MockHttpServletResponse issued = create("530102-leader", name, "530102000000", "CLERK");
        assertThat(issued.getStatus()).isEqualTo(200);
        Matcher password = Pattern.compile("<code>([a-z2-9]{12})</code>").matcher(issued.getContentAsString());
        assertThat(password.find()).isTrue();

        MockHttpServletResponse in = send(post("/login").param("username", name).param("password", password.group(1)));
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        Cookie session = in.getCookie("LIANDONG");
        assertThat(send(get("/me/sessions").cookie(session)).getRedirectedUrl()).isEqualTo("/me/password");
        assertThat(change(session, password.group(1), "woaini1314520").getContentAsString())
                .contains("\u592a\u5e38\u89c1");
        MockHttpServletResponse changed = change(session, password.group(1), "bamboo in the rain");
        assertThat(changed.getRedirectedUrl()).isEqualTo("/");
        Cookie next = changed.getCookie("LIANDONG");
        MockHttpServletResponse sessions = send(get("/me/sessions").cookie(next == null ? session : next));
        assertThat(sessions.getStatus()).isEqualTo(200);
        assertThat(sessions.getContentAsString()).contains("\u5f53\u524d\u8bbe\u5907");
    }

    @Test
    void managerNeitherSeesNorMakesAccountsElsewhere() throws Exception {
        long elsewhere = id("530103-clerk");
        long officer = id("auditor");
        for (String url : new String[] {"/admin/accounts/" + elsewhere, "/admin/accounts/" + officer}) {
            assertThat(as("530102-leader", get(url)).getStatus()).isEqualTo(404);
            assertThat(as("530102-leader", post(url + "/lock")).getStatus()).isEqualTo(404);
            assertThat(as("530102-leader", post(url + "/reset")).getStatus()).isEqualTo(404);
        }
        assertThat(create("530102-leader", "elsewhere-" + ++made, "530103000000", "CLERK")
                        .getContentAsString())
                .contains("\u8bf7\u9009\u62e9\u672c\u673a\u5173\u6216\u4e0b\u7ea7\u673a\u5173");
        assertThat(create("530102-leader", "officer-" + ++made, "530102000000", "AUDITOR")
                        .getContentAsString())
                .contains("\u4e0d\u80fd\u6388\u4e88\u8fd9\u4e2a\u89d2\u8272");
        String list = as("530102-leader", get("/admin/accounts")).getContentAsString();
        assertThat(list).contains("530102-clerk").doesNotContain("530103-clerk").doesNotContain("auditor");
        assertThat(as("53-sg", get("/admin/accounts")).getContentAsString()).contains("after=");
        assertThat(as("sysadmin", get("/admin/accounts?q=audit")).getContentAsString())
                .contains("auditor");
    }

    @Test
    void lockingEndsTheRunningSession() throws Exception {
        MockHttpServletResponse in =
                send(post("/login").param("username", "530102-clerk").param("password", PortalTest.PASSWORD));
        Cookie session = in.getCookie("LIANDONG");
        assertThat(send(get("/me/password").cookie(session)).getStatus()).isEqualTo(200);
        String url = "/admin/accounts/" + id("530102-clerk");
        assertThat(as("530102-leader", post(url + "/lock")).getRedirectedUrl()).isEqualTo(url);
        try {
            assertThat(send(get("/me/password").cookie(session)).getRedirectedUrl())
                    .isEqualTo("/login?timeout");
            assertThat(send(post("/login").param("username", "530102-clerk").param("password", PortalTest.PASSWORD))
                            .getRedirectedUrl())
                    .isEqualTo("/login?error");
        } finally {
            as("530102-leader", post(url + "/unlock"));
        }
        assertThat(as("530102-leader", get(url)).getContentAsString()).contains("\u6b63\u5e38");
    }

    @Test
    void switchesBetweenPosts() throws Exception {
        String name = "two-posts-" + ++made;
        create("530102-leader", name, "530102000000", "CLERK");
        String url = "/admin/accounts/" + id(name);
        String second = body("530102001000");
        assertThat(as(
                                "530102-leader",
                                post(url + "/posts").param("role", "LEADER").param("bodyId", second))
                        .getRedirectedUrl())
                .isEqualTo(url);
        SignedIn me = signedIn.principal(name);
        assertThat(me.isSeveralPosts()).isTrue();
        long other = jdbc.sql("select id from post where account_id = :id and role = 'LEADER'")
                .param("id", me.accountId())
                .query(Long.class)
                .single();
        jdbc.sql("update account set must_change_password = false where id = :id")
                .param("id", me.accountId())
                .update();
        SignedIn free = signedIn.principal(name);
        assertThat(send(get("/me/posts").with(user(free))).getContentAsString()).contains("/me/posts/" + other);
        assertThat(send(post("/me/posts/" + other + "/activate").with(user(free)))
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(as("530103-clerk", post("/me/posts/" + other + "/activate")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void officersExcludeOneAnotherInTheDatabaseToo() {
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into post (account_id, role, valid_from) values (:id, 'AUDITOR', current_date)")
                        .param("id", id("sysadmin"))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into post (account_id, role, valid_from) values (:id, 'CLERK', current_date)")
                        .param("id", id("530102-clerk"))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void importsAllOrNothing() throws Exception {
        String good = "imported-" + ++made;
        byte[] bad = sheet(new String[][] {
            {good, "\u738b\u8fdc", "530102000000", "\u7ecf\u529e", "", "\u5426"},
            {"=x", "\u738b\u8fdc", "530103000000", "\u5ba1\u8ba1\u5458", "", ""}
        });
        String problems = load(bad, "import").getContentAsString();
        assertThat(problems).contains("<td>3</td><td>A</td>").contains("<td>3</td><td>C</td>");
        assertThat(jdbc.sql("select count(*) from account where username = :n")
                        .param("n", good)
                        .query(Long.class)
                        .single())
                .isZero();
        byte[] clean = sheet(new String[][] {{good, "\u738b\u8fdc", "530102000000", "\u7ecf\u529e", "", "\u5426"}});
        assertThat(load(clean, "check").getContentAsString()).contains("\u53ef\u4ee5\u5bfc\u5165 1 \u4e2a");
        assertThat(load(clean, "import").getContentAsString()).contains(good).contains("<code>");
        assertThat(signedIn.principal(good).isClerk()).isTrue();
        assertThat(load("no excel".getBytes(java.nio.charset.StandardCharsets.UTF_8), "check")
                        .getContentAsString())
                .contains(".xlsx");
        assertThat(as("530102-leader", get("/admin/accounts/import/template")).getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void securityOfficerSetsWithinBounds() throws Exception {
        int version = jdbc.sql("select version from security_setting")
                .query(Integer.class)
                .single();
        assertThat(settings(version, "2").getContentAsString()).contains("\u4f4e\u4e8e\u5141\u8bb8");
        assertThat(settings(version, "5").getRedirectedUrl()).isEqualTo("/admin/security");
        assertThat(settings(version, "5").getStatus()).isEqualTo(409);
        assertThat(as("secadmin", get("/admin/security")).getStatus()).isEqualTo(200);
        assertThat(as("sysadmin", get("/admin/security")).getStatus()).isEqualTo(403);
    }

    @Test
    void setupIsMissingWhereAccountsExist() throws Exception {
        assertThat(send(get("/setup?token=x")).getStatus()).isEqualTo(404);
        assertThat(send(post("/setup").param("token", "x")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse settings(int version, String failures) throws Exception {
        return as(
                "secadmin",
                post("/admin/security")
                        .param("version", String.valueOf(version))
                        .param("accountFailures", failures)
                        .param("addressFailures", "5")
                        .param("lockMinutes", "15")
                        .param("passwordLength", "10")
                        .param("idleMinutes", "30"));
    }

    private MockHttpServletResponse create(String by, String name, String code, String role) throws Exception {
        return as(
                by,
                post("/admin/accounts")
                        .param("username", name)
                        .param("displayName", "\u6728\u6797")
                        .param("bodyId", body(code))
                        .param("role", role)
                        .param("title", ""));
    }

    private MockHttpServletResponse change(Cookie session, String current, String wanted) throws Exception {
        return send(post("/me/password")
                .cookie(session)
                .param("current", current)
                .param("wanted", wanted)
                .param("again", wanted));
    }

    private MockHttpServletResponse load(byte[] file, String run) throws Exception {
        return as(
                "530102-leader",
                multipart("/admin/accounts/import")
                        .file(new MockMultipartFile("file", "a.xlsx", "application/octet-stream", file))
                        .param("run", run));
    }

    private static byte[] sheet(String[][] rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "Liandong", "1.0");
        var sheet = book.newWorksheet("a");
        sheet.value(0, 0, "heading");
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                sheet.value(i + 1, j, rows[i][j]);
            }
        }
        book.finish();
        return out.toByteArray();
    }

    private MockHttpServletResponse as(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return send(request.with(signedIn.as(username)));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(request.with(csrf())).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private long id(String username) {
        return jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private String body(String code) {
        return jdbc.sql("select id from body where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }
}
