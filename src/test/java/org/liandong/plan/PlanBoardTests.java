package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PlanBoardTests {

    /** A year that no sample data uses. */
    private static final int YEAR = 2032;

    private static final BoardFilter ALL = new BoardFilter(YEAR, null, null, "", null, null);

    @Autowired
    PlanBoard board;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Test
    void showsACountyItsLineUpwardItselfAndItsTownships() {
        item("530000000000", "Province in September", 9, 10, "DOWNWARD");
        item("530100000000", "Prefecture hidden", 9, 9, "UPWARD");
        item("530102000000", "Own", 5, 7, "OWN");
        List<BoardRow> rows = rows("530102000000", ALL);
        assertThat(rows.get(0).bars()).extracting(BoardBar::title).containsExactly("Province in September");
        assertThat(rows.get(1).bars()).isEmpty();
        assertThat(rows.get(2).own()).isTrue();
        assertThat(rows.get(2).bars()).extracting(BoardBar::title).containsExactly("Own");
        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows.subList(3, rows.size())).allMatch(row -> row.depth() == 1 && !row.grouped());
    }

    @Test
    void showsTheProvinceSixteenPrefecturesAndFiguresBelowThem() {
        item("530102000000", "County up", 5, 7, "UPWARD");
        item("530102000000", "County private", 5, 7, "OWN");
        List<BoardRow> rows = rows("530000000000", ALL);
        assertThat(rows.stream().filter(row -> row.depth() == 1 && !row.grouped()))
                .hasSize(16);
        BoardRow kunming = rows.stream()
                .filter(row ->
                        row.grouped() && row.bodyId() == body("530100000000").id())
                .findFirst()
                .orElseThrow();
        assertThat(kunming.total()).isEqualTo(1);
        assertThat(kunming.figures()).containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0);
        assertThat(kunming.bodies()).isGreaterThan(14);
    }

    @Test
    void opensAPrefectureToItsCounties() {
        long county = item("530102000000", "County up", 5, 7, "UPWARD");
        BoardFilter opened = new BoardFilter(YEAR, body("530100000000").id(), null, "", null, null);
        List<BoardRow> rows = rows("530000000000", opened);
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.depth()).isEqualTo(2);
            assertThat(row.bars()).extracting(BoardBar::id).containsExactly(county);
        });
    }

    @Test
    void opensNothingOutsideTheReadersArea() {
        BoardFilter elsewhere = new BoardFilter(YEAR, body("530300000000").id(), null, "", null, null);
        assertThat(rows("530102000000", elsewhere)).hasSameSizeAs(rows("530102000000", ALL));
    }

    @Test
    void marksLinkedItemsAlike() {
        long province = item("530000000000", "Province", 9, 10, "DOWNWARD");
        long county = item("530102000000", "County", 9, 9, "OWN");
        item("530102000000", "Alone", 9, 9, "OWN");
        jdbc.sql("insert into plan_item_link values (:low, :high, :body, now())")
                .param("low", Math.min(province, county))
                .param("high", Math.max(province, county))
                .param("body", body("530102000000").id())
                .update();
        List<BoardRow> rows = rows("530102000000", ALL);
        int mark = rows.get(0).bars().get(0).mark();
        assertThat(mark).isPositive();
        assertThat(rows.get(2).bars()).extracting(BoardBar::mark).containsExactlyInAnyOrder(mark, 0);
    }

    @Test
    void narrowsRowsAndFiguresAlike() {
        item("530102000000", "County up", 5, 7, "UPWARD");
        BoardFilter surveys = new BoardFilter(YEAR, null, null, "topic_research", null, null);
        assertThat(rows("530000000000", surveys)).allMatch(row -> row.bars().isEmpty() && row.total() == 0);
    }

    @Test
    void takesAsManyStatementsForTenTimesTheItems() throws Exception {
        fill(2);
        int few = statements("53-clerk");
        fill(20);
        assertThat(statements("53-clerk")).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(statements("530102-clerk")).isLessThanOrEqualTo(8);
    }

    @Test
    void listsWhatTheProvinceDoesInSeptember() throws Exception {
        item("530000000000", "Province in September", 9, 10, "DOWNWARD");
        item("530000000000", "Province in March", 3, 3, "DOWNWARD");
        String page = mvc.perform(get("/plans/board?month=9&year=" + YEAR).with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.substring(page.indexOf("id=\"list\"")))
                .contains("Province in September")
                .doesNotContain("Province in March");
    }

    @Test
    void listsTheRunningMonthUntilTheWholeYearIsAskedFor() throws Exception {
        LocalDate today = LocalDate.now(PortalTest.ZONE);
        String url = "/plans/board?year=" + today.getYear();
        assertThat(list(url)).contains(today.getMonthValue() + "月的项目").contains("&amp;month=#list");
        assertThat(list(url + "&month=")).contains("项目清单").doesNotContain("月的项目");
        assertThat(list(url + "&month=3")).contains("3月的项目");
        assertThat(list("/plans/board?year=" + YEAR)).contains("项目清单");
    }

    private String list(String url) throws Exception {
        String page = mvc.perform(get(url).with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("id=\"list\""));
    }

    @Test
    void putsItemsOfTheSameMonthsIntoLanes() {
        List<BoardReads.Bar> lanes = PlanBoard.lanes(List.of(bar(1, 1, 3), bar(2, 2, 4), bar(3, 4, 5)));
        assertThat(lanes).extracting(BoardReads.Bar::id).containsExactly(1L, 3L, 2L);
    }

    private static BoardReads.Bar bar(long id, int from, int to) {
        return new BoardReads.Bar(
                id, 1, "t", "law_inspection", null, from, to, LinkageWish.NONE, ItemState.PLANNED, true);
    }

    private List<BoardRow> rows(String code, BoardFilter filter) {
        return board.rows(body(code).reader(), filter, Locale.CHINA);
    }

    private BodyRow body(String code) {
        return bodies.byCode(code).orElseThrow();
    }

    private void fill(int times) {
        for (int n = 0; n < times; n++) {
            for (String code : List.of("530000000000", "530100000000", "530102000000", "530300000000")) {
                item(code, "Item " + n, n % 12 + 1, 12, "LINE");
            }
        }
    }

    private long item(String code, String title, int from, int to, String audience) {
        BodyRow owner = body(code);
        jdbc.sql(
                        """
                        insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state)
                        values (:owner, :path, :audience, :audience, 'SUPERVISION', :year, 'PUBLISHED') on conflict do nothing
                        """)
                .param("owner", owner.id())
                .param("path", owner.path())
                .param("audience", audience)
                .param("year", YEAR)
                .update();
        return jdbc.sql(
                        """
                        insert into plan_item (plan_id, published, owner_id, owner_path, audience, audience_chosen, year,
                          title, instrument, month_from, month_to, linkage_wish, state)
                        select id, true, owner_id, owner_path, :audience, :audience, year, :title, 'law_inspection', :from,
                          :to, 'NONE', 'PLANNED' from annual_plan where owner_id = :owner and year = :year
                        returning id
                        """)
                .param("owner", owner.id())
                .param("audience", audience)
                .param("year", YEAR)
                .param("title", title)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private int statements(String username) throws Exception {
        var user = signedIn.as(username);
        return Statements.during(
                () -> mvc.perform(get("/plans/board?year=" + YEAR).with(user)).andExpect(status().isOk()));
    }
}
