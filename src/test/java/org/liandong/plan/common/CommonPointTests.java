package org.liandong.plan.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.account.ActivePost;
import org.liandong.account.Role;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Visibility;
import org.liandong.plan.topic.Topic;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CommonPointTests {

    /** A year that no sample data uses. */
    private static final int YEAR = 2033;

    private static final String COUNTY = "530102000000";
    private static final String PREFECTURE = "530100000000";
    private static final String NEIGHBOUR = "530103000000";
    private static final String TOWNSHIP = "530102001000";
    private static final String FOOD_LAW = "中华人民共和国食品安全法";

    @Autowired
    CommonPoints points;

    @Autowired
    BodyLookup bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Test
    void findsTheSameTopicAboveBelowAndBeside() {
        food(COUNTY, "OWN");
        long above = item(PREFECTURE, "食品安全法执法检查", FOOD_LAW, "SOCIAL_DEVELOPMENT", 5, 9, "LINE");
        long below = item(TOWNSHIP, "食安工作代表视察", "", "SOCIAL_DEVELOPMENT", 6, 7, "UPWARD");
        long beside = food(NEIGHBOUR, "ALL");
        assertThat(found(COUNTY))
                .extracting(CommonPoint::id, CommonPoint::relation)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(above, Relation.ABOVE),
                        org.assertj.core.groups.Tuple.tuple(below, Relation.BELOW),
                        org.assertj.core.groups.Tuple.tuple(beside, Relation.BESIDE));
    }

    @Test
    void putsTheWeightiestFirst() {
        food(COUNTY, "OWN");
        long less = item(TOWNSHIP, "食安工作代表视察", "", "EDUCATION_SCIENCE_CULTURE_HEALTH", 6, 7, "UPWARD");
        long more = item(PREFECTURE, "食品安全法执法检查", FOOD_LAW, "SOCIAL_DEVELOPMENT", 5, 9, "LINE");
        assertThat(found(COUNTY)).extracting(CommonPoint::id).containsExactly(more, less);
        assertThat(found(COUNTY).get(0).weight())
                .isEqualTo(Likeness.STATUTE + Likeness.TITLE + Likeness.ORGAN + Likeness.AREA + Likeness.MONTHS);
    }

    @Test
    void showsNothingThatTheReaderMayNotSeeNorDraftsNorWhatWasDropped() {
        food(COUNTY, "OWN");
        food(NEIGHBOUR, "LINE");
        food(PREFECTURE, "UPWARD");
        long draft = food(TOWNSHIP, "OWN");
        jdbc.sql("update plan_item set published = false where id = :id")
                .param("id", draft)
                .update();
        long dropped = food(PREFECTURE, "LINE");
        jdbc.sql("update plan_item set state = 'DROPPED' where id = :id")
                .param("id", dropped)
                .update();
        assertThat(found(COUNTY)).isEmpty();
    }

    @Test
    void comparesWithItsOwnLevelInTheSameFieldOnly() {
        food(COUNTY, "OWN");
        item(NEIGHBOUR, "食品安全法执法检查", FOOD_LAW, "EDUCATION_SCIENCE_CULTURE_HEALTH", 5, 9, "ALL");
        food("530300000000", "ALL");
        assertThat(found(COUNTY)).isEmpty();
    }

    @Test
    void sameOrganAreaAndMonthsAreNoTopic() {
        food(COUNTY, "OWN");
        item(PREFECTURE, "药品管理法执法检查", "中华人民共和国药品管理法", "SOCIAL_DEVELOPMENT", 5, 9, "LINE");
        assertThat(found(COUNTY)).isEmpty();
    }

    /** The index with its branches finds what a comparison of everything with everything finds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndexFindsWhatComparingAllFinds(long seed) {
        Random random = new Random(seed);
        List<Long> owners = jdbc.sql("select distinct owner_id from plan_item where year = 2026 order by 1")
                .query(Long.class)
                .list();
        int all = 0;
        for (int n = 0; n < 8; n++) {
            BodyRow body =
                    bodies.byId(owners.get(random.nextInt(owners.size()))).orElseThrow();
            CommonPointFilter filter = new CommonPointFilter(2026, null, Shown.OPEN, null, null, null);
            List<OwnItem> own = points.own(body.reader(), filter);
            List<CommonPoint> byIndex = points.of(clerk(body), own, filter, 100_000);
            Set<String> expected = compareAll(body);
            assertThat(byIndex.stream()
                            .map(point -> point.mineId() + ":" + point.id())
                            .collect(Collectors.toSet()))
                    .as("%s, seed %d", body.shortName(), seed)
                    .isEqualTo(expected);
            Map<Long, Long> counts =
                    byIndex.stream().collect(Collectors.groupingBy(CommonPoint::mineId, Collectors.counting()));
            assertThat(byIndex).allMatch(point -> point.total() == counts.get(point.mineId()));
            all += byIndex.size();
        }
        assertThat(all).as("the cases say something").isPositive();
    }

    @Test
    void pagesOfOneItemHoldEachPointOnce() {
        long mine = food(COUNTY, "OWN");
        Set<Long> others = new TreeSet<>();
        for (int n = 0; n < 7; n++) {
            others.add(item(TOWNSHIP, "食安工作代表视察", n % 2 == 0 ? FOOD_LAW : "", "SOCIAL_DEVELOPMENT", 6, 7, "LINE"));
        }
        List<Long> seen = new ArrayList<>();
        String after = null;
        BodyRow county = body(COUNTY);
        for (int pages = 0; pages < 4; pages++) {
            CommonPointFilter filter = new CommonPointFilter(YEAR, null, Shown.OPEN, mine, null, after);
            List<CommonPoint> page = points.of(clerk(county), points.own(county.reader(), filter), filter, 3);
            page.forEach(point -> seen.add(point.id()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).key();
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void anAnsweredPairDoesNotComeBackAndBothSidesSeeIt() throws Exception {
        long mine = food(COUNTY, "LINE");
        long theirs = food(PREFECTURE, "LINE");
        assertThat(list("530102-clerk", "OPEN")).contains("/plans/items/" + theirs, "同一法律法规");
        answer("530102-clerk", mine, theirs, "PART", "只查校园周边", -1).andExpect(status().is3xxRedirection());
        assertThat(list("530102-clerk", "OPEN")).doesNotContain("/plans/items/" + theirs);
        assertThat(list("530102-clerk", "ANSWERED")).contains("/plans/items/" + theirs, "只查校园周边");
        assertThat(list("5301-clerk", "OPEN")).contains("/plans/items/" + mine, "只查校园周边");
        assertThat(list("5301-clerk", "ASKED")).contains("/plans/items/" + mine);
        for (String username : List.of("530102-clerk", "5301-clerk")) {
            assertThat(page(username, "/plans/items/" + mine)).contains("只查校园周边");
            assertThat(page(username, "/plans/items/" + theirs)).contains("只查校园周边");
        }
        assertThat(page("53-clerk", "/plans/items/" + mine)).doesNotContain("只查校园周边");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'plan.common.answer' and subject_id = :id")
                        .param("id", mine)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAnswerAboutADraftIsSeenOnlyOnceItIsPublished() throws Exception {
        long mine = food(COUNTY, "OWN");
        long theirs = food(PREFECTURE, "LINE");
        answer("530102-leader", mine, theirs, "JOIN", "随队检查", -1).andExpect(status().is3xxRedirection());
        assertThat(page("5301-clerk", "/plans/items/" + theirs)).doesNotContain("随队检查");
        jdbc.sql("update plan_item set audience = 'LINE' where id = :id")
                .param("id", mine)
                .update();
        assertThat(page("5301-clerk", "/plans/items/" + theirs)).contains("随队检查");
    }

    @Test
    void notNowNeedsAReasonAndNothingTypedIsLost() throws Exception {
        long mine = food(COUNTY, "LINE");
        long theirs = food(PREFECTURE, "LINE");
        String again = answer("530102-clerk", mine, theirs, "NOT_NOW", "  ", -1)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("选“暂不”请写明理由").containsPattern("value=\"NOT_NOW\" checked");
        String tooLong = answer("530102-clerk", mine, theirs, "JOIN", "长".repeat(501), -1)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(tooLong).contains("长".repeat(501), "理由不超过500字");
        answer("530102-clerk", mine, theirs, "NOT_NOW", "明年再说", -1).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAnswerIsChangedOnlyByWhoSawTheLast() throws Exception {
        long mine = food(COUNTY, "LINE");
        long theirs = food(PREFECTURE, "LINE");
        answer("530102-clerk", mine, theirs, "JOIN", "", -1);
        answer("530102-leader", mine, theirs, "PART", "", -1).andExpect(status().isConflict());
        answer("530102-leader", mine, theirs, "PART", "", 0).andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource({"5301-clerk, 403", "530103-clerk, 404", "53-sg, 403", "sysadmin, 403", "auditor, 403"})
    void onlyTheOwnersClerkOrLeaderAnswers(String username, int status) throws Exception {
        long mine = food(COUNTY, "LINE");
        long theirs = food(PREFECTURE, "LINE");
        answer(username, mine, theirs, "JOIN", "", -1).andExpect(status().is(status));
    }

    @Test
    void refusesWhatIsHiddenOrHasNothingInCommon() throws Exception {
        long mine = food(COUNTY, "LINE");
        answer("530102-clerk", mine, food(NEIGHBOUR, "LINE"), "JOIN", "", -1).andExpect(status().isNotFound());
        long other = item(PREFECTURE, "森林防火工作视察", "", "ENVIRONMENT_AND_RESOURCES", 2, 2, "LINE");
        answer("530102-clerk", mine, other, "JOIN", "", -1).andExpect(status().isConflict());
        answer("530102-clerk", mine, food(COUNTY, "LINE"), "JOIN", "", -1).andExpect(status().isConflict());
    }

    /** Both answered: either side is offered to link, its clerk alone does, and both ends show it. */
    @Test
    void offersToLinkOnceBothTakePart() throws Exception {
        long mine = food(COUNTY, "LINE");
        long theirs = food(PREFECTURE, "LINE");
        answer("530102-leader", mine, theirs, "JOIN", "", -1)
                .andExpect(flash().attribute("notice", "commonPoint.answer.done"));
        assertThat(list("530102-clerk", "ANSWERED")).doesNotContain("关联这两个项目");
        answer("5301-clerk", theirs, mine, "NOT_NOW", "时间不合", -1)
                .andExpect(flash().attribute("notice", "commonPoint.answer.done"));
        assertThat(list("530102-clerk", "ANSWERED")).doesNotContain("关联这两个项目");
        answer("5301-clerk", theirs, mine, "PART", "", 0)
                .andExpect(flash().attribute("notice", "commonPoint.answer.both"))
                .andExpect(redirectedUrl("/plans/common-points?item=" + theirs + "&shown=ANSWERED"));
        assertThat(links(mine)).isZero();
        assertThat(list("530102-leader", "ANSWERED")).contains("双方都参加").doesNotContain("关联这两个项目");
        String link = "/plans/items/" + mine + "/link";
        assertThat(list("530102-clerk", "ANSWERED")).contains("关联这两个项目", link);
        mvc.perform(post(link)
                .param("other", Long.toString(theirs))
                .with(signedIn.as("530102-clerk"))
                .with(csrf()));
        assertThat(links(mine)).isEqualTo(1);
        for (String username : List.of("530102-clerk", "5301-clerk")) {
            assertThat(list(username, "ANSWERED")).contains("双方都参加，已关联").doesNotContain("关联这两个项目");
        }
        assertThat(page("530102-clerk", "/plans/items/" + mine)).contains("/plans/items/" + theirs);
        assertThat(page("5301-clerk", "/plans/items/" + theirs)).contains("/plans/items/" + mine);
    }

    /** The form stands on a page of its own, so that a full list stays light. */
    @Test
    void aFullListStaysLight() throws Exception {
        for (int n = 0; n < 16; n++) {
            food(COUNTY, "LINE");
        }
        for (int n = 0; n < 4; n++) {
            food(PREFECTURE, "LINE");
            food(TOWNSHIP, "LINE");
        }
        String full = list("530102-clerk", "OPEN");
        assertThat(full).doesNotContain("name=\"reason\"").hasSizeLessThan(60_000);
        assertThat(full.split("<li", -1).length)
                .as("16 own items with three lines each")
                .isGreaterThan(48);
        long mine = food(COUNTY, "LINE");
        String one = page("530102-clerk", "/plans/common-points?item=" + mine);
        Matcher form = Pattern.compile("/plans/common-points\\?item=\\d+&amp;other=(\\d+)&amp;shown=OPEN&amp;from=item")
                .matcher(one);
        assertThat(form.find()).isTrue();
        String address = form.group().replace("&amp;", "&");
        assertThat(page("530102-clerk", address)).contains("name=\"reason\"", "/plans/common-points/" + mine);
        assertThat(page("53-sg", "/plans/common-points?year=" + YEAR)).doesNotContain("other=");
    }

    @Test
    void takesAsManyStatementsForTenTimesTheItems() throws Exception {
        food(COUNTY, "LINE");
        food(PREFECTURE, "LINE");
        list("530102-clerk", "OPEN");
        int few = Statements.during(() -> list("530102-clerk", "OPEN"));
        for (int n = 0; n < 10; n++) {
            food(COUNTY, "LINE");
            food(PREFECTURE, "LINE");
            food(TOWNSHIP, "LINE");
        }
        assertThat(Statements.during(() -> list("530102-clerk", "OPEN")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    private int links(long item) {
        return jdbc.sql("select count(*) from plan_item_link where :item in (low_id, high_id)")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    private Set<String> compareAll(BodyRow body) {
        Map<String, Object> values = new HashMap<>(Visibility.parameters(body.reader()));
        values.put("level", body.level().name());
        return new TreeSet<>(jdbc.sql(
                        """
                        with compared as (
                          select m.id mine, i.id other, %s from plan_item m join plan_item i on i.year = m.year
                          join body b on b.id = i.owner_id
                          where m.owner_id = :readerId and m.year = 2026 and i.owner_id <> :readerId
                            and m.kind = 'SUPERVISION' and i.kind = 'SUPERVISION'
                            and m.state <> 'DROPPED' and i.state <> 'DROPPED' and i.published
                            and m.revises_id is null and i.revises_id is null
                            and (i.owner_path = any(:readerAncestors)
                              or i.owner_path >= :readerPath and i.owner_path < :readerPathEnd
                              or b.level = :level and i.subject_area = m.subject_area)
                            and not exists (select from common_point_answer a where a.item_id = m.id and a.other_id = i.id)
                            and %s),
                          titled as (select c.*, %s from compared c), weighed as (select t.*, %s from titled t)
                        select mine || ':' || other from weighed where %s
                        """
                                .formatted(
                                        Likeness.COMPARED,
                                        Visibility.sql("i"),
                                        Likeness.TITLE_WEIGHT,
                                        Likeness.WEIGHT,
                                        Likeness.IS_COMMON))
                .params(values)
                .query(String.class)
                .list());
    }

    private List<CommonPoint> found(String code) {
        BodyRow body = body(code);
        CommonPointFilter filter = new CommonPointFilter(YEAR, null, Shown.OPEN, null, null, null);
        return points.of(clerk(body), points.own(body.reader(), filter), filter, 100);
    }

    private BodyRow body(String code) {
        return bodies.byCode(code).orElseThrow();
    }

    private static ActivePost clerk(BodyRow body) {
        Level level = body.level();
        return new ActivePost(1, body.id(), body.shortName(), body.kind(), level, body.path(), null, Role.CLERK, false);
    }

    private long food(String code, String audience) {
        return item(code, "食品安全法执法检查", FOOD_LAW, "SOCIAL_DEVELOPMENT", 5, 9, audience);
    }

    private long item(String code, String title, String statute, String area, int from, int to, String audience) {
        List<String> statutes = statute.isEmpty() ? List.of() : List.of(statute);
        List<String> organs = List.of("市场监督管理局");
        Topic topic = Topic.of(title, statutes, organs);
        jdbc.sql(
                        """
                        insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state)
                        select id, path, 'LINE', 'LINE', 'SUPERVISION', :year, 'PUBLISHED' from body where code = :code
                        on conflict do nothing
                        """)
                .param("year", YEAR)
                .param("code", code)
                .update();
        return jdbc.sql(
                        """
                        insert into plan_item (plan_id, published, owner_id, owner_path, audience, audience_chosen, year, title,
                          instrument, subject_area, statute_names, statute_articles, month_from, month_to, supervised,
                          linkage_wish, state, topic_words, topic_statutes, topic_organs, topic_version)
                        select p.id, true, p.owner_id, p.owner_path, :audience, :audience, p.year, :title, 'law_inspection',
                          :area, :statutes, array_fill(cast('' as text), array[cardinality(cast(:statutes as text[]))]), :from, :to,
                          :organs, 'NONE', 'PLANNED', :words, :subjects, :fields, :version
                        from annual_plan p join body b on b.id = p.owner_id where b.code = :code and p.year = :year
                        returning id
                        """)
                .param("audience", audience)
                .param("title", title)
                .param("area", area)
                .param("statutes", statutes.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .param("organs", organs.toArray(String[]::new))
                .param("words", topic.topicWords().toArray(String[]::new))
                .param("subjects", topic.topicStatutes().toArray(String[]::new))
                .param("fields", topic.topicOrgans().toArray(String[]::new))
                .param("version", topic.topicVersion())
                .param("code", code)
                .param("year", YEAR)
                .query(Long.class)
                .single();
    }

    private ResultActions answer(String username, long mine, long theirs, String answer, String reason, int version)
            throws Exception {
        return mvc.perform(post("/plans/common-points/{item}/{other}", mine, theirs)
                .param("answer", answer)
                .param("reason", reason)
                .param("version", String.valueOf(version))
                .with(signedIn.as(username))
                .with(csrf()));
    }

    private String list(String username, String shown) throws Exception {
        return page(username, "/plans/common-points?year=" + YEAR + "&shown=" + shown);
    }

    private String page(String username, String url) throws Exception {
        return mvc.perform(get(url).with(signedIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
