package org.liandong.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.congress.Visibility;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class OverviewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    OverviewService overviews;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"53-sg", "5301-sg", "5325-clerk", "530102-leader", "530125201-clerk"})
    void everyFigureEqualsWhatTheReaderMayOpen(String username) {
        var reader = signedIn.principal(username).reader();
        Overview overview = overviews.of(reader, 2026);
        assertThat(overview.totals().visits())
                .isEqualTo(count("visit v", "extract(year from v.visited_on) = 2026", "v", username));
        assertThat(overview.totals().points()).isEqualTo(count("point v", "v.state = 'OPEN'", "v", username));
        assertThat(overview.totals().plans())
                .isEqualTo(count(
                        "annual_plan v", "v.year = 2026 and v.state in ('PUBLISHED', 'ADJUSTING')", "v", username));
        assertThat(overview.areas().stream().mapToInt(AreaRow::visits).sum())
                .isLessThanOrEqualTo(overview.totals().visits());
    }

    @ParameterizedTest
    @CsvSource({"53-sg", "5301-clerk", "530102-clerk", "530125201-clerk"})
    void opensForEveryLevelInTheSameNumberOfStatements(String username) throws Exception {
        int statements = Statements.during(
                () -> mvc.perform(get("/dashboard").param("year", "2026").with(signedIn.as(username)))
                        .andExpect(status().isOk()));
        assertThat(statements).isLessThanOrEqualTo(13);
    }

    @Test
    void showsTheNeediestAreaFirst() {
        Overview overview = overviews.of(signedIn.principal("53-sg").reader(), 2026);
        assertThat(overview.areas()).hasSize(16);
        assertThat(overview.areas()).isSortedAccordingTo((a, b) -> {
            int needs = Integer.compare(b.needs(), a.needs());
            return needs != 0 ? needs : a.body().code().compareTo(b.body().code());
        });
        assertThat(overview.map()).hasSize(16);
        assertThat(overview.map().stream()
                        .mapToInt(group -> group.tiles().size())
                        .sum())
                .isEqualTo(129);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53-clerk", "5329-sg", "530102-clerk", "530125201-leader"})
    void opensTheWorkbenchInAFixedNumberOfStatements(String username) throws Exception {
        int statements = Statements.during(
                () -> mvc.perform(get("/").with(signedIn.as(username))).andExpect(status().isOk()));
        assertThat(statements).isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"sysadmin, /admin/accounts", "secadmin, /admin/security", "auditor, /admin/audit"})
    void sendsAnOfficerToItsDesk(String username, String desk) throws Exception {
        mvc.perform(get("/").with(signedIn.as(username))).andExpect(redirectedUrl(desk));
        mvc.perform(get("/dashboard").with(signedIn.as(username))).andExpect(status().isForbidden());
    }

    private int count(String from, String condition, String alias, String username) {
        var reader = signedIn.principal(username).reader();
        return jdbc.sql("select count(*) from " + from + " where " + condition
                        + " and v.owner_path >= :readerPath and v.owner_path < :readerPathEnd and "
                        + Visibility.sql(alias))
                .params(Visibility.parameters(reader))
                .query(Integer.class)
                .single();
    }
}
