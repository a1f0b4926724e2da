package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.congress.Audience;
import org.liandong.law.statute.Citation;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.Statements;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Statutes and organs of an item come from the lists that are kept. */
class ItemNamesTests extends PlanPages {

    /** A year that nothing else uses. */
    private static final int YEAR = 2039;

    private static final String CLERK = "530102-clerk";
    private static final String FOOD = "中华人民共和国食品安全法";

    ItemNamesTests() {
        super(YEAR);
    }

    private long planId;

    @BeforeEach
    void startAPlan() {
        planId = plans.create(signedIn.principal(CLERK), PlanKind.SUPERVISION, YEAR, Audience.LINE, "")
                .id();
    }

    @Test
    void keepsWhatWasPickedWithItsArticle() throws Exception {
        send(item().param("statutes", FOOD, "云南省食品安全条例")
                        .param("articles[" + FOOD + "]", "34(1)")
                        .param("supervised", "市场监督管理局", "人民法院"))
                .andExpect(status().is3xxRedirection());
        assertThat(stored().statutes()).containsExactly(new Citation(FOOD, "第三十四条第一款"), new Citation("云南省食品安全条例", ""));
        assertThat(stored().supervised()).containsExactly("市场监督管理局", "人民法院");
        assertThat(jdbc.sql("select topic_statutes[1] from plan_item where plan_id = :plan")
                        .param("plan", planId)
                        .query(String.class)
                        .single())
                .isEqualTo("《食品安全》");
    }

    @ParameterizedTest
    @CsvSource({
        "食品安全法, 中华人民共和国食品安全法, ''",
        "食安法, 中华人民共和国食品安全法, ''",
        "《食品安全法》第三十四条, 中华人民共和国食品安全法, 第三十四条",
        "食品安全法 34(1), 中华人民共和国食品安全法, 第三十四条第一款",
        "《云南省实施《中华人民共和国各级人民代表大会常务委员会监督法》办法》第八条, 云南省实施〈中华人民共和国各级人民代表大会常务委员会监督法〉办法, 第八条"
    })
    void takesWhatIsTypedIntoTheSearchBoxForItsListedName(String typed, String name, String article) throws Exception {
        send(item().param("statuteSearch", typed)).andExpect(status().is3xxRedirection());
        assertThat(stored().statutes()).containsExactly(new Citation(name, article));
    }

    @Test
    void takesAnOrganThatIsTypedWithOrWithoutItsArea() throws Exception {
        send(item().param("supervisedSearch", "五华区教育局、财政局")).andExpect(status().is3xxRedirection());
        assertThat(stored().supervised()).containsExactly("教育局", "财政局");
    }

    @Test
    void refusesAnUnknownStatuteBesideTheFieldAndLosesNothing() throws Exception {
        String page = send(item().param("statutes", FOOD)
                        .param("articles[" + FOOD + "]", "34(1)")
                        .param("statuteSearch", "食品安全奇怪办法")
                        .param("supervised", "教育局"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("planItemForm", "statutes", "plan.item.statute.unknown"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("名录里没有《食品安全奇怪办法》")
                .contains("/statutes/new?name=%E9%A3%9F")
                .contains("name=\"statuteSearch\"", "value=\"食品安全奇怪办法\"", "value=\"34(1)\"")
                .containsPattern("name=\"statutes\" value=\"" + FOOD + "\" checked")
                .containsPattern("name=\"supervised\" value=\"教育局\" checked");
        assertThat(items.countByPlanId(planId)).isZero();
    }

    @Test
    void refusesWhatIsNoArticleAndKeepsIt() throws Exception {
        String page = send(item().param("statutes", FOOD).param("articles[" + FOOD + "]", "看情况"))
                .andExpect(model().attributeHasFieldErrorCode("planItemForm", "statutes", "plan.item.article.wrong"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("value=\"看情况\"");
    }

    @ParameterizedTest
    @CsvSource({
        "生态环境厅, supervised.level.PROVINCE, 监督法6",
        "昆明市教育局, supervised.level.PREFECTURE, 监督法6",
        "没有这个局, plan.item.supervised.unknown, 先在监督对象里增加"
    })
    void refusesOrgansOfOtherLevelsWithTheArticle(String name, String code, String says) throws Exception {
        for (String field : new String[] {"supervised", "supervisedSearch"}) {
            String page = send(item().param(field, name))
                    .andExpect(model().attributeHasFieldErrorCode("planItemForm", "supervised", code))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains(says, "value=\"" + name + "\"");
        }
    }

    @Test
    void leavesOtherKindsOfPlansFreeToNameWhomTheyWorkWith() throws Exception {
        planId = plans.create(signedIn.principal(CLERK), PlanKind.TRAINING, YEAR, Audience.LINE, "")
                .id();
        send(item().param("supervisedSearch", "省人大代表").with(request -> {
                    request.setParameter("instrument", "training_course");
                    return request;
                }))
                .andExpect(status().is3xxRedirection());
        assertThat(stored().supervised()).containsExactly("省人大代表");
    }

    @Test
    void searchesWithoutScriptsAndJudgesNothing() throws Exception {
        String page = send(post("/plans/{p}/items", planId)
                        .param("find", "statutes")
                        .param("title", "")
                        .param("monthFrom", "5")
                        .param("statutes", FOOD)
                        .param("articles[" + FOOD + "]", "看情况")
                        .param("statuteSearch", "spaq"))
                .andExpect(status().isOk())
                .andExpect(model().hasNoErrors())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("value=\"云南省食品安全条例\"", "value=\"看情况\"", "value=\"spaq\"", "value=\"5\"")
                .doesNotContain("role=\"alert\"");
        assertThat(send(post("/plans/{p}/items", planId)
                                .param("find", "supervised")
                                .param("supervisedSearch", "cz"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("value=\"财政局\"");
        assertThat(items.countByPlanId(planId)).isZero();
    }

    @Test
    void leavesWhatAnItemSaidBeforeThereWereLists() throws Exception {
        send(item().param("statutes", FOOD)).andExpect(status().is3xxRedirection());
        long id = items.findByPlanIdOrderById(planId).get(0).id();
        jdbc.sql("update plan_item set statute_names = '{古老办法}', statute_articles = '{第几条来着}',"
                        + " supervised = '{从前的局}' where id = :id")
                .param("id", id)
                .update();
        String page = mvc.perform(get("/plans/{p}/items/{i}/edit", planId, id).with(signedIn.as(CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("value=\"古老办法\"", "value=\"第几条来着\"", "value=\"从前的局\"");
        send(edit(id).param("statutes", "古老办法", FOOD)
                        .param("articles[古老办法]", "第几条来着")
                        .param("supervised", "从前的局", "教育局"))
                .andExpect(status().is3xxRedirection());
        assertThat(stored().statutes()).contains(new Citation("古老办法", "第几条来着"), new Citation(FOOD, ""));
        assertThat(stored().supervised()).containsExactly("从前的局", "教育局");
        send(edit(id).param("statutes", "更古老的办法")).andExpect(status().isOk());
    }

    @Test
    void holdsTheRuleWhereItemsAreStored() {
        PlanItemContent content = new PlanItemContent(
                "题目",
                "law_inspection",
                null,
                List.of(new Citation("没有这部法", "")),
                1,
                2,
                null,
                null,
                "",
                List.of(),
                LinkageWish.NONE,
                Audience.LINE);
        assertThatThrownBy(() -> service.add(signedIn.principal(CLERK), planId, content))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(
                        () -> service.add(signedIn.principal(CLERK), planId, content.naming(List.of(), List.of("教育厅"))))
                .isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles[",
                "articles[]",
                "articles[a",
                "articles",
                "articles[a][b]",
                "statutes[x]",
                "statutes[99999]"
            })
    void answersBrokenFieldNamesAsAForm(String name) throws Exception {
        assertThat(send(item().param(name, "x")).andReturn().getResponse().getStatus())
                .isIn(200, 302, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\u0000", "'); drop table statute;--", "%", "a,b", "《》", "《", "》"})
    void takesNothingThatIsTypedForMoreThanAName(String typed) throws Exception {
        String page = send(item().param("statuteSearch", typed).param("supervisedSearch", typed))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void readsTheFormByAsManyStatementsHoweverMuchIsChosen() throws Exception {
        send(item().param("statutes", FOOD).param("supervised", "教育局")).andExpect(status().is3xxRedirection());
        send(item().param("statutes", FOOD, "云南省食品安全条例", "云南省旅游条例", "中华人民共和国教育法")
                        .param("supervised", "教育局", "财政局", "人民法院"))
                .andExpect(status().is3xxRedirection());
        List<PlanItem> both = items.findByPlanIdOrderById(planId);
        assertThat(statements(both.get(1).id()))
                .isEqualTo(statements(both.get(0).id()));
    }

    private int statements(long itemId) throws Exception {
        return Statements.during(() -> mvc.perform(
                        get("/plans/{p}/items/{i}/edit", planId, itemId).with(signedIn.as(CLERK)))
                .andExpect(status().isOk()));
    }

    private PlanItemContent stored() {
        return items.findByPlanIdOrderById(planId).get(0).content();
    }

    private MockHttpServletRequestBuilder item() {
        return fields(post("/plans/{p}/items", planId));
    }

    private MockHttpServletRequestBuilder edit(long id) {
        return fields(post("/plans/{p}/items/{i}/edit", planId, id))
                .param(
                        "version",
                        String.valueOf(items.findById(id).orElseThrow().version()));
    }

    private static MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder request) {
        return request.param("title", "食品安全")
                .param("instrument", "law_inspection")
                .param("monthFrom", "5")
                .param("monthTo", "7")
                .param("linkageWish", "NONE")
                .param("audience", "LINE");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(CLERK)).with(csrf()));
    }
}
