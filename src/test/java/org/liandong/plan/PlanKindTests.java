package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.MeetingKind;
import org.liandong.law.Competence;
import org.liandong.law.InstrumentChoice;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans of every kind: what each can hold, who may keep it, who adopts it, and where it counts. */
class PlanKindTests extends PlanPages {

    /** A year that nothing else uses. */
    private static final int YEAR = 2034;

    private static final String PROVINCE = "53-clerk";
    private static final String AUTONOMOUS_PREFECTURE = "5325-clerk";
    private static final String CITY = "5301-clerk";
    private static final String COUNTY = "530102-clerk";
    private static final String AUTONOMOUS_COUNTY = "530126-clerk";
    private static final String SUBDISTRICT = "530102001-clerk";
    private static final String TOWNSHIP = "530125201-clerk";

    PlanKindTests() {
        super(YEAR);
    }

    @Autowired
    PlanInstruments instruments;

    @Autowired
    PlanLookup lookup;

    @Autowired
    PlanLinks links;

    @Autowired
    PlanFigures figures;

    @Autowired
    Competence competence;

    @Autowired
    BodyLookup bodies;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void holdsPowersOfTheLawOrPlainWorkAndNeverTakesOneForTheOther() {
        for (PlanKind kind : PlanKind.values()) {
            assertThat(kind.powers())
                    .allMatch(code -> competence.instrument(code).isPresent());
            assertThat(kind.powers()).containsAll(kind.founding());
            assertThat(kind.plainWork())
                    .noneMatch(code -> competence.instrument(code).isPresent());
            assertThat(kind.instruments()).doesNotHaveDuplicates().isNotEmpty();
        }
    }

    @Test
    void namesEveryInstrumentOfAKindOnceInEachLanguage() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (PlanKind kind : PlanKind.values()) {
                List<String> names = kind.instruments().stream()
                        .map(code -> instruments.name(code, locale))
                        .toList();
                assertThat(names).doesNotHaveDuplicates().doesNotContainAnyElementsOf(kind.instruments());
                assertThat(kind.instruments().stream().map(code -> instruments.shortName(code, locale)))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISION, COUNTY_COMMITTEE, COUNCIL_OF_CHAIRPERSONS",
        "SUPERVISION, SUBDISTRICT_OUTPOST, COUNCIL_OF_CHAIRPERSONS",
        "SUPERVISION, TOWNSHIP_CONGRESS, PRESIDIUM",
        "DEPUTY, PROVINCIAL_COMMITTEE, COUNCIL_OF_CHAIRPERSONS",
        "DEPUTY, COUNTY_COMMITTEE, COUNCIL_OF_CHAIRPERSONS",
        "DEPUTY, TOWNSHIP_CONGRESS,",
        "DEPUTY, SUBDISTRICT_OUTPOST,",
        "LEGISLATION, PROVINCIAL_COMMITTEE,",
        "DECISION, COUNTY_COMMITTEE,",
        "LIAISON, COUNTY_COMMITTEE,",
        "TRAINING, TOWNSHIP_CONGRESS,"
    })
    void isAdoptedByTheMeetingThatTheLawNamesOrByAny(PlanKind plan, BodyKind body, MeetingKind meeting) {
        assertThat(PlanMeetings.adoptingKind(plan, body)).isEqualTo(meeting);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISION, 5301-clerk, special_work_report, COUNCIL_OF_CHAIRPERSONS, STANDING_COMMITTEE, 年度监督工作计划",
        "LEGISLATION, 5325-clerk, local_regulation, STANDING_COMMITTEE, , 年度立法计划",
        "DECISION, 530102-clerk, major_matters, STANDING_COMMITTEE, , 年度讨论决定重大事项计划",
        "DEPUTY, 530102-clerk, deputy_suggestions, COUNCIL_OF_CHAIRPERSONS, STANDING_COMMITTEE, 年度代表工作计划",
        "DEPUTY, 530125201-clerk, deputy_visit, PRESIDIUM, , 年度代表工作安排",
        "LIAISON, 5301-clerk, guide_lower, COUNCIL_OF_CHAIRPERSONS, , 年度联系工作计划",
        "TRAINING, 530125201-clerk, training_lecture, CONGRESS, , 年度培训安排"
    })
    void goesFromDraftToAdjusted(PlanKind kind, String clerk, String instrument, String fit, String unfit, String name)
            throws Exception {
        send(
                        clerk,
                        post("/plans")
                                .param("kind", kind.name())
                                .param("year", "" + YEAR)
                                .param("audience", "LINE"))
                .andExpect(status().is3xxRedirection());
        long plan = planOf(clerk, kind).id();
        send(clerk, item(plan, "First work", instrument)).andExpect(status().is3xxRedirection());
        step(clerk, plan, "submit");
        if (unfit != null) {
            send(clerk, decision(plan, "adopt").param("meetingId", meeting(clerk, unfit)));
            assertThat(planOf(clerk, kind).state()).isEqualTo(PlanState.SUBMITTED);
        }
        step(clerk, plan, "adopt", "meetingId", meeting(clerk, fit));
        step(clerk, plan, "publish");
        step(clerk, plan, "adjust", "meetingId", meeting(clerk, fit), "reason", "More to do");
        send(clerk, item(plan, "Second work", instrument)).andExpect(status().is3xxRedirection());
        step(clerk, plan, "publish-revision");
        assertThat(page(clerk, "/plans/" + plan)).contains(YEAR + name, "First work", "Second work");
        assertThat(page(clerk, "/plans/" + plan + "?print")).contains(YEAR + name, "Second work");
        assertThat(page(clerk, "/plans/" + plan + "/revisions/1"))
                .contains(YEAR + name, "First work")
                .doesNotContain("Second work");
        assertThat(page(clerk, "/plans/" + plan + "/revisions/compare")).contains(YEAR + name, "新增", "Second work");
        assertThat(jdbc.sql("select distinct label from audit_entry where subject = 'plan' and subject_id = :id")
                        .param("id", plan)
                        .query(String.class)
                        .list())
                .containsExactly(YEAR + name);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGISLATION, 530102-clerk, 立法法80; 立法法81, 基层立法联系点",
        "LEGISLATION, 530102001-clerk, 立法法81, 基层立法联系点",
        "LEGISLATION, 530125201-clerk, 立法法81, 基层立法联系点",
        "DECISION, 530125201-clerk, 地方组织法12(1), 列入下次乡镇人民代表大会会议",
        "DECISION, 530102001-clerk, 地方组织法59(3), 以交办任务的形式参加"
    })
    void tellsTheArticleAndTheLawfulWayWhereTheLawGivesNoSuchPlan(
            PlanKind kind, String clerk, String article, String way) throws Exception {
        assertThat(page(clerk, "/plans?kind=" + kind + "&year=" + YEAR))
                .contains("依据：" + article, way)
                .doesNotContain("/plans/new", "null");
        assertThat(page(clerk, "/plans/new")).doesNotContain("value=\"" + kind + "\"");
        assertThat(send(
                                clerk,
                                post("/plans")
                                        .param("kind", kind.name())
                                        .param("year", "" + YEAR)
                                        .param("audience", "LINE")
                                        .param("note", "My words"))
                        .andExpect(status().isOk())
                        .andExpect(model().attributeHasFieldErrorCode("planForm", "kind", "law.refused"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("依据：" + article, way, ">My words</textarea>");
        assertThat(repository.findBySharingOwnerIdAndYearAndKind(me(clerk).bodyId(), YEAR, kind))
                .isEmpty();
    }

    @Test
    void letsOnlyAreasOfAutonomyPlanTheirOwnRegulations() {
        assertThat(codes(AUTONOMOUS_COUNTY)).contains("autonomous_regulation").doesNotContain("local_regulation");
        assertThat(codes(AUTONOMOUS_PREFECTURE)).contains("autonomous_regulation", "local_regulation");
        assertThat(codes(CITY)).contains("local_regulation").doesNotContain("autonomous_regulation");
        assertThat(codes(PROVINCE))
                .contains("local_regulation", "approve_lower_regulation")
                .doesNotContain("autonomous_regulation");
        assertThat(codes(COUNTY)).doesNotContain("local_regulation", "autonomous_regulation");
        assertThatThrownBy(() ->
                        instruments.mustBeOpenTo(PlanKind.LEGISLATION, me(CITY).bodyId(), "autonomous_regulation"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("law.refused");
        assertThat(instruments.kinds(bodies.byId(me(AUTONOMOUS_COUNTY).bodyId()).orElseThrow()))
                .containsExactly(PlanKind.values());
        assertThat(instruments.kinds(bodies.byId(me(SUBDISTRICT).bodyId()).orElseThrow()))
                .containsExactly(PlanKind.SUPERVISION, PlanKind.DEPUTY, PlanKind.LIAISON, PlanKind.TRAINING);
    }

    /** 立法法 81(1): the four matters stand beside the choice and on the item. */
    @Test
    void tellsAPrefectureTheMattersInWhichItMayLegislate() throws Exception {
        long plan = create(CITY, PlanKind.LEGISLATION);
        assertThat(page(CITY, "/plans/" + plan + "/items/new"))
                .contains("限城乡建设与管理、生态文明建设、历史文化保护、基层治理等", "立法法81", "日常工作（不涉及职权）");
        long item = add(CITY, plan, "A regulation", "local_regulation");
        assertThat(page(CITY, "/plans/items/" + item)).contains("限城乡建设与管理", "依据：立法法81");
        long research = add(CITY, plan, "A study", "legislative_research");
        assertThat(page(CITY, "/plans/items/" + research)).contains("法律没有把它列为职权，不作限制");
    }

    @Test
    void refusesAnInstrumentOfAnotherKind() throws Exception {
        long plan = create(COUNTY, PlanKind.TRAINING);
        send(COUNTY, item(plan, "An inspection", "law_inspection"))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrorCode(
                                "planItemForm", "instrument", "plan.item.instrument.unknown"));
        assertThatThrownBy(() -> add(COUNTY, plan, "An inspection", "law_inspection"))
                .isInstanceOf(RuleViolation.class);
        assertThat(items.countByPlanId(plan)).isZero();
    }

    @Test
    void showsTheKindsAsLinksWithTheirStateToTheOwnerAndToOthersWhatIsPublished() throws Exception {
        create(COUNTY, PlanKind.DEPUTY);
        create(COUNTY, PlanKind.TRAINING);
        jdbc.sql("update annual_plan set state = 'PUBLISHED', audience = 'LINE' where year = :year and kind = 'DEPUTY'")
                .param("year", YEAR)
                .update();
        String own = page(COUNTY, "/plans?kind=TRAINING&year=" + YEAR);
        assertThat(own)
                .containsPattern("kind=DEPUTY\"[^>]*>代表 <small[^>]*>已公布")
                .containsPattern("kind=TRAINING\"[^>]*aria-current=\"page\"[^>]*>培训 <small[^>]*>草案")
                .containsPattern("kind=LIAISON\"[^>]*>联系 <small[^>]*>无");
        String url = "/plans?body=" + me(COUNTY).bodyId() + "&year=" + YEAR + "&kind=";
        assertThat(page(CITY, url + "DEPUTY"))
                .containsPattern(">代表 <small[^>]*>已公布")
                .containsPattern(">培训 <small[^>]*>无")
                .doesNotContain("草案");
        assertThat(page(CITY, url + "TRAINING")).contains("还没有向您公布").doesNotContain("/plans/new");
    }

    @Test
    void answersAKindThatThereIsNotAsAMissingPage() throws Exception {
        for (String kind : new String[] {"NONSENSE", "<script>", "SUPERVISION,DEPUTY", "0"}) {
            mvc.perform(get("/plans").param("kind", kind).with(signedIn.as(COUNTY)))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/plans/new").param("kind", kind).with(signedIn.as(COUNTY)))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/plans/published").param("kind", kind).with(signedIn.as(COUNTY)))
                    .andExpect(status().isNotFound());
            send(
                            COUNTY,
                            post("/plans")
                                    .param("kind", kind)
                                    .param("year", "" + YEAR)
                                    .param("audience", "LINE"))
                    .andExpect(status().isOk())
                    .andExpect(model().attributeHasFieldErrors("planForm", "kind"));
        }
    }

    @ParameterizedTest
    @EnumSource(PlanKind.class)
    void costsTheSameNumberOfStatementsForEveryKind(PlanKind kind) throws Exception {
        create(CITY, kind);
        int one = statements("/plans?kind=" + kind + "&year=" + YEAR);
        for (PlanKind other : PlanKind.values()) {
            if (other != kind) {
                create(CITY, other);
            }
        }
        assertThat(statements("/plans?kind=" + kind + "&year=" + YEAR))
                .isEqualTo(one)
                .isEqualTo(statements("/plans?year=" + YEAR));
    }

    @Test
    void costsTheSameNumberOfStatementsHoweverManyItems() throws Exception {
        long plan = create(CITY, PlanKind.LIAISON);
        add(CITY, plan, "One", "liaison_visit");
        int one = statements("/plans/" + plan);
        for (int n = 0; n < 20; n++) {
            add(CITY, plan, "More " + n, "liaison_visit");
        }
        assertThat(statements("/plans/" + plan)).isEqualTo(one);
    }

    @Test
    void copiesAPlanIntoTheNextYearOfItsKind() throws Exception {
        long plan = create(COUNTY, PlanKind.LIAISON);
        add(COUNTY, plan, "A visit", "liaison_visit");
        assertThat(page(COUNTY, "/plans?kind=LIAISON&year=" + (YEAR + 1))).contains("/plans/" + plan + "/copy");
        assertThat(page(COUNTY, "/plans?kind=TRAINING&year=" + (YEAR + 1))).doesNotContain("/copy");
        send(COUNTY, post("/plans/{id}/copy", plan)).andExpect(status().is3xxRedirection());
        AnnualPlan next = repository
                .findBySharingOwnerIdAndYearAndKind(me(COUNTY).bodyId(), YEAR + 1, PlanKind.LIAISON)
                .orElseThrow();
        assertThat(items.findByPlanIdOrderById(next.id()))
                .singleElement()
                .extracting(PlanItem::kind)
                .isEqualTo(PlanKind.LIAISON);
    }

    /** The second of two clerks who start the same plan at one moment waits for the first and is told. */
    @Test
    void tellsTheSecondOfTwoWhoStartTheSamePlan() throws Exception {
        SignedIn me = me(COUNTY);
        CompletableFuture<AnnualPlan> second = transactions.execute(status -> {
            plans.create(me, PlanKind.DEPUTY, YEAR, Audience.LINE, "first");
            CompletableFuture<AnnualPlan> running = CompletableFuture.supplyAsync(
                    () -> plans.create(me, PlanKind.DEPUTY, YEAR, Audience.LINE, "second"));
            while (!running.isDone() && !somebodyWaitsForARow()) {
                Thread.onSpinWait();
            }
            assertThat(running).isNotDone();
            return running;
        });
        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("plan.create.exists");
        assertThat(planOf(COUNTY, PlanKind.DEPUTY).note()).isEqualTo("first");
        assertThat(send(
                                COUNTY,
                                post("/plans")
                                        .param("kind", "DEPUTY")
                                        .param("year", "" + YEAR)
                                        .param("audience", "LINE"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("本机关已经有" + YEAR + "年度的代表工作计划");
    }

    @Test
    void offersAsCounterpartsOnlyWorkOfTheSameKind() throws Exception {
        long mine = add(COUNTY, create(COUNTY, PlanKind.TRAINING), "Our course", "training_course");
        long course = add(CITY, create(CITY, PlanKind.TRAINING), "Their course", "training_course");
        long visit = add(CITY, create(CITY, PlanKind.LIAISON), "Their visit", "liaison_visit");
        jdbc.sql("update plan_item set published = true, audience = 'LINE' where id = any(:ids)")
                .param("ids", new Long[] {mine, course, visit})
                .update();
        assertThat(links.candidates(me(COUNTY).reader(), mine))
                .extracting(PlanLinks.Counterpart::id)
                .containsExactly(course);
    }

    @Test
    void remindsOfTheSupervisionPlanAloneAndCountsEveryKind() {
        create(COUNTY, PlanKind.DEPUTY);
        assertThat(desk(COUNTY).own().id()).isNull();
        assertThat(figures.publishedByChild(me(CITY).reader(), YEAR)).isEmpty();
        for (PlanKind kind : List.of(PlanKind.SUPERVISION, PlanKind.LIAISON)) {
            create(COUNTY, kind);
        }
        jdbc.sql(
                        "update annual_plan set state = 'PUBLISHED', audience = 'LINE', published_at = now() where year = :year")
                .param("year", YEAR)
                .update();
        assertThat(desk(COUNTY).own().state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(figures.publishedByChild(me(CITY).reader(), YEAR)).containsEntry("530102", 3);
        assertThat(desk(CITY).news())
                .filteredOn(plan -> plan.year() == YEAR)
                .extracting(PlanFigures.NewPlan::kind)
                .containsExactlyInAnyOrder(PlanKind.DEPUTY, PlanKind.SUPERVISION, PlanKind.LIAISON);
    }

    private PlanFigures.Desk desk(String who) {
        return figures.desk(me(who).reader(), YEAR, LocalDate.of(2026, 1, 1), 100);
    }

    @Test
    void readsAndWritesTheTableOfEachKindInItsOwnWords() throws Exception {
        long plan = create(COUNTY, PlanKind.TRAINING);
        add(COUNTY, plan, "A course", "training_course");
        byte[] export = mvc.perform(get("/plans/" + plan + ".xlsx").with(signedIn.as(COUNTY)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<List<String>> rows = rows(export, 0);
        assertThat(rows.get(0)).contains("工作方式", "培训对象").doesNotContain("被监督单位");
        assertThat(rows.get(1)).contains("A course", "培训班");
        assertThat(rows(export, 1).stream().flatMap(List::stream))
                .contains("培训班", "专题讲座")
                .doesNotContain("执法检查");
        assertThat(check(plan, export)).contains("新增0项，改写1项");
        long other = create(COUNTY, PlanKind.DEPUTY);
        assertThat(check(other, export)).contains("<td>2</td><td>A</td>", "<td>2</td><td>E</td>", "这类计划没有这种工作方式");
    }

    private String check(long plan, byte[] table) throws Exception {
        return mvc.perform(multipart("/plans/" + plan + "/import")
                        .file(new MockMultipartFile("file", "plan.xlsx", "application/octet-stream", table))
                        .with(signedIn.as(COUNTY))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<List<String>> rows(byte[] table, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(table))) {
            return book.getSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    @Test
    void leavesDockingJointMattersAndCommonPointsToSupervision() throws Exception {
        long plan = create(CITY, PlanKind.LEGISLATION);
        long item = add(CITY, plan, "Food safety regulation", "local_regulation");
        jdbc.sql("update plan_item set published = true where id = :id")
                .param("id", item)
                .update();
        assertThat(lookup.ownItems(me(CITY).bodyId(), YEAR)).isEmpty();
        assertThat(lookup.item(item)).get().extracting(PlanItemRow::kind).isEqualTo(PlanKind.LEGISLATION);
        assertThat(page(CITY, "/plans/items/" + item))
                .doesNotContain("/matters/new?item=", "/plans/common-points?item=");
        assertThat(page(CITY, "/matters/new?item=" + item)).doesNotContain("Food safety regulation");
        assertThat(page(CITY, "/plans/common-points?item=" + item)).doesNotContain("Food safety regulation</a>");
        assertThat(page(CITY, "/plans/board?month=&year=" + YEAR)).doesNotContain("Food safety regulation");
    }

    /** The same words in a plan of another kind are no common point; in a plan of supervision they are one. */
    @Test
    void findsCommonPointsInSupervisionAlone() throws Exception {
        String thing = "食品安全法实施情况";
        long mine = add(COUNTY, create(COUNTY, PlanKind.SUPERVISION), thing, "law_inspection");
        add(COUNTY, create(COUNTY, PlanKind.DEPUTY), thing, "deputy_visit");
        long visit = add(CITY, create(CITY, PlanKind.DEPUTY), thing, "deputy_visit");
        publish();
        assertThat(page(COUNTY, "/plans/common-points?year=" + YEAR)).doesNotContain("/plans/items/" + visit);
        long above = add(CITY, create(CITY, PlanKind.SUPERVISION), thing, "law_inspection");
        publish();
        assertThat(page(COUNTY, "/plans/common-points?year=" + YEAR))
                .contains("/plans/items/" + mine, "/plans/items/" + above)
                .doesNotContain("/plans/items/" + visit);
    }

    private void publish() {
        jdbc.sql("update plan_item set published = true, audience = 'LINE' where year = " + YEAR)
                .update();
    }

    @Test
    void keepsAnItemInAPlanOfItsKind() {
        long plan = create(COUNTY, PlanKind.TRAINING);
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                        insert into plan_item (plan_id, kind, owner_id, owner_path, audience, audience_chosen, year,
                                          title, instrument, month_from, month_to, linkage_wish, state)
                                        select id, 'SUPERVISION', owner_id, owner_path, audience, audience, year, 't', 'i', 1, 1,
                                          'NONE', 'PLANNED' from annual_plan where id = :plan
                                        """)
                        .param("plan", plan)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void listsPublishedPlansOfOneKindOrAllAndGoesOnWhereAPageEnds() throws Exception {
        for (PlanKind kind : List.of(PlanKind.SUPERVISION, PlanKind.DEPUTY)) {
            jdbc.sql(
                            """
                            insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state, published_at)
                            select id, path, 'LINE', 'LINE', :kind, :year, 'PUBLISHED', now() from body
                            where path like '530000.%' order by path limit 80
                            """)
                    .param("kind", kind.name())
                    .param("year", YEAR)
                    .update();
        }
        String all = page(PROVINCE, "/plans/published?year=" + YEAR);
        assertThat(rows(all)).isEqualTo(100);
        String next =
                all.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(rows(page(PROVINCE, next))).isEqualTo(60);
        String deputies = page(PROVINCE, "/plans/published?kind=DEPUTY&year=" + YEAR);
        assertThat(rows(deputies)).isEqualTo(80);
        assertThat(deputies).contains("代表工作计划").doesNotContain(">监督工作计划</a>");
        assertThat(rows(page(PROVINCE, "/plans/published?after=%27%3B--&year=" + YEAR)))
                .isEqualTo(100);
    }

    private static long rows(String page) {
        return page.lines().filter(line -> line.contains("<th scope=\"row\">")).count();
    }

    private boolean somebodyWaitsForARow() {
        return jdbc.sql(
                        """
                        select exists (select from pg_locks where not granted and locktype = 'transactionid')
                        """)
                .query(Boolean.class)
                .single();
    }

    private List<String> codes(String clerk) {
        return instruments
                .offered(PlanKind.LEGISLATION, me(clerk).bodyId(), Locale.SIMPLIFIED_CHINESE)
                .groups()
                .stream()
                .flatMap(group -> group.options().stream())
                .map(InstrumentChoice.Option::code)
                .toList();
    }

    private long create(String clerk, PlanKind kind) {
        return plans.create(me(clerk), kind, YEAR, Audience.LINE, "").id();
    }

    private long add(String clerk, long plan, String title, String instrument) {
        return service.add(
                        me(clerk),
                        plan,
                        new PlanItemContent(
                                title,
                                instrument,
                                null,
                                List.of(),
                                3,
                                5,
                                null,
                                null,
                                "",
                                List.of(),
                                LinkageWish.INVITE_LOWER,
                                Audience.LINE))
                .id();
    }

    private AnnualPlan planOf(String clerk, PlanKind kind) {
        return repository
                .findBySharingOwnerIdAndYearAndKind(me(clerk).bodyId(), YEAR, kind)
                .orElseThrow();
    }

    private MockHttpServletRequestBuilder decision(long plan, String verb) {
        return post("/plans/{id}/" + verb, plan)
                .param(
                        "version",
                        String.valueOf(repository.findById(plan).orElseThrow().version()));
    }

    private void step(String clerk, long plan, String verb, String... parameters) throws Exception {
        PlanState before = repository.findById(plan).orElseThrow().state();
        MockHttpServletRequestBuilder request = decision(plan, verb);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        send(clerk, request).andExpect(status().is3xxRedirection());
        assertThat(repository.findById(plan).orElseThrow().state()).as(verb).isNotEqualTo(before);
    }

    /** An item without a statute and without an organ under supervision. */
    private static MockHttpServletRequestBuilder item(long plan, String title, String instrument) {
        return post("/plans/{p}/items", plan)
                .param("title", title)
                .param("instrument", instrument)
                .param("monthFrom", "3")
                .param("monthTo", "5")
                .param("linkageWish", "NONE")
                .param("audience", "LINE");
    }

    private int statements(String url) throws Exception {
        return Statements.during(
                () -> mvc.perform(get(url).with(signedIn.as(CITY))).andExpect(status().isOk()));
    }
}
