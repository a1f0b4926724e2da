package org.liandong.liaison.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a browser may keep of the portal: files, one page that belongs to nobody, and what a clerk may pick from. */
@PortalTest
class OfflinePagesTests {

    private static final Pattern FILE = Pattern.compile("\"(/[^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePageForTimesWithoutANetworkSaysNothingOfWhoAsksForIt() throws Exception {
        MockHttpServletResponse nobody = answer(get("/offline"));
        String clerk = answer(get("/offline").with(signedIn.as("530102-clerk"))).getContentAsString();
        assertThat(nobody.getStatus()).isEqualTo(200);
        assertThat(nobody.getHeader("Set-Cookie")).isNull();
        assertThat(nobody.getContentAsString()).doesNotContain("_csrf").contains("data-device-form=\"new\"");
        assertThat(ID.matcher(clerk).replaceAll(""))
                .isEqualTo(ID.matcher(nobody.getContentAsString()).replaceAll(""));
    }

    @Test
    void theWorkerNamesOnlyFilesThatAreThereForEverybody() throws Exception {
        MockHttpServletResponse worker = answer(get("/sw.js"));
        assertThat(worker.getHeader("Cache-Control")).contains("no-cache");
        assertThat(worker.getContentType()).startsWith("text/javascript");
        List<String> files = FILE.matcher(worker.getContentAsString())
                .results()
                .map(MatchResult::group)
                .map(file -> file.replace("\"", ""))
                .toList();
        assertThat(files).hasSizeGreaterThan(12).anyMatch(file -> file.matches("/js/offline/\\p{XDigit}{16}/start.js"));
        assertThat(files.stream().filter(file -> !file.equals("/offline")))
                .allMatch(file -> file.matches("/(js|css|webjars)/.*|/(icons|favicon).svg|/manifest.json"));
        for (String file : files) {
            assertThat(answer(get(file)).getStatus()).as(file).isEqualTo(200);
        }
    }

    @Test
    void givesADeviceItsOwnBodysVisitsAndTheBodiesNearBy() throws Exception {
        String picks = picks("530102-clerk");
        assertThat(picks).contains("\"body\":" + body("530102000000"), "\u6606\u660e\u5e02");
        long mine = jdbc.sql(
                        """
                        select count(*) from visit_body n join body b on b.id = n.body_id
                        where b.code = '530102000000' and n.side <> 'COPIED'
                        """)
                .query(Long.class)
                .single();
        assertThat(Pattern.compile("\"visitedOn\"").matcher(picks).results().count())
                .isEqualTo(Math.min(mine, 50));
        assertThat(picks("530102-clerk").length()).isLessThan(200_000);
        mvc.perform(get("/offline/picks").with(signedIn.as("530102-leader"))).andExpect(status().isForbidden());
    }

    @Test
    void takesAsManyStatementsForManyPicksAsForFew() throws Exception {
        assertThat(statements("53-clerk"))
                .isEqualTo(statements("530125201-clerk"))
                .isLessThanOrEqualTo(4);
    }

    private int statements(String who) throws Exception {
        RequestPostProcessor clerk = signedIn.as(who);
        return Statements.during(() -> answer(get("/offline/picks").with(clerk)));
    }

    private long body(String code) {
        return jdbc.sql("select id from body where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private String picks(String who) throws Exception {
        return answer(get("/offline/picks").with(signedIn.as(who))).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
