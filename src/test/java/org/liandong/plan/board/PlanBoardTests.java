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
import org.liandong.congress.OrganFunction;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanKind;
import org.liandong.plan.topic.Topic;
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

    private static final BoardFilter ALL =
            new BoardFilter(PlanKind.SUPERVISION, YEAR, null, null, null, "", null, "", "", null, false);

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
        assertThat(kunming.label()).matches("昆明市人大以下\\d{2,}个机关，共1项");
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
        link(province, county);
        List<BoardRow> rows = rows("530102000000", ALL);
        int group = rows.get(0).bars().get(0).group();
        assertThat(group).isPositive();
        assertThat(rows.get(0).bars().get(0).note()).startsWith("⇅" + group);
        assertThat(rows.get(2).bars()).extracting(BoardBar::group).containsExactlyInAnyOrder(group, 0);
    }

    @Test
    void narrowsRowsAndFiguresAlike() {
        item("530102000000", "County up", 5, 7, "UPWARD");
        BoardFilter surveys = new BoardFilter(
                PlanKind.SUPERVISION, YEAR, null, null, null, "topic_research", null, "", "", null, false);
        assertThat(rows("530000000000", surveys)).allMatch(row -> row.bars().isEmpty() && row.total() == 0);
    }

    @Test
    void holdsTheItemsOfOneKindOfPlan() throws Exception {
        item("530102000000", "Supervised", 5, 7, "UPWARD");
        long drafted = item("530102000000", "Drafted", 5, 7, "UPWARD");
        jdbc.sql(
                        "with p as (insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state)"
                                + " select owner_id, owner_path, audience, audience_chosen, 'DECISION', year, state from annual_plan"
                                + " where id = (select plan_id from plan_item where id = :id) returning id)"
                                + " update plan_item set plan_id = p.id, kind = 'DECISION' from p where plan_item.id = :id")
                .param("id", drafted)
                .update();
        assertThat(boardOf("")).contains("Supervised").doesNotContain("Drafted");
        assertThat(boardOf("&kind=DECISION")).contains("Drafted").doesNotContain("Supervised");
        assertThat(boardOf("&kind=nonsense")).contains("Supervised").doesNotContain("Drafted");
    }

    private String boardOf(String kind) throws Exception {
        return mvc.perform(get("/plans/board?month=&year=" + YEAR + kind).with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
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
        List<BoardReads.Bar> lanes = BoardBars.lanes(List.of(bar(1, 1, 3), bar(2, 2, 4), bar(3, 4, 5)));
        assertThat(lanes).extracting(BoardReads.Bar::id).containsExactly(1L, 3L, 2L);
    }

    @Test
    void aQuarterHoldsWhatRunsInIt() {
        item("530000000000", "Before", 1, 6, "DOWNWARD");
        item("530000000000", "Into", 5, 8, "DOWNWARD");
        item("530000000000", "Through", 1, 12, "DOWNWARD");
        item("530102000000", "County up", 8, 12, "UPWARD");
        BoardFilter third = new BoardFilter(PlanKind.SUPERVISION, YEAR, 3, null, null, "", null, "", "", null, false);
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
        List<BoardRow> byStatute = rows(
                "530000000000",
                new BoardFilter(PlanKind.SUPERVISION, YEAR, null, null, null, "", null, "食品安全法", "", null, false));
        assertThat(byStatute.get(0).bars()).extracting(BoardBar::id).containsExactly(both);
        assertThat(byStatute.stream().mapToInt(BoardRow::total).sum()).isEqualTo(1);
        List<BoardRow> byOrgan = rows(
                "530000000000",
                new BoardFilter(PlanKind.SUPERVISION, YEAR, null, null, null, "", null, "", "省市场监督管理局", null, false));
        assertThat(byOrgan.get(0).bars()).hasSize(2);
        assertThat(byOrgan.stream().mapToInt(BoardRow::total).sum()).isZero();
    }

    @Test
    void choosingAnItemShowsItsLinksAndWhatOthersDoAboutTheSameThing() throws Exception {
        long province = item("530000000000", "Province", 5, 9, "DOWNWARD");
        long prefecture = topic(item("530100000000", "食品安全法执法检查", 6, 9, "LINE"));
        long beside = topic(item("530300000000", "食品安全法实施情况检查", 6, 9, "ALL"));
        long below = topic(item("530102000000", "食品安全法执法检查", 7, 8, "LINE"));
        topic(item("530103000000", "食品安全法执法检查", 7, 8, "OWN"));
        link(province, prefecture);
        String panel = panel("530102-clerk", prefecture);
        assertThat(panel)
                .contains("食品安全法执法检查", "昆明市人大", "6月至9月")
                .contains("/plans/items/" + province + "\"", "/plans/items/" + beside, "/plans/items/" + below)
                .contains("同一法律法规：《食品安全法》")
                .doesNotContain("盘龙区");
        assertThat(panel.indexOf("同级")).isPositive().isLessThan(panel.indexOf("下级"));
    }

    @Test
    void anItemIsChosenBesideTheBoardOrAlone() throws Exception {
        long item = item("530000000000", "Province", 5, 9, "DOWNWARD");
        String whole = page("/plans/board?item=" + item + "&year=" + YEAR);
        assertThat(whole).contains("<!DOCTYPE html>").contains(" sel\"").contains("id=\"chosen-head\"");
        String alone = mvc.perform(get("/plans/board?item=" + item + "&year=" + YEAR)
                        .header("HX-Boosted", "true")
                        .with(signedIn.as("530102-clerk")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(alone).contains("id=\"chosen-head\"").doesNotContain("<!DOCTYPE html>", "class=\"board\"");
    }

    @Test
    void anUnseenItemIsChosenNoMoreThanAMissingOne() throws Exception {
        long unseen = item("530000000000", "Unseen", 5, 9, "UPWARD");
        assertThat(missing(unseen)).isEqualTo(missing(999999999));
    }

    @Test
    void choosingTakesAsManyStatementsForTenTimesTheItems() throws Exception {
        long item = topic(item("530100000000", "食品安全法执法检查", 6, 9, "LINE"));
        link(item, topic(item("530102000000", "食品安全法执法检查", 6, 9, "LINE")));
        String url = "/plans/board?statute=食品安全法&item=" + item + "&year=" + YEAR;
        int few = statements("5301-clerk", url);
        for (int n = 0; n < 20; n++) {
            link(item, topic(item("530103000000", "食品安全法执法检查", 6, 9, "LINE")));
        }
        assertThat(statements("5301-clerk", url)).isEqualTo(few).isLessThanOrEqualTo(13);
    }

    @Test
    void printsTheWholeBoardWithBodyYearAndFilter() throws Exception {
        item("530000000000", "Province in September", 9, 10, "DOWNWARD");
        String paper = page("/plans/board?print=a3&quarter=3&instrument=law_inspection&year=" + YEAR);
        assertThat(paper)
                .contains("五华区人大" + YEAR + "年联动谋划台", "三季度", "工作方式：执法检查", "打印日期：", "class=\"sheet a3\"")
                .contains("Province in September")
                .doesNotContain("id=\"list\"", "data-autosubmit");
    }

    private String panel(String username, long item) throws Exception {
        String page = mvc.perform(
                        get("/plans/board?item=" + item + "&year=" + YEAR).with(signedIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<aside id=\"chosen\""), page.indexOf("</aside>"));
    }

    private String missing(long item) throws Exception {
        return mvc.perform(get("/plans/board?item=" + item + "&year=" + YEAR).with(signedIn.as("530102-clerk")))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long topic(long item) {
        named(item, "食品安全法", "市场监督管理局");
        String title = jdbc.sql("select title from plan_item where id = :id")
                .param("id", item)
                .query(String.class)
                .single();
        Topic topic = Topic.of(title, List.of("食品安全法"), List.of("市场监督管理局"));
        jdbc.sql("update plan_item set topic_words = :words, topic_statutes = :statutes, topic_organs = :organs,"
                        + " subject_area = 'SOCIAL_DEVELOPMENT' where id = :id")
                .param("words", topic.topicWords().toArray(String[]::new))
                .param("statutes", topic.topicStatutes().toArray(String[]::new))
                .param("organs", topic.topicOrgans().toArray(String[]::new))
                .param("id", item)
                .update();
        return item;
    }

    private void link(long one, long other) {
        jdbc.sql("insert into plan_item_link select :low, :high, owner_id, now() from plan_item where id = :low")
                .param("low", Math.min(one, other))
                .param("high", Math.max(one, other))
                .update();
    }

    @Test
    void counterpartsStandAboveBesideAndBelow() {
        led(item("530000000000", "Province leads", 3, 4, "DOWNWARD"), "530000000000", null);
        area(item("530000000000", "Province other area", 3, 4, "DOWNWARD"), "RESEARCH");
        area(item("530102000000", "Own", 3, 4, "OWN"), "SOCIAL_DEVELOPMENT");
        area(item("530103000000", "Neighbour open", 3, 4, "ALL"), "SOCIAL_DEVELOPMENT");
        area(item("530111000000", "Neighbour closed", 3, 4, "LINE"), "SOCIAL_DEVELOPMENT");
        area(item("530111000000", "Named for others", 3, 4, "NAMED"), "SOCIAL_DEVELOPMENT");
        long named = item("530103000000", "Named for us", 3, 4, "NAMED");
        area(named, "SOCIAL_DEVELOPMENT");
        jdbc.sql("update plan_item set named_ids = array[cast(:us as bigint)] where id = :id")
                .param("us", body("530102000000").id())
                .param("id", named)
                .update();
        area(item("530302000000", "Far open", 3, 5, "ALL"), "SOCIAL_DEVELOPMENT");
        led(item("530303000000", "Far leads", 5, 5, "ALL"), "530303000000", "RESEARCH");
        area(item("530300000000", "Not the same level", 5, 5, "ALL"), "SOCIAL_DEVELOPMENT");
        List<BoardRow> rows = rows("530102000000", counterparts(null));
        assertThat(titles(rows)).containsExactlyInAnyOrder("Province leads", "Own", "Neighbour open", "Named for us");
        assertThat(rows.get(3).name()).isEqualTo(body("530103000000").shortName());
        assertThat(rows.get(3).label()).startsWith("同级 · ");
        BoardRow far = rows.get(4);
        assertThat(far.grouped()).isTrue();
        assertThat(far.label()).isEqualTo("曲靖市人大以下同级机关2个，共2项");
        assertThat(far.figures().subList(0, 6)).containsExactly("", "", "1项", "1项", "2项", "");
        List<BoardRow> opened =
                rows("530102000000", counterparts(body("530300000000").id()));
        assertThat(titles(opened)).contains("Far open", "Far leads");
        assertThat(opened).filteredOn(row -> row.closeUrl() != null).hasSize(1);
        assertThat(opened).noneMatch(row -> row.grouped() && row.bodyId() == far.bodyId());
    }

    @Test
    void counterpartsAreThoseOfTheFunctionAskedFor() throws Exception {
        area(item("530000000000", "Province", 3, 4, "DOWNWARD"), "SOCIAL_DEVELOPMENT");
        assertThat(page("/plans/board?view=counterparts&year=" + YEAR))
                .contains("请在“对口领域”里选择一个领域")
                .doesNotContain("Province");
        assertThat(page("/plans/board?view=counterparts&subjectArea=SOCIAL_DEVELOPMENT&year=" + YEAR))
                .contains("对口领域“社会建设”", "Province");
        assertThat(rows("530102000000", counterparts(null)).get(0).label()).startsWith("省级 · ");
    }

    @Test
    void counterpartsTakeAsManyStatementsForTenTimesTheItems() throws Exception {
        String url = "/plans/board?view=counterparts&subjectArea=SOCIAL_DEVELOPMENT&year=" + YEAR;
        area(item("530103000000", "Beside", 3, 4, "ALL"), "SOCIAL_DEVELOPMENT");
        int few = statements("530102-clerk", url);
        for (String code : List.of("530000000000", "530102000000", "530103000000", "530111000000", "530302000000")) {
            for (int n = 0; n < 10; n++) {
                area(item(code, "More", 3, 4, "ALL"), "SOCIAL_DEVELOPMENT");
            }
        }
        assertThat(statements("530102-clerk", url)).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    private static List<String> titles(List<BoardRow> rows) {
        return rows.stream()
                .flatMap(row -> row.bars().stream())
                .map(BoardBar::title)
                .toList();
    }

    private BoardFilter counterparts(Long open) {
        return new BoardFilter(
                PlanKind.SUPERVISION, YEAR, null, open, OrganFunction.SOCIAL_DEVELOPMENT, "", null, "", "", null, true);
    }

    private void area(long item, String area) {
        jdbc.sql("update plan_item set subject_area = :area where id = :id")
                .param("area", area)
                .param("id", item)
                .update();
    }

    /** Led by the body's organ for social development. */
    private void led(long item, String code, String area) {
        jdbc.sql(
                        """
                        with organ as (insert into organ (body_id, name, function, valid_from)
                          values (:body, '社会建设委员会', 'SOCIAL_DEVELOPMENT', date '2020-01-01') returning id)
                        update plan_item set subject_area = :area, lead_organ_id = (select id from organ) where id = :id
                        """)
                .param("body", body(code).id())
                .param("area", area)
                .param("id", item)
                .update();
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
        return new BoardFilter(PlanKind.SUPERVISION, YEAR, null, body(code).id(), null, "", null, "", "", null, false);
    }

    private static BoardReads.Bar bar(long id, int from, int to) {
        return new BoardReads.Bar(
                id, 1, "t", "law_inspection", null, from, to, LinkageWish.NONE, ItemState.PLANNED, true);
    }

    private List<BoardRow> rows(String code, BoardFilter filter) {
        return board.rows(body(code).reader(), filter, null, Locale.CHINA);
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
        return statements(username, "/plans/board?year=" + YEAR);
    }

    private int statements(String username, String url) throws Exception {
        var user = signedIn.as(username);
        return Statements.during(() -> mvc.perform(get(url).with(user)).andExpect(status().isOk()));
    }
}
