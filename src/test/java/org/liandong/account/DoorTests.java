package org.liandong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class DoorTests {

    private static final String ADDRESS = "192.0.2.77";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void opensAgain() {
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("update security_setting set address_failures = 5").update();
    }

    @Test
    void keepsTheSessionInTheDatabaseWithoutThePassword() throws Exception {
        MockHttpServletResponse in = signIn("530103-clerk", PortalTest.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        Cookie cookie = cookie(in);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        List<byte[]> kept = jdbc.sql(
                        """
                        select a.attribute_bytes from spring_session s
                        join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where s.principal_name = '530103-clerk' and a.attribute_name = 'SPRING_SECURITY_CONTEXT'
                        """)
                .query(byte[].class)
                .list();
        String hash = jdbc.sql("select password from account where username = '530103-clerk'")
                .query(String.class)
                .single();
        assertThat(kept).isNotEmpty().allSatisfy(bytes -> {
            String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain(hash).doesNotContain(PortalTest.PASSWORD);
            assertThat(bytes.length).isLessThan(3000);
        });
    }

    @Test
    void closesForAnAccountAfterFiveFailuresAndSaysTheSameForOneThatDoesNotExist() throws Exception {
        jdbc.sql("update security_setting set address_failures = 100").update();
        for (String name : List.of("530111-clerk", "nobody-at-all")) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, "wrong").getRedirectedUrl()).isEqualTo("/login?error");
            }
            assertThat(signIn(name, PortalTest.PASSWORD).getRedirectedUrl()).isEqualTo("/login?error");
        }
        assertThat(signIn("530112-clerk", PortalTest.PASSWORD).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void closesForAnAddressAfterFiveFailuresOfDifferentAccounts() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("53012" + i + "-clerk", "wrong");
        }
        assertThat(signIn("530113-clerk", PortalTest.PASSWORD).getRedirectedUrl())
                .isEqualTo("/login?error");
        assertThat(audited("sign-in.locked")).isPositive();
    }

    @Test
    void forgivesTypingErrorsOfWhoThenSignsIn() throws Exception {
        for (int i = 0; i < 4; i++) {
            signIn("530114-clerk", "wrong");
        }
        assertThat(signIn("530114-clerk", PortalTest.PASSWORD).getRedirectedUrl())
                .isEqualTo("/");
        signIn("530114-leader", "wrong");
        assertThat(signIn("530114-leader", PortalTest.PASSWORD).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void leadsBackToThePageThatWasWanted() throws Exception {
        MockHttpServletResponse asked =
                mvc.perform(get("/me/sessions?x=1")).andReturn().getResponse();
        assertThat(asked.getRedirectedUrl()).isEqualTo("/login");
        assertThat(signIn("530115-clerk", PortalTest.PASSWORD, cookie(asked)).getRedirectedUrl())
                .isEqualTo("/me/sessions?x=1");
    }

    @Test
    void leadsBackToTheFormThatWasSentAfterItsSessionEnded() throws Exception {
        MockHttpServletResponse sent = mvc.perform(post("/visits")
                        .cookie(new Cookie("LIANDONG", "Z29uZQ=="))
                        .header("Referer", "http://localhost/visits/new?from=1"))
                .andReturn()
                .getResponse();
        assertThat(sent.getRedirectedUrl()).isEqualTo("/login?timeout");
        assertThat(signIn("530115-clerk", PortalTest.PASSWORD, cookie(sent)).getRedirectedUrl())
                .isEqualTo("/visits/new?from=1");
    }

    @Test
    void neverLeadsToAnotherHost() throws Exception {
        MockHttpServletResponse sent = mvc.perform(post("/visits").header("Referer", "http://evil.example/visits/new"))
                .andReturn()
                .getResponse();
        assertThat(sent.getRedirectedUrl()).isEqualTo("/login");
        Cookie[] cookies = sent.getCookies();
        assertThat(signIn("530115-clerk", PortalTest.PASSWORD, cookies).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void sendsTheHeadersOfAStrictPage() throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get("/login").secure(true)).andReturn().getResponse();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(page.getCookies()).allSatisfy(cookie -> {
            assertThat(cookie.getName()).startsWith("__Host-");
            assertThat(cookie.getSecure()).isTrue();
        });
    }

    private MockHttpServletResponse signIn(String username, String password, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .with(raw -> {
                    raw.setRemoteAddr(ADDRESS);
                    return raw;
                });
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        Cookie cookie = response.getCookie("LIANDONG");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
