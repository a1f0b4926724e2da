package org.liandong.liaison.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.Reader;
import org.liandong.liaison.PointRow;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.liandong.web.RowKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The board of points: every count is that of the list it opens. */
@PortalTest
@Transactional
class PointBoardTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    BodyLookup bodies;

    @Autowired
    PointReads reads;

    @Autowired
    PointBoard board;

    @ParameterizedTest
    @CsvSource({
        "530000000000,,open", "530000000000,below,open", "530000000000,,answered", "530100000000,,all",
        "530100000000,true,open", "530100000000,below,overdue", "530102000000,,open", "530102000000,true,all",
        "530102000000,below,open", "530125201000,,all"
    })
    void everyCountIsThatOfTheListItOpens(String code, @Nullable String mine, String state) {
        Reader reader = bodies.byCode(code).orElseThrow().reader();
        for (PointFilter.By by : PointFilter.By.values()) {
            PointFilter all = new PointFilter(state, null, null, null, mine, by.name(), null, null);
            List<PointGroup> groups = board.groups(all, reader);
            assertThat(groups.stream().mapToInt(PointGroup::count).sum())
                    .as("%s %s %s %s", code, mine, state, by)
                    .isEqualTo(listed(all, reader));
            for (PointGroup group : groups.subList(0, Math.min(7, groups.size()))) {
                assertThat(listed(filter(group.url()), reader)).as(group.url()).isEqualTo(group.count());
            }
        }
    }

    @Test
    void countsWithinAnAreaByTheBodiesBelowIt() {
        Reader province = bodies.byCode("530000000000").orElseThrow().reader();
        long city = bodies.byCode("530100000000").orElseThrow().id();
        PointFilter area = new PointFilter("all", null, null, String.valueOf(city), null, "who", null, null);
        List<PointGroup> groups = board.groups(area, province);
        assertThat(groups).extracting(PointGroup::word).anyMatch(name -> name.contains("五华"));
        assertThat(groups.stream().mapToInt(PointGroup::count).sum()).isEqualTo(listed(area, province));
        for (PointGroup group : groups) {
            assertThat(listed(filter(group.url()), province)).as(group.url()).isEqualTo(group.count());
        }
    }

    @Test
    void takesAsManyStatementsForManyPointsAsForFew() throws Exception {
        show("53-clerk", "state=all&by=who");
        int many = Statements.during(() -> show("53-clerk", "state=all&by=who"));
        assertThat(Statements.during(() -> show("530125201-clerk", "state=all&by=who")))
                .isEqualTo(many);
    }

    @Test
    void answersNonsenseWithTheWholeBoard() throws Exception {
        show("53-clerk", "state=x&by=y&age=z&category=1&owner=a&area=99999999999999999999&handler=%25&mine=q");
        mvc.perform(get("/liaison/points?by=category").with(signedIn.as("53-clerk")))
                .andExpect(content().string(containsString("民生")));
    }

    private void show(String who, String query) throws Exception {
        mvc.perform(get(URI.create("/liaison/points?" + query)).with(signedIn.as(who)))
                .andExpect(status().isOk());
    }

    private int listed(PointFilter filter, Reader reader) {
        int count = 0;
        RowKey key = null;
        List<PointRow> page;
        do {
            page = reads.page(filter, reader, key, 200);
            count += page.size();
            key = page.isEmpty() ? null : page.get(page.size() - 1).key();
        } while (page.size() == 200);
        return count;
    }

    private static PointFilter filter(String url) {
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUriString(url).build().getQueryParams();
        return new PointFilter(
                one(query, "state"),
                one(query, "category"),
                one(query, "owner"),
                one(query, "area"),
                one(query, "mine"),
                one(query, "by"),
                one(query, "age"),
                one(query, "handler"));
    }

    private static @Nullable String one(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? null : UriUtils.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
