package org.liandong.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
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

    private static final BoardFilter ALL = new BoardFilter(YEAR, null, null, null, "", null, "", "", null);

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
        assertThat(kunming.figures()).containsExactly("", "", "", "", "1项", "1项", "1项", "", "", "", "", "");
        assertThat(kunming.label()).matches("昆明市人大下辖\\d{2,}个机关，共1项");
    }

    @Test
    void opensAPrefectureToItsCounties() {
        long county = item("530102000000", "County up", 5, 7, "UPWARD");
        BoardFilter opened = opened("530100000000");
        List<BoardRow> rows = rows("530000000000", opened);
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.depth()).isEqualTo(2);
            assertThat(row.bars()).extracting(BoardBar::id).containsExactly(county);
        });
    }

    @Test
    void opensNothingOutsideTheReadersArea() {
        BoardFilter elsewhere = opened("530300000000");
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
        int group = rows.get(0).bars().get(0).group();
        assertThat(group).isPositive();
        assertThat(rows.get(0).bars().get(0).note()).startsWith("⇅" + group);
        assertThat(rows.get(2).bars()).extracting(BoardBar::group).containsExactlyInAnyOrder(group, 0);
    }

    @Test
    void narrowsRowsAndFiguresAlike() {
        item("530102000000", "County up", 5, 7, "UPWARD");
        BoardFilter surveys = new BoardFilter(YEAR, null, null, null, "topic_research", null, "", "", null);
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
        String page = page(url);
        return page.substring(page.indexOf("id=\"list\""));
    }

    private String page(String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void putsItemsOfTheSameMonthsIntoLanes() {
        List<BoardReads.Bar> lanes = PlanBoard.lanes(List.of(bar(1, 1, 3), bar(2, 2, 4), bar(3, 4, 5)));
        assertThat(lanes).extracting(BoardReads.Bar::id).containsExactly(1L, 3L, 2L);
    }

    @Test
    void aQuarterHoldsWhatRunsInIt() {
        item("530000000000", "Before", 1, 6, "DOWNWARD");
        item("530000000000", "Into", 5, 8, "DOWNWARD");
        item("530000000000", "Through", 1, 12, "DOWNWARD");
        item("530102000000", "County up", 8, 12, "UPWARD");
        BoardFilter third = new BoardFilter(YEAR, 3, null, null, "", null, "", "", null);
        List<BoardRow> rows = rows("530000000000", third);
        assertThat(rows.get(0).bars())
                .extracting(BoardBar::title, BoardBar::look)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Into", "it c1 s2"),
                        org.assertj.core.groups.Tuple.tuple("Through", "it c1 s3"));
        BoardRow kunming = rows.stream()
                .filter(row ->
                        row.grouped() && row.bodyId() == body("530100000000").id())
                .findFirst()
                .orElseThrow();
        assertThat(kunming.figures()).containsExactly("", "1项", "1项");
        assertThat(kunming.total()).isEqualTo(1);
    }

    @Test
    void narrowsByStatuteAndByOrganUnderSupervision() {
        long both = item("530000000000", "Both", 3, 4, "DOWNWARD");
        named(both, "食品安全法", "省市场监督管理局");
        named(item("530000000000", "Other law", 3, 4, "DOWNWARD"), "药品管理法", "省市场监督管理局");
        named(item("530102000000", "Below", 3, 4, "UPWARD"), "食品安全法", "区市场监督管理局");
        List<BoardRow> byStatute =
                rows("530000000000", new BoardFilter(YEAR, null, null, null, "", null, "食品安全法", "", null));
        assertThat(byStatute.get(0).bars()).extracting(BoardBar::id).containsExactly(both);
        assertThat(byStatute.stream().mapToInt(BoardRow::total).sum()).isEqualTo(1);
        List<BoardRow> byOrgan =
                rows("530000000000", new BoardFilter(YEAR, null, null, null, "", null, "", "省市场监督管理局", null));
        assertThat(byOrgan.get(0).bars()).hasSize(2);
        assertThat(byOrgan.stream().mapToInt(BoardRow::total).sum()).isZero();
    }

    @Test
    void suggestsOnlyNamesOfItemsOnTheBoard() throws Exception {
        named(item("530000000000", "Above", 3, 4, "DOWNWARD"), "食品安全法", "省市场监督管理局");
        named(item("530102000000", "Own", 3, 4, "OWN"), "食品卫生条例", "区卫生健康局");
        named(item("530103000000", "Neighbour", 3, 4, "ALL"), "食品召回办法", "盘龙区政府");
        named(item("530000000000", "Unseen", 3, 4, "UPWARD"), "食盐专营办法", "省盐业公司");
        assertThat(page("/plans/board/statutes?statute=食&year=" + YEAR))
                .contains("食品安全法", "食品卫生条例")
                .doesNotContain("食品召回办法", "食盐专营办法");
        assertThat(page("/plans/board/supervised?year=" + YEAR)).contains("省市场监督管理局", "区卫生健康局");
        assertThat(page("/plans/board/supervised?year=2031")).doesNotContain("<option");
    }

    @Test
    void saysThatNothingHasANameAndWhatComesNear() throws Exception {
        named(item("530000000000", "Above", 3, 4, "DOWNWARD"), "食品安全法", "省市场监督管理局");
        assertThat(page("/plans/board?statute=食品&year=" + YEAR))
                .contains("没有项目涉及“食品”")
                .contains("statute=%E9%A3%9F%E5%93%81%E5%AE%89%E5%85%A8%E6%B3%95")
                .contains("没有符合条件的项目");
        assertThat(page("/plans/board?supervised=省盐业公司&year=" + YEAR))
                .contains("没有项目监督“省盐业公司”")
                .doesNotContain("您要找的可能是");
        assertThat(page("/plans/board?statute=食品安全法&year=" + YEAR)).doesNotContain("没有项目");
    }

    @Test
    void zoomsAndFiltersKeepEachOther() throws Exception {
        String board = page("/plans/board?quarter=2&wish=REGIONAL&statute=食品安全法&month=5&year=" + YEAR);
        assertThat(board)
                .contains("year=" + YEAR + "&amp;quarter=3&amp;wish=REGIONAL&amp;statute=")
                .contains("name=\"quarter\" value=\"2\"")
                .contains("value=\"食品安全法\"")
                .contains(">5月的项目")
                .doesNotContain(">9月</a>");
        assertThat(page("/plans/board?quarter=2&month=9&year=" + YEAR)).contains("项目清单");
        assertThat(page("/plans/board?quarter=7&year=x&open=y&month=z")).contains(">9月</a>");
    }

    private void named(long item, String statute, String organ) {
        jdbc.sql("update plan_item set statute_names = array[cast(:statute as text)], statute_articles = array[''],"
                        + " supervised = array[cast(:organ as text)] where id = :id")
                .param("statute", statute)
                .param("organ", organ)
                .param("id", item)
                .update();
    }

    private BoardFilter opened(String code) {
        return new BoardFilter(YEAR, null, body(code).id(), null, "", null, "", "", null);
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
