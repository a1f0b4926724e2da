package org.liandong.liaison.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CoveragePagesTests {

    /** A number that opens the visits that it counts. */
    private static final Pattern COUNTED = Pattern.compile("href=\"(/visits\\?met=[^\"]*from=[^\"]*)\">(\\d+)</a>");

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a");
    private static final Pattern KPI =
            Pattern.compile("class=\"kpi[^\"]*\" href=\"([^\"]+)\">.*?<b>(\\d+)</b>", Pattern.DOTALL);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "53-clerk, /coverage",
        "53-clerk, /coverage?by=any&level=COUNTY&period=days90",
        "53-clerk, /coverage?by=any&level=COUNTY&view=GRID",
        "53-clerk, /coverage?by=LEADER&period=free&from=2025-01-01&to=2025-12-31",
        "53-clerk, /coverage?by=ORGAN&period=quarter",
        "5301-clerk, /coverage?by=any&period=free&from=2025-03-01&to=2025-08-31",
        "530102-clerk, /coverage?by=any&view=GRID",
        "53-clerk, /coverage?by=BODY&view=GRID"
    })
    void everyNumberOpensAsManyVisits(String who, String asked) throws Exception {
        String page = show(who, named(asked));
        List<MatchResult> numbers = COUNTED.matcher(page).results().toList();
        assertThat(numbers).isNotEmpty();
        for (MatchResult number : numbers.subList(0, Math.min(numbers.size(), 25))) {
            String url = number.group(1).replace("&amp;", "&");
            int counted = Integer.parseInt(number.group(2));
            int rows = (int) Pattern.compile("<th scope=\"row\"><a href=\"/visits/\\d+")
                    .matcher(show(who, url))
                    .results()
                    .count();
            assertThat(rows).as(url).isEqualTo(Math.min(counted, 50));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "53-clerk, /coverage",
        "5301-clerk, /coverage?by=any",
        "53-clerk, /coverage?by=LEADER&period=free&from=2025-01-01&to=2025-06-30",
        "5301-clerk, /coverage?period=quarter"
    })
    void everyFigureOpensAsManyBodies(String who, String asked) throws Exception {
        List<MatchResult> figures =
                KPI.matcher(show(who, named(asked))).results().toList();
        assertThat(figures).hasSize(4);
        for (MatchResult figure : figures) {
            String list = show(who, figure.group(1).replace("&amp;", "&"));
            assertThat((int) ROW.matcher(list).results().count())
                    .as(figure.group(1))
                    .isEqualTo(Integer.parseInt(figure.group(2)));
        }
    }

    @Test
    void tellsOfNoContactWhoseVisitTheReaderMayNotOpen() throws Exception {
        long body = id("530102000000");
        long visitor = id("530100000000");
        jdbc.sql("delete from visit_body where body_id = :body")
                .param("body", body)
                .update();
        jdbc.sql("delete from contact_summary where body_id = :body")
                .param("body", body)
                .update();
        jdbc.sql(
                        """
                        insert into visit (owner_id, owner_path, audience, audience_chosen, named_ids, year, number, visited_on,
                          form, reach, state, client_id, logged_by, logged_at)
                        select b.id, b.path, 'NAMED', 'NAMED', array[cast(:body as bigint)], 2026, 99999, date '2026-03-02',
                          'VISIT', 'OTHER_SIDE', 'LOGGED', gen_random_uuid(), 1, now() from body b where b.id = :visitor
                        """)
                .param("body", body)
                .param("visitor", visitor)
                .update();
        jdbc.sql(
                        """
                        insert into visit_body (visit_id, body_id, side, visited_on)
                        select v.id, x.id, x.side, v.visited_on from visit v
                        cross join (values (cast(:body as bigint), 'TO'), (:visitor, 'FROM')) x(id, side)
                        where v.number = 99999 and v.owner_id = :visitor
                        """)
                .param("body", body)
                .param("visitor", visitor)
                .update();
        String county = "/coverage?by=any&level=COUNTY&area=" + body;
        assertThat(show("53-clerk", county)).doesNotContain("2026-03-02");
        assertThat(show("5301-clerk", county)).contains("2026-03-02");
    }

    @Test
    void listsWhoWasNeverReachedFirstAndThenTheLongestAgo() throws Exception {
        List<String> days = new ArrayList<>();
        Pattern.compile("<td class=\"nowrap\" data-label=\"[^\"]+\">(\\d{4}-\\d\\d-\\d\\d)?</td>")
                .matcher(show("53-clerk", "/coverage?by=any&level=COUNTY"))
                .results()
                .forEach(day -> days.add(day.group(1) == null ? "" : day.group(1)));
        assertThat(days).hasSize(100).isSorted();
    }

    @Test
    void showsTheSameBodiesAsTilesAndRefusesWhatIsNotThere() throws Exception {
        String map = show("53-clerk", "/coverage?by=any&level=COUNTY&view=MAP");
        int counties = jdbc.sql("select count(*) from body where level = 'COUNTY' and valid_to is null")
                .query(Integer.class)
                .single();
        assertThat(map.split("class=\"tile (ok|soon|late|none)\" href", -1)).hasSize(counties + 1);
        mvc.perform(get("/coverage?by=leader-999999999").with(signedIn.as("53-clerk")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/coverage?by=body-999999999").with(signedIn.as("53-clerk")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/coverage?period=free&from=2026-05-05&to=2026-04-04&view=no&by=x-y")
                        .with(signedIn.as("53-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"reversed\"")))
                .andExpect(content().string(containsString("value=\"2026-05-05\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "/coverage?level=PREFECTURE, /coverage?level=COUNTY",
        "/coverage?level=PREFECTURE&view=GRID, /coverage?level=TOWNSHIP&by=any&view=GRID",
        "/coverage?level=PREFECTURE&view=MAP, /coverage?level=TOWNSHIP&by=any&view=MAP"
    })
    void takesAsManyStatementsForManyRowsAsForFew(String few, String many) throws Exception {
        int least = Statements.during(() -> show("53-clerk", few));
        assertThat(Statements.during(() -> show("53-clerk", many))).isEqualTo(least);
    }

    /** The URL with a leader, an organ or another body of the demo in place of the word. */
    private String named(String url) {
        String duty = "select %s from liaison_duty where year = 2025 and owner_id = " + id("530000000000")
                + " and %1$s in (select %1$s from visit_actor) order by 1 limit 1";
        return url.contains("=LEADER")
                ? url.replace("=LEADER", "=leader-" + one(duty.formatted("post_id")))
                : url.contains("=ORGAN")
                        ? url.replace("=ORGAN", "=organ-" + one(duty.formatted("organ_id")))
                        : url.replace("=BODY", "=body-" + id("530100000000"));
    }

    private String show(String who, String url) throws Exception {
        return mvc.perform(get(java.net.URI.create(url)).with(signedIn.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long id(String code) {
        return one("select id from body where code = '" + code + "'");
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
