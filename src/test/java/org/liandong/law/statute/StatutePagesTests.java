package org.liandong.law.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Redirected;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class StatutePagesTests {

    private static final String COUNTY = "530102-clerk";
    private static final String NEIGHBOUR = "530103-clerk";
    private static final String PROVINCE = "53-clerk";
    private static final String NAME = "云南省测试用电动自行车管理条例";
    private static final String OTHER = "云南省测试用渡口安全管理规定";
    private static final String FOOD = "中华人民共和国食品安全法";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    StatuteLookup statutes;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeThemAway() {
        jdbc.sql(
                        "update plan_item set statute_names = '{}', statute_articles = '{}' where statute_names[1] like '%测试用%'")
                .update();
        jdbc.sql("update statute set successor_id = null where name like '%测试用%'")
                .update();
        jdbc.sql("delete from statute where name like '%测试用%'").update();
    }

    @Test
    void holdsWhatTheDemosPlansName() {
        assertThat(jdbc.sql(
                                """
                                select distinct n from plan_item, unnest(statute_names) n
                                where year between 2025 and 2027 and not exists (select from statute s where s.name = n)
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "食品安全法, 中华人民共和国食品安全法",
        "spaqf, 中华人民共和国食品安全法",
        "食安法, 中华人民共和国食品安全法",
        "《食品安全法》, 中华人民共和国食品安全法",
        "未保法, 中华人民共和国未成年人保护法",
        "云南 食品, 云南省食品安全条例",
        "监督法, 中华人民共和国各级人民代表大会常务委员会监督法",
        "ynsdcbhtl, 云南省滇池保护条例",
        "云南省实施《各级人民代表大会常务委员会监督法》办法, 云南省实施〈中华人民共和国各级人民代表大会常务委员会监督法〉办法"
    })
    void findsByNameShortNameAndInitialsTheNearestFirst(String typed, String first) {
        assertThat(statutes.find(typed, 12))
                .first()
                .extracting(StatuteRow::name)
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "\\", "'", "xqxqxq", "没有这部法律"})
    void findsNothingByNonsense(String typed) {
        assertThat(statutes.find(typed, 12)).isEmpty();
    }

    @Test
    void knowsTheListedNameOfWhatWasTyped() {
        assertThat(statutes.listed(List.of("食品安全法", "《义务教育法》", FOOD, "没有这部法律")))
                .isEqualTo(Map.of("食品安全法", FOOD, "《义务教育法》", "中华人民共和国义务教育法", FOOD, FOOD));
        assertThat(statutes.listed(List.of())).isEmpty();
    }

    @Test
    void listsAllPageByPageInBothDirections() throws Exception {
        String first = page(COUNTY, "/statutes");
        String url = next(first, "next");
        String second = page(COUNTY, url);
        assertThat(names(first)).hasSize(50).doesNotContainAnyElementsOf(names(second));
        assertThat(names(page(COUNTY, next(second, "prev")))).isEqualTo(names(first));
        int pages = 1;
        int all = names(first).size();
        for (String at = url; at != null; pages++) {
            String page = page(COUNTY, at);
            all += names(page).size();
            at = next(page, "next");
        }
        assertThat(all)
                .isEqualTo(jdbc.sql("select count(*) from statute where retired_at is null")
                        .query(Integer.class)
                        .single());
        assertThat(pages).isGreaterThan(5);
    }

    @Test
    void narrowsByKindAndLevel() throws Exception {
        assertThat(names(page(COUNTY, "/statutes?kind=AUTONOMOUS_REGULATION"))).hasSize(8);
        assertThat(names(page(COUNTY, "/statutes?q=spaq&level=PROVINCE"))).containsExactly("云南省食品安全条例");
        assertThat(page(COUNTY, "/statutes?kind=WHAT&level=1&after=x&before=-1&q=%25&retired=z"))
                .contains("没有符合条件");
    }

    @Test
    void saysThatADateWasNotEntered() throws Exception {
        assertThat(page(COUNTY, "/statutes/" + id("云南省物业管理规定"))).contains("未录入", "随系统提供");
        assertThat(page(COUNTY, "/statutes/" + id(FOOD))).contains("2009年2月28日", "食安法");
    }

    @Test
    void letsACountyAddWhatIsMissingAndSaysWhoDid() throws Exception {
        String url = added(NAME);
        assertThat(page(NEIGHBOUR, url)).contains(NAME, "五华区").doesNotContain(url + "/edit");
        assertThat(page(COUNTY, url)).contains(url + "/edit");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'statute.add' and label = :name")
                        .param("name", NAME)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void offersNamesAlikeBeforeAnotherIsAdded() throws Exception {
        String page = send(COUNTY, form("/statutes", "云南省食品安全管理条例测试用", "LOCAL_REGULATION", "PROVINCE"))
                .andExpect(model().attributeHasFieldErrorCode("statuteForm", "name", "statute.alike"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("已有《云南省食品安全条例》", "value=\"云南省食品安全管理条例测试用\"");
        send(
                        COUNTY,
                        form("/statutes", "云南省食品安全管理条例测试用", "LOCAL_REGULATION", "PROVINCE")
                                .param("sure", "云南省食品安全管理条例测试用"))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource({
        "食品安全法, LAW, NATION, name, statute.exists",
        "未保法, LAW, NATION, name, statute.exists",
        "某县管理条例测试用, LOCAL_REGULATION, COUNTY, level, statute.level.LOCAL_REGULATION",
        "测试用条例第三条, LAW, NATION, name, statute.name.article",
        "'测试用,条例', LAW, NATION, name, statute.name.wrong",
        "'', LAW, NATION, name, NotBlank",
        "测试用条例, WHAT, NATION, kind, typeMismatch",
        "测试用条例, UNKNOWN, NATION, level, statute.level.UNKNOWN"
    })
    void refusesBesideTheField(String name, String kind, String level, String field, String code) throws Exception {
        send(COUNTY, form("/statutes", name, kind, level).param("sure", name))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("statuteForm", field, code));
    }

    @Test
    void refusesAShortNameThatMeansAnother() throws Exception {
        send(COUNTY, form("/statutes", NAME, "LOCAL_REGULATION", "PROVINCE").param("aliases", "食安法"))
                .andExpect(model().attributeHasFieldErrorCode("statuteForm", "aliases", "statute.alias.taken"));
    }

    @Test
    void isKeptByWhoAddedItAndByTheProvinceAlone() throws Exception {
        String url = added(NAME);
        assertThat(send(
                                NEIGHBOUR,
                                form(url + "/edit", OTHER, "LOCAL_REGULATION", "PROVINCE")
                                        .param("version", "0"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(NEIGHBOUR, post(url + "/retire").param("version", "0").param("reason", "why"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        send(
                        PROVINCE,
                        form(url + "/edit", NAME, "LOCAL_GOVERNMENT_RULE", "PROVINCE")
                                .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(COUNTY, url)).contains("地方政府规章");
    }

    @Test
    void showsBothWhenSomebodyElseWasFaster() throws Exception {
        String url = added(NAME);
        send(
                PROVINCE,
                form(url + "/edit", NAME, "LOCAL_GOVERNMENT_RULE", "PROVINCE").param("version", "0"));
        String page = send(
                        COUNTY,
                        form(url + "/edit", NAME, "SEPARATE_REGULATION", "PREFECTURE")
                                .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("有人在您之前改过", "<dd>地方政府规章</dd>", "name=\"version\" value=\"1\"");
    }

    @Test
    void renamesOnlyWhatNoWorkRestsOn() throws Exception {
        String url = added(NAME);
        send(COUNTY, form(url + "/edit", OTHER, "LOCAL_REGULATION", "PROVINCE").param("version", "0"))
                .andExpect(status().is3xxRedirection());
        cite(OTHER);
        send(COUNTY, form(url + "/edit", NAME, "LOCAL_REGULATION", "PROVINCE").param("version", "1"))
                .andExpect(model().attributeHasFieldErrorCode("statuteForm", "name", "statute.rename.used"));
        assertThat(page(COUNTY, url)).contains(OTHER);
    }

    @Test
    void retiresOneInFavourOfAnotherAndOffersItAgain() throws Exception {
        String url = added(NAME);
        added(OTHER);
        String refused =
                again(COUNTY, post(url + "/retire").param("version", "0").param("reason", ""));
        assertThat(refused).contains("id=\"refused-field\"", "请写明停用的理由");
        String unknown = again(
                COUNTY,
                post(url + "/retire")
                        .param("version", "0")
                        .param("reason", "重复")
                        .param("successor", "没有这部"));
        assertThat(unknown).contains("value=\"没有这部\"", ">重复</textarea>");
        send(
                        COUNTY,
                        post(url + "/retire")
                                .param("version", "0")
                                .param("reason", "重复")
                                .param("successor", OTHER))
                .andExpect(status().is3xxRedirection());
        assertThat(page(NEIGHBOUR, url)).contains("已停用：重复", "《" + OTHER + "》");
        assertThat(statutes.find(NAME, 12)).isEmpty();
        assertThat(statutes.listed(List.of(NAME))).containsEntry(NAME, OTHER);
        assertThat(names(page(COUNTY, "/statutes?retired=yes"))).contains(NAME);
        send(COUNTY, post(url + "/restore").param("version", "1")).andExpect(status().is3xxRedirection());
        assertThat(statutes.find(NAME, 12)).hasSize(1);
    }

    @Test
    void letsAnyClerkCompleteWhatCameFromEarlierPlans() throws Exception {
        jdbc.sql("insert into statute (name, kind) values (:name, 'UNKNOWN')")
                .param("name", NAME)
                .update();
        String url = "/statutes/" + id(NAME);
        assertThat(page(NEIGHBOUR, url)).contains("待补充", url + "/edit");
        send(
                        NEIGHBOUR,
                        form(url + "/edit", NAME, "LOCAL_REGULATION", "PROVINCE")
                                .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(NEIGHBOUR, url)).doesNotContain(url + "/edit");
    }

    @Test
    void showsEachReaderTheWorkThatTheyMayOpen() throws Exception {
        added(NAME);
        long seen = cite(NAME);
        String url = "/statutes/" + id(NAME);
        assertThat(page(COUNTY, url)).contains("/plans/items/" + seen, "第三条");
        jdbc.sql("update plan_item set audience = 'OWN' where id = :id")
                .param("id", seen)
                .update();
        try {
            assertThat(page(COUNTY, url)).contains("/plans/items/" + seen);
            assertThat(page(NEIGHBOUR, url))
                    .doesNotContain("/plans/items/" + seen)
                    .contains("没有您能看到的");
            assertThat(page("auditor", url)).doesNotContain("/plans/items/");
        } finally {
            jdbc.sql("update plan_item set audience = audience_chosen where id = :id")
                    .param("id", seen)
                    .update();
        }
    }

    @Test
    void turnsThePagesOfTheWork() throws Exception {
        String url = "/statutes/" + id(FOOD);
        String first = page(PROVINCE, url);
        String second = page(PROVINCE, next(first, "next"));
        assertThat(items(first)).hasSize(20).doesNotContainAnyElementsOf(items(second));
        assertThat(items(second)).isNotEmpty();
        assertThat(items(page(PROVINCE, url + "?after=nonsense"))).isEqualTo(items(first));
    }

    @Test
    void answersThePickerWithRowsToTick() throws Exception {
        assertThat(page(COUNTY, "/statutes/options?statuteSearch=spaqf"))
                .contains("value=\"" + FOOD + "\"", "name=\"articles[" + FOOD + "]\"", "法律 · ")
                .doesNotContain("<html");
        assertThat(page(COUNTY, "/statutes/options?statuteSearch=<script>alert(1)</script>"))
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statutes", "/statutes?q=spaq&kind=LAW", "/statutes?retired=yes"})
    void readsAListByOneStatement(String url) throws Exception {
        page(COUNTY, url);
        assertThat(Statements.during(() -> page(COUNTY, url)))
                .isEqualTo(Statements.during(() -> page(COUNTY, "/law/guards")) + 1);
    }

    @Test
    void answersThePickerByOneStatement() throws Exception {
        String url = "/statutes/options?statuteSearch=spaq";
        assertThat(Statements.during(() -> page(COUNTY, url)))
                .isEqualTo(Statements.during(() -> page(COUNTY, "/bodies/options?bodySearch=kms")));
    }

    @Test
    void readsAStatuteByTwoStatements() throws Exception {
        String url = "/statutes/" + id(FOOD);
        assertThat(Statements.during(() -> page(COUNTY, url)))
                .isEqualTo(Statements.during(() -> page(COUNTY, "/law/guards")) + 2);
    }

    @Test
    void makesNoWayIntoThePageOfANameThatIsTyped() throws Exception {
        assertThat(page(COUNTY, "/statutes/new?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .doesNotContain("<script>alert");
        mvc.perform(get(java.net.URI.create("/statutes/new?name=%00")).with(signedIn.as(COUNTY)))
                .andExpect(status().isBadRequest());
        assertThat(page(COUNTY, "/statutes/new?name=食品安全法第三十四条")).contains("value=\"食品安全法\"", "已有《" + FOOD + "》");
    }

    /** Lets a published item of the county rest on a statute. */
    private long cite(String name) {
        return jdbc.sql(
                        """
                        update plan_item set statute_names = array[:name], statute_articles = array['第三条']
                        where id = (select min(i.id) from plan_item i join body b on b.id = i.owner_id
                          where b.code = '530102000000' and i.published and i.statute_names = '{}') returning id
                        """)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String added(String name) throws Exception {
        return send(
                        COUNTY,
                        form("/statutes", name, "LOCAL_REGULATION", "PROVINCE").param("sure", name))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder form(String url, String name, String kind, String level) {
        return post(url)
                .param("name", name)
                .param("kind", kind)
                .param("level", level)
                .param("state", "IN_FORCE")
                .param("passedOn", "")
                .param("effectiveOn", "")
                .param("amendedOn", "");
    }

    private long id(String name) {
        return jdbc.sql("select id from statute where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private ResultActions send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(username)).with(csrf()));
    }

    private String again(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(Redirected.from(send(username, request)).with(signedIn.as(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String username, String url) throws Exception {
        return mvc.perform(get(java.net.URI.create(url.replace("<", "%3C").replace(">", "%3E")))
                        .with(signedIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> names(String page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"/statutes/\\d+\">([^<]*)</a>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> items(String page) {
        return Pattern.compile("/plans/items/\\d+")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @org.jspecify.annotations.Nullable
    private static String next(String page, String rel) {
        var found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }
}
