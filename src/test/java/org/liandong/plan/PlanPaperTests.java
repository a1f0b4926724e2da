package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.testing.Statements;
import org.liandong.web.Download;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

/** The plan on paper: one reading for the A4 page and the Word file. */
class PlanPaperTests extends PlanPages {

    /** A year that nothing else uses. */
    private static final int YEAR = 2036;

    private static final String CLERK = "530102-clerk";
    private static final String UPPER = "5301-clerk";
    private static final String NEIGHBOUR = "530103-clerk";
    private static final String HOSTILE =
            "=HYPERLINK(\"http://x\") <script>alert(1)</script> <w:instrText>DDE</w:instrText>";

    PlanPaperTests() {
        super(YEAR);
    }

    @Autowired
    PlanReads reads;

    @Autowired
    PlanPaper papers;

    @Test
    void groupsTheItemsByInstrumentInTheOrderOfPlansAndByMonth() throws Exception {
        long plan = plan(PlanKind.SUPERVISION, "总的要求");
        add(plan, "Roads", "topic_research", 2, 2);
        add(plan, "Water", "law_inspection", 9, 11);
        jdbc.sql(
                        "update plan_item set statute_names = array['水法'], statute_articles = array['第四条'] where title = 'Water'")
                .update();
        add(plan, "Food", "law_inspection", 3, 3);
        add(plan, "Courts", "special_work_report", 6, 6);
        assertThat(word(CLERK, plan))
                .containsSubsequence(
                        "五华区人民代表大会常务委员会" + YEAR + "年度监督工作计划（草案）",
                        "总的要求",
                        "一、听取和审议专项工作报告（1项）",
                        "Courts",
                        "二、执法检查（2项）",
                        "3月\tFood",
                        "9月至11月\tWater\t《水法》第四条",
                        "三、专题调查研究（监督调研）（1项）",
                        "Roads",
                        "五华区人民代表大会常务委员会");
    }

    @Test
    void saysTheSameOnThePageAndInTheWordFile() throws Exception {
        long plan = plan(PlanKind.TRAINING, HOSTILE);
        add(plan, "新任代表培训班", "training_course", 3, 4);
        add(plan, HOSTILE, "training_lecture", 5, 5);
        PlanPaper.Paper paper = papers.of(
                me(CLERK).reader(), reads.plan(me(CLERK).reader(), plan).orElseThrow(), Locale.SIMPLIFIED_CHINESE);
        String page = page(CLERK, "/plans/" + plan + "?print");
        String word = word(CLERK, plan);
        for (String said : said(paper)) {
            assertThat(page).contains(HtmlUtils.htmlEscape(said, "UTF-8"));
            assertThat(word).contains(said);
        }
        assertThat(paper.columns()).containsExactly("序号", "时间", "题目");
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void writesWhatSomebodyTypedAsTextAlone() throws Exception {
        long plan = plan(PlanKind.SUPERVISION, HOSTILE);
        add(plan, HOSTILE, "law_inspection", 3, 3);
        jdbc.sql("update plan_item set supporting = :text || chr(7), supervised = array[:text],"
                        + " statute_names = array[:text], statute_articles = array[''] where plan_id = :plan")
                .param("text", HOSTILE)
                .param("plan", plan)
                .update();
        byte[] file = file(CLERK, plan).getContentAsByteArray();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            String markup = read.getDocument().xmlText();
            assertThat(markup).doesNotContain("<w:instrText>", "<w:hyperlink", "<script>", "\u0007");
            XWPFTable table = read.getTables().get(0);
            assertThat(table.getRow(0).getTableCells()).hasSize(6);
            assertThat(table.getRow(1).getCell(4).getText()).startsWith(HOSTILE);
            assertThat(table.getRow(1).getCell(5).getText()).isEqualTo(HOSTILE);
            assertThat(read.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .xmlText())
                    .contains("PAGE");
        }
    }

    @Test
    void tellsByWhichMeetingItWasAdoptedAndAdjusted() throws Exception {
        SignedIn me = me(CLERK);
        long plan = plan(PlanKind.DEPUTY, "");
        long item = add(plan, "Old work", "deputy_visit", 3, 3);
        assertThat(word(CLERK, plan)).contains("（草案）").doesNotContain("通过");
        plans.submit(me, plan, version(plan));
        assertThat(word(CLERK, plan)).contains("（草案）");
        plans.adopt(me, plan, version(plan), meeting(7, 1));
        assertThat(word(CLERK, plan))
                .contains("（" + YEAR + "年1月20日第19届第7次主任会议通过）")
                .doesNotContain("草案");
        plans.publish(me, plan, version(plan));
        plans.adjust(me, plan, version(plan), "why", meeting(8, 6));
        service.remove(me, plan, item, items.findById(item).orElseThrow().version(), "No time");
        assertThat(word(CLERK, plan)).contains("（调整草案）", "Old work（取消）");
        assertThat(word(UPPER, plan)).doesNotContain("草案", "取消").contains("Old work", "主任会议通过）");
        plans.publishRevision(me, plan, version(plan));
        assertThat(word(UPPER, plan))
                .contains("（" + YEAR + "年1月20日第19届第7次主任会议通过，" + YEAR + "年6月20日第19届第8次主任会议调整）", "Old work（取消）")
                .doesNotContain("草案");
        MockHttpServletResponse file = file(UPPER, plan);
        assertThat(file.getContentType()).isEqualTo(Download.WORD);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file(NEIGHBOUR, plan).getStatus()).isEqualTo(404);
    }

    @Test
    void costsTheSameNumberOfStatementsHoweverManyItems() throws Exception {
        long plan = plan(PlanKind.LIAISON, "");
        int none = statements(plan);
        for (int n = 0; n < 20; n++) {
            add(plan, "Visit " + n, "liaison_visit", 1 + n % 12, 12);
        }
        assertThat(statements(plan)).isEqualTo(none);
    }

    private static List<String> said(PlanPaper.Paper paper) {
        return Stream.concat(
                        Stream.of(paper.title(), paper.note(), paper.owner()),
                        paper.groups().stream()
                                .flatMap(group -> Stream.concat(
                                        Stream.of(group.heading()),
                                        group.rows().stream().flatMap(List::stream))))
                .toList();
    }

    private int statements(long plan) throws Exception {
        return Statements.during(() -> assertThat(file(CLERK, plan).getStatus()).isEqualTo(200));
    }

    private long plan(PlanKind kind, String note) {
        return plans.create(me(CLERK), kind, YEAR, Audience.UPWARD, note).id();
    }

    private long add(long plan, String title, String instrument, int from, int to) {
        return service.add(
                        me(CLERK),
                        plan,
                        new PlanItemContent(
                                title,
                                instrument,
                                null,
                                List.of(),
                                from,
                                to,
                                null,
                                null,
                                "",
                                List.of(),
                                LinkageWish.NONE,
                                Audience.UPWARD))
                .id();
    }

    private int version(long plan) {
        return repository.findById(plan).orElseThrow().version();
    }

    private long meeting(int number, int month) {
        return jdbc.sql(
                        """
                        insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)
                        values (:body, 'COUNCIL_OF_CHAIRPERSONS', 19, :number, make_date(:year, :month, 20),
                          make_date(:year, :month, 20)) returning id
                        """)
                .param("body", me(CLERK).bodyId())
                .param("number", number)
                .param("year", YEAR)
                .param("month", month)
                .query(Long.class)
                .single();
    }

    private String word(String who, long plan) throws Exception {
        try (XWPFDocument paper = new XWPFDocument(
                        new ByteArrayInputStream(file(who, plan).getContentAsByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(paper)) {
            return words.getText();
        }
    }

    private MockHttpServletResponse file(String who, long plan) throws Exception {
        return mvc.perform(get("/plans/" + plan + "/word").with(signedIn.as(who)))
                .andReturn()
                .getResponse();
    }
}
