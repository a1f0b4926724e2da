package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.Audience;
import org.liandong.testing.Redirected;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PlanPagesTests extends PlanPages {

    /** A year that no sample data uses. */
    private static final int YEAR = 2031;

    private static final String CLERK = "530102-clerk";
    private static final String UPPER = "5301-clerk";
    private static final String NEIGHBOUR = "530103-clerk";

    /** The field that is told to be wrong. */
    private static final String FIELD = "<%s[^>]*id=\"refused-field\"[^>]*aria-invalid=\"true\"";

    PlanPagesTests() {
        super(YEAR);
    }

    @Autowired
    MessageSource messages;

    private long planId;

    @BeforeEach
    void startAPlan() {
        planId = plans.create(signedIn.principal(CLERK), YEAR, Audience.UPWARD, "")
                .id();
    }

    @Test
    void goesFromDraftToAdjustedAsTheClerkDoesIt() throws Exception {
        send(CLERK, item("Food safety", "5", "7")).andExpect(status().is3xxRedirection());
        long itemId = items.findByPlanIdOrderById(planId).get(0).id();
        sees(UPPER, "/plans/items/" + itemId, 404);
        step("submit");
        step("adopt", "meetingId", meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS"));
        step("publish");
        sees(UPPER, "/plans/items/" + itemId, 200);
        sees(NEIGHBOUR, "/plans/items/" + itemId, 404);
        step("adjust", "meetingId", meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS"), "reason", "The law was amended");
        send(CLERK, edit(itemId, "Food safety in schools", version(itemId))).andExpect(status().is3xxRedirection());
        assertThat(page(UPPER, "/plans/items/" + itemId))
                .contains("Food safety")
                .doesNotContain("in schools");
        step("publish-revision");
        assertThat(page(UPPER, "/plans/items/" + itemId)).contains("Food safety in schools");
        assertThat(page(UPPER, "/plans/" + planId + "/revisions/1"))
                .contains("Food safety")
                .doesNotContain("in schools");
        assertThat(page(UPPER, "/plans/" + planId + "/revisions/2")).contains("in schools", "The law was amended");
        assertThat(page(UPPER, "/plans/" + planId + "/revisions/compare"))
                .contains("<strong><mark>Food safety</mark>", "<mark>Food safety in schools</mark>")
                .contains("The law was amended");
        assertThat(page(UPPER, "/plans/" + planId + "/revisions/compare?from=2&to=2"))
                .doesNotContain("<mark>");
        sees(UPPER, "/plans/" + planId + "/revisions/compare?from=2&to=7", 404);
        sees(NEIGHBOUR, "/plans/" + planId + "/revisions/compare", 404);
    }

    @Test
    void startsTheNextYearFromThisOneWithoutWhatWasDropped() throws Exception {
        long itemId = published();
        step("adjust", "meetingId", meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS"), "reason", "why");
        send(CLERK, item("New work", "3", "3")).andExpect(status().is3xxRedirection());
        step("publish-revision");
        jdbc.sql("update plan_item set state = 'DROPPED', state_reason = 'why' where id = :id")
                .param("id", itemId)
                .update();
        try {
            assertThat(page(CLERK, "/plans?year=" + (YEAR + 1))).contains("/plans/" + planId + "/copy");
            send(NEIGHBOUR, post("/plans/{id}/copy", planId)).andExpect(status().isNotFound());
            send(CLERK, post("/plans/{id}/copy", planId)).andExpect(status().is3xxRedirection());
            AnnualPlan next = repository
                    .findBySharingOwnerIdAndYearAndKind(
                            signedIn.principal(CLERK).bodyId(), YEAR + 1, PlanKind.SUPERVISION)
                    .orElseThrow();
            assertThat(next.state()).isEqualTo(PlanState.DRAFT);
            assertThat(items.findByPlanIdOrderById(next.id())).singleElement().satisfies(item -> {
                assertThat(item.title()).isEqualTo("New work");
                assertThat(item.published()).isFalse();
            });
            send(CLERK, post("/plans/{id}/copy", planId)).andExpect(status().isConflict());
        } finally {
            jdbc.sql("delete from annual_plan where year = :year")
                    .param("year", YEAR + 1)
                    .update();
        }
    }

    @Test
    void keepsThePublishedItemWhenAnAdjustmentIsGivenUp() throws Exception {
        long itemId = published();
        step("adjust", "meetingId", meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS"), "reason", "why");
        send(
                        CLERK,
                        post("/plans/{p}/items/{i}/delete", planId, itemId)
                                .param("version", version(itemId))
                                .param("reason", "Not needed"))
                .andExpect(status().is3xxRedirection());
        send(CLERK, item("New work", "3", "3")).andExpect(status().is3xxRedirection());
        step("abandon-revision");
        assertThat(items.findByPlanIdOrderById(planId)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.PLANNED);
            assertThat(item.published()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "monthTo, 13, monthTo",
        "monthFrom, 0, monthFrom",
        "monthFrom, x, monthFrom",
        "monthTo, 4, monthTo",
        "title, '', title",
        "instrument, nonsense, instrument",
        "instrument, commission_inspection, instrument",
        "linkageWish, WHAT, linkageWish",
        "audience, '', audience",
        "meetingId, 999999999, meetingId",
        "leadOrganId, 999999999, leadOrganId"
    })
    void showsTheFormAgainWithTheErrorNextToTheField(String name, String value, String field) throws Exception {
        send(CLERK, item("Food safety", "5", "7").with(request -> {
                    request.setParameter(name, value);
                    return request;
                }))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors("planItemForm", field));
    }

    @Test
    void offersOnlyLawfulInstrumentsAndRefusesAnotherWithTheArticle() throws Exception {
        String clerk = "530125201-clerk";
        long plan = plans.create(signedIn.principal(clerk), YEAR, Audience.UPWARD, "")
                .id();
        mvc.perform(get("/plans/" + plan + "/items/new").with(signedIn.as(clerk)))
                .andExpect(content().string(containsString("<optgroup label=\"监督\">")))
                .andExpect(content().string(not(containsString("<option value=\"special_inquiry\""))))
                .andExpect(content().string(containsString("<b>专题询问</b>")));
        mvc.perform(post("/plans/" + plan + "/items")
                        .with(signedIn.as(clerk))
                        .with(csrf())
                        .param("title", "Food safety")
                        .param("instrument", "special_inquiry")
                        .param("monthFrom", "5")
                        .param("monthTo", "7")
                        .param("linkageWish", "NONE")
                        .param("audience", "UPWARD"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode("planItemForm", "instrument", "law.refused"))
                .andExpect(content().string(containsString("依据：监督法47")))
                .andExpect(content().string(containsString("闭会期间由主席团安排代表视察")));
        assertThat(items.findByPlanIdOrderById(plan)).isEmpty();
    }

    @Test
    void asksAgainForTheYearOfAPlan() throws Exception {
        for (String year : new String[] {"", "x", "1", String.valueOf(YEAR)}) {
            send(
                            CLERK,
                            post("/plans")
                                    .param("kind", "SUPERVISION")
                                    .param("year", year)
                                    .param("audience", "LINE")
                                    .param("note", "My words"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(">My words</textarea>")));
        }
    }

    @Test
    void refusesATitleThatIsTooLong() throws Exception {
        send(CLERK, item("x".repeat(121), "5", "7"))
                .andExpect(model().attributeHasFieldErrors("planItemForm", "title"));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() throws Exception {
        send(CLERK, item("Theirs", "5", "7"));
        long itemId = items.findByPlanIdOrderById(planId).get(0).id();
        String page = send(CLERK, edit(itemId, "Mine", "77"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Mine", "Theirs");
        send(CLERK, edit(itemId, "Mine", offered(page))).andExpect(status().is3xxRedirection());
        assertThat(items.findById(itemId).orElseThrow().title()).isEqualTo("Mine");
    }

    @Test
    void showsBothVersionsOfThePlansNoteAndStoresWhatIsSentAgain() throws Exception {
        describe("Theirs", planVersion()).andExpect(status().is3xxRedirection());
        String page = describe("Mine", "0")
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(">Theirs</dd>", ">Mine</textarea>");
        describe("Mine", offered(page)).andExpect(status().is3xxRedirection());
        assertThat(repository.findById(planId).orElseThrow().note()).isEqualTo("Mine");
        send(CLERK, item("Food safety", "5", "7"));
        step("submit");
        describe("Too late", planVersion())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">Too late</textarea>")));
        send(CLERK, item("Too late as well", "5", "7"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Too late as well")));
    }

    @Test
    void refusesAStaleDecision() throws Exception {
        send(CLERK, item("Food safety", "5", "7"));
        String page = again(post("/plans/{id}/submit", planId).param("version", "77"));
        assertThat(page).contains("role=\"alert\"", words("form.overtaken"));
        assertThat(repository.findById(planId).orElseThrow().state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void showsThePlanAgainWhenTheMeetingMayNotAdoptIt() throws Exception {
        send(CLERK, item("Food safety", "5", "7"));
        step("submit");
        meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS");
        for (String meeting : new String[] {"", "nonsense", "999999999", meeting(CLERK, "STANDING_COMMITTEE")}) {
            String page = again(post("/plans/{id}/adopt", planId)
                    .param("version", planVersion())
                    .param("meetingId", meeting));
            assertThat(page).containsPattern(FIELD.formatted("select")).contains(words("plan.meeting.unfit"));
        }
        assertThat(repository.findById(planId).orElseThrow().state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void keepsWhatWasTypedWhenAnAdjustmentIsRefused() throws Exception {
        published();
        String meeting = meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS");
        String unfit = again(post("/plans/{id}/adjust", planId)
                .param("version", planVersion())
                .param("meetingId", "")
                .param("reason", "The law was amended"));
        assertThat(unfit).containsPattern(FIELD.formatted("select")).contains(">The law was amended</textarea>");
        String empty = again(post("/plans/{id}/adjust", planId)
                .param("version", planVersion())
                .param("meetingId", meeting)
                .param("reason", " "));
        assertThat(empty)
                .containsPattern(FIELD.formatted("textarea"))
                .contains(words("plan.adjust.reason.missing"), "value=\"" + meeting + "\" selected=\"selected\"");
        String stale = again(post("/plans/{id}/adjust", planId)
                .param("version", "77")
                .param("meetingId", meeting)
                .param("reason", "The law was amended"));
        assertThat(stale).contains(words("form.overtaken"), "The law was amended");
    }

    @Test
    void tellsWhatIsWrongWithAnItemsShortForms() throws Exception {
        long itemId = published();
        String moved = again(post("/plans/items/{id}/progress", itemId)
                .param("version", version(itemId))
                .param("state", "MOVED")
                .param("reason", ""));
        assertThat(moved)
                .containsPattern(FIELD.formatted("textarea"))
                .containsPattern("<option[^>]*value=\"MOVED\" selected=\"selected\"");
        String nonsense = again(post("/plans/items/{id}/progress", itemId)
                .param("version", version(itemId))
                .param("state", "WHAT")
                .param("reason", "My words"));
        assertThat(nonsense).containsPattern(FIELD.formatted("select")).contains(">My words</textarea>");
        itemOfThePrefecture();
        assertThat(again(post("/plans/items/{id}/link", itemId).param("other", "")))
                .containsPattern(FIELD.formatted("select"))
                .contains(words("plan.link.missing"));
        step("adjust", "meetingId", meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS"), "reason", "why");
        assertThat(again(post("/plans/{p}/items/{i}/delete", planId, itemId)
                        .param("version", version(itemId))
                        .param("reason", "")))
                .containsPattern(FIELD.formatted("textarea"))
                .contains(words("plan.item.state.reason"));
        assertThat(again(post("/plans/{p}/items/{i}/delete", planId, itemId)
                        .param("version", version(itemId))
                        .param("reason", "x".repeat(501))))
                .containsPattern(FIELD.formatted("textarea"))
                .contains("x".repeat(501));
    }

    @Test
    void offersATownshipItsPresidiumsArrangementAndNoLawInspectionRefusedToIt() throws Exception {
        String page = page("530125201-clerk", "/plans");
        assertThat(page).contains("\u4e3b\u5e2d\u56e2\u76d1\u7763\u5de5\u4f5c\u5b89\u6392");
        long own = plans.create(signedIn.principal("530125201-clerk"), YEAR, Audience.LINE, "")
                .id();
        assertThat(page("530125201-clerk", "/plans/" + own + "/items/new"))
                .contains("deputy_visit")
                .doesNotContain("special_inquiry");
    }

    @Test
    void linksReadFromBothEnds() throws Exception {
        long mine = published();
        long above = itemOfThePrefecture();
        send(CLERK, post("/plans/items/{id}/link", mine).param("other", String.valueOf(above)))
                .andExpect(status().is3xxRedirection());
        assertThat(page(UPPER, "/plans/items/" + above)).contains("/plans/items/" + mine);
        assertThat(page(CLERK, "/plans/items/" + mine)).contains("/plans/items/" + above);
        send(UPPER, post("/plans/items/{id}/unlink", above).param("other", String.valueOf(mine)));
        assertThat(page(CLERK, "/plans/items/" + mine)).contains("action=\"/plans/items/" + mine + "/link\"");
    }

    @Test
    void refusesToLinkWhatOneMayNotSee() throws Exception {
        long mine = published();
        long hidden = plans.create(signedIn.principal(NEIGHBOUR), YEAR, Audience.UPWARD, "")
                .id();
        send(NEIGHBOUR, item(hidden, "Hidden", "1", "2"));
        long other = items.findByPlanIdOrderById(hidden).get(0).id();
        send(CLERK, post("/plans/items/{id}/link", mine).param("other", String.valueOf(other)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"submit", "withdraw", "adopt", "publish", "adjust", "publish-revision", "abandon-revision"})
    void refusesAnotherBodysPlan(String verb) throws Exception {
        published();
        send(UPPER, post("/plans/{id}/" + verb, planId).param("meetingId", "1").param("version", "0"))
                .andExpect(status().isForbidden());
        send(
                        NEIGHBOUR,
                        post("/plans/{id}/" + verb, planId)
                                .param("meetingId", "1")
                                .param("version", "0"))
                .andExpect(status().isNotFound());
    }

    @Test
    void writesOnlyForTheClerkOfTheOwner() throws Exception {
        long itemId = published();
        sees("530102-leader", "/plans/" + planId + "/items/new", 403);
        sees("sysadmin", "/plans", 403);
        sees("auditor", "/plans/board", 403);
        sees("sysadmin", "/plans/items/" + itemId, 403);
        sees("auditor", "/plans/" + planId + ".xlsx", 403);
        sees(UPPER, "/plans/" + planId + "/items/" + itemId + "/edit", 403);
        sees(NEIGHBOUR, "/plans/" + planId + "/items/" + itemId + "/edit", 404);
        sees("530102-leader", "/plans/" + planId, 200);
        sees(UPPER, "/plans/" + planId + ".xlsx", 200);
        sees(NEIGHBOUR, "/plans/" + planId + ".xlsx", 404);
    }

    @Test
    void answersAnUnseenPlanExactlyAsAMissingOne() throws Exception {
        published();
        assertThat(page(NEIGHBOUR, "/plans/" + planId).replaceAll("(?s)<header.*?</header>", ""))
                .isEqualTo(page(NEIGHBOUR, "/plans/999999999").replaceAll("(?s)<header.*?</header>", ""));
        sees(CLERK, "/plans?body=999999999", 404);
    }

    private long published() throws Exception {
        send(CLERK, item("Food safety", "5", "7")).andExpect(status().is3xxRedirection());
        step("submit");
        step("adopt", "meetingId", meeting(CLERK, "COUNCIL_OF_CHAIRPERSONS"));
        step("publish");
        return items.findByPlanIdOrderById(planId).get(0).id();
    }

    private long itemOfThePrefecture() throws Exception {
        long plan = plans.create(signedIn.principal(UPPER), YEAR, Audience.DOWNWARD, "")
                .id();
        send(UPPER, item(plan, "Food safety above", "5", "7").with(request -> {
            request.setParameter("audience", "DOWNWARD");
            return request;
        }));
        PlanItem item = items.findByPlanIdOrderById(plan).get(0);
        item.publish();
        items.save(item);
        return item.id();
    }

    private void step(String verb, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/plans/{id}/" + verb, planId).param("version", planVersion());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        send(CLERK, request).andExpect(status().is3xxRedirection());
    }

    private String planVersion() {
        return String.valueOf(repository
                .saveAndFlush(repository.findById(planId).orElseThrow())
                .version());
    }

    private String version(long itemId) {
        return String.valueOf(items.findById(itemId).orElseThrow().version());
    }

    private MockHttpServletRequestBuilder item(String title, String from, String to) {
        return item(planId, title, from, to);
    }

    private static MockHttpServletRequestBuilder item(long plan, String title, String from, String to) {
        return fill(post("/plans/{p}/items", plan), title)
                .param("monthFrom", from)
                .param("monthTo", to);
    }

    private MockHttpServletRequestBuilder edit(long itemId, String title, String version) {
        return fill(post("/plans/{p}/items/{i}/edit", planId, itemId), title)
                .param("monthFrom", "6")
                .param("monthTo", "7")
                .param("version", version);
    }

    private static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder request, String title) {
        return request.param("title", title)
                .param("instrument", "law_inspection")
                .param("linkageWish", "JOIN_UPPER")
                .param("audience", "UPWARD");
    }

    /** The page that the clerk gets back after a form was refused. */
    private String again(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(Redirected.from(send(CLERK, form)).with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private org.springframework.test.web.servlet.ResultActions describe(String note, String version) throws Exception {
        return send(
                CLERK,
                post("/plans/{id}/edit", planId)
                        .param("kind", "SUPERVISION")
                        .param("year", String.valueOf(YEAR))
                        .param("audience", "UPWARD")
                        .param("note", note)
                        .param("version", version));
    }

    /** The version that a form sends along. */
    private static String offered(String page) {
        return page.replaceAll("(?s).*?name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    private String words(String key) {
        return org.springframework.web.util.HtmlUtils.htmlEscape(
                messages.getMessage(key, null, java.util.Locale.SIMPLIFIED_CHINESE), "UTF-8");
    }

    private void sees(String who, String url, int status) throws Exception {
        mvc.perform(get(url).with(signedIn.as(who))).andExpect(status().is(status));
    }
}
