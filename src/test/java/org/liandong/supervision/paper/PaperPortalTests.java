package org.liandong.supervision.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.supervision.WorkPlace;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The province and a county write, finish, download and replace their papers, each by its own templates. */
@PortalTest
class PaperPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String COUNTY = "530112000000";
    private static final String CLERK = "530112-clerk";
    private static final String TEMPLATES = "/papers/templates";

    private static int number = (int) (System.nanoTime() % 50_000);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MatterDriver driver;

    @Autowired
    PaperService service;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void takeTemplatesBack() {
        jdbc.sql("delete from paper_template").update();
    }

    @Test
    void takesANoticeFromItsTemplateToTheFinalPaperAndItsSuccessor() throws Exception {
        String matter = driver.issued("VERTICAL", COUNTY);
        String papers = matter + "/papers";
        driver.page("53-clerk", papers + "/new?kind=NOTICE")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("关于开展" + MatterDriver.TITLE + "的通知")))
                .andExpect(content().string(containsString("西山区人民代表大会常务委员会")))
                .andExpect(content().string(containsString("各级同步部署")))
                .andExpect(content().string(containsString("（　　）")));
        String paper = create("53-clerk", papers, "NOTICE", "正文，到（　　）为止。");
        driver.page(CLERK, paper).andExpect(status().isNotFound());
        driver.page(CLERK, papers).andExpect(content().string(containsString("还没有公文")));
        driver.page("53-clerk", paper).andExpect(content().string(containsString("还有 1 处空白")));

        driver.refused("53-clerk", paper + "/settle", "version", "0")
                .andExpect(content().string(containsString("请先填写发文字号")));
        String official = "云人大办函〔2026〕" + ++number + "号";
        edit("53-clerk", paper, "0", official, "正文。").andExpect(flash().attribute("notice", "paper.saved"));
        driver.post("53-clerk", paper + "/settle", "version", "1")
                .andExpect(flash().attribute("notice", "paper.settled"));
        driver.page(CLERK, paper).andExpect(status().isOk()).andExpect(content().string(not(containsString("另行起草替换"))));
        assertThat(word(CLERK, paper)).containsSubsequence("文件", official, "标题", "主送", "正文。", "抄送");
        driver.page(CLERK, paper + "/print").andExpect(content().string(containsString("正文。")));

        edit("53-clerk", paper, "2", official, "改了。").andExpect(status().isConflict());
        driver.page("53-clerk", paper + "/edit").andExpect(status().isForbidden());
        driver.refused("53-clerk", paper + "/settle", "version", "2")
                .andExpect(content().string(containsString("定稿不能再改")));
        driver.refused("53-clerk", paper + "/delete").andExpect(content().string(containsString("定稿不能再改")));

        String next = driver.post("53-clerk", paper + "/replace")
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .replace("/edit", "");
        edit("53-clerk", next, "0", official, "更正后的正文。");
        driver.post("53-clerk", next + "/settle", "version", "1")
                .andExpect(flash().attribute("notice", "paper.settled"));
        driver.page(CLERK, paper)
                .andExpect(content().string(containsString("已被替换")))
                .andExpect(content().string(containsString(next)))
                .andExpect(content().string(containsString("正文。")));
        driver.refused("53-clerk", paper + "/replace").andExpect(content().string(containsString("只有现行的定稿可以替换")));
        assertThat(audited("matter.paper.settle")).isGreaterThanOrEqualTo(2);

        String twin = create("53-clerk", papers, "NOTICE", "正文。");
        edit("53-clerk", twin, "0", official, "正文。");
        driver.refused("53-clerk", twin + "/settle", "version", "1")
                .andExpect(content().string(containsString("本机关已有公文使用发文字号")));
        driver.post("53-clerk", twin + "/delete").andExpect(flash().attribute("notice", "paper.deleted"));
        driver.page("53-clerk", twin).andExpect(status().isNotFound());
    }

    @Test
    void addressesManyByTheirCommonNameAndListsThemAll() throws Exception {
        String[] counties = jdbc.sql(
                        "select code from body where level = 'COUNTY' and path like '530000.%' order by path"
                                + " limit 31")
                .query(String.class)
                .list()
                .toArray(String[]::new);
        String last = jdbc.sql("select name from body where code = :code")
                .param("code", counties[30])
                .query(String.class)
                .single();
        driver.page("53-clerk", driver.issued("VERTICAL", counties) + "/papers/new?kind=NOTICE")
                .andExpect(content()
                        .string(matchesRegex(Pattern.compile(
                                ".*<textarea[^>]*name=\"addressee\"[^>]*>各有关县（市、区）人大常委会</textarea>.*",
                                Pattern.DOTALL))))
                .andExpect(content()
                        .string(matchesRegex(Pattern.compile(".*参加机关名单：[^。]*" + last + "。.*", Pattern.DOTALL))));
    }

    @Test
    void tellsTheSecondOfTwoWhoTakeOneNumberAtOnceBesideTheNumber() throws Exception {
        String papers = driver.issued("VERTICAL", COUNTY) + "/papers";
        String official = "云人大办函〔2026〕" + ++number + "号";
        String first = create("53-clerk", papers, "NOTICE", "正文。");
        String second = create("53-clerk", papers, "NOTICE", "正文。");
        edit("53-clerk", first, "0", official, "正文。");
        edit("53-clerk", second, "0", official, "正文。");
        WorkPlace place = new WorkPlace(id(papers.replace("/papers", "")), null);
        CompletableFuture<ResultActions> late = transaction.execute(state -> {
            service.settle(place, id(first), 1, signedIn.principal("53-clerk"));
            CompletableFuture<ResultActions> other = CompletableFuture.supplyAsync(() -> settled(second));
            while (!other.isDone() && !waits()) {
                Thread.onSpinWait();
            }
            return other;
        });
        late.get(30, TimeUnit.SECONDS)
                .andExpect(content().string(containsString("id=\"number-error\"")))
                .andExpect(content().string(containsString("本机关已有公文使用发文字号：" + official)));
        assertThat(jdbc.sql("select state from matter_paper where id in (:ids) order by id")
                        .param("ids", List.of(id(first), id(second)))
                        .query(String.class)
                        .list())
                .containsExactly("FINAL", "DRAFT");
    }

    private ResultActions settled(String paper) {
        try {
            return driver.refused("53-clerk", paper + "/settle", "version", "1");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether somebody waits for the end of another's transaction. */
    private boolean waits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'transactionid' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void offersTheLetterOfEntrustmentToWhoEntrustsAlone() throws Exception {
        String matter = driver.issued("VERTICAL", COUNTY);
        driver.page("53-clerk", matter + "/papers").andExpect(content().string(containsString("委托函只由委托检查的委托机关出具")));
        driver.page("53-clerk", matter + "/papers/new?kind=ENTRUSTMENT").andExpect(status().isConflict());
        send("53-clerk", matter + "/papers", "ENTRUSTMENT", "", "正文。").andExpect(status().isConflict());
        jdbc.sql("update joint_matter set mode = 'ENTRUSTED' where id = :id")
                .param("id", id(matter))
                .update();
        String letter = create("53-clerk", matter + "/papers", "ENTRUSTMENT", "委托事项。");
        assertThat(word("53-clerk", letter)).contains("委托事项。").doesNotContain("文件");
        String task = driver.accepted(matter, COUNTY, CLERK);
        driver.page(CLERK, task + "/papers/new?kind=ENTRUSTMENT").andExpect(status().isConflict());
    }

    @Test
    void handsOverToOrgansOfTheOwnLevelAlone() throws Exception {
        String task = driver.accepted(driver.issued("VERTICAL", COUNTY), COUNTY, CLERK);
        String papers = task + "/papers";
        sendTo(papers, "云南省生态环境厅")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"addressee-error\"")))
                .andExpect(content().string(containsString("监督法6(1)")));
        sendTo(papers, "某某公司")
                .andExpect(content().string(containsString("本级监督对象名单中没有：某某公司")))
                .andExpect(content().string(containsString("某某公司")));
        sendTo(papers, "人民政府").andExpect(flash().attribute("notice", "paper.saved"));
        String outpost = jdbc.sql(
                        "select code from body where kind = 'SUBDISTRICT_OUTPOST' and path like '530000.530100.530112.%' order by code limit 1")
                .query(String.class)
                .single();
        String clerk = outpost.substring(0, 9) + "-clerk";
        String assigned = driver.accepted(driver.issued("VERTICAL", outpost), outpost, clerk);
        driver.page(clerk, assigned + "/papers").andExpect(content().string(containsString("地方组织法59")));
        driver.page(clerk, assigned + "/papers/new?kind=OPINION").andExpect(status().isConflict());
        driver.page(clerk, assigned + "/papers/new?kind=HAND_OVER").andExpect(status().isConflict());
        driver.page(clerk, assigned + "/papers/new?kind=REPORT").andExpect(status().isOk());
    }

    @Test
    void writesTheOpinionsThatAPaperIsAbout() throws Exception {
        String task = driver.accepted(driver.issued("VERTICAL", COUNTY), COUNTY, CLERK);
        long meeting = jdbc.sql("insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)"
                        + " values (:body, 'STANDING_COMMITTEE', 1, 577, :day, :day) returning id")
                .param("body", driver.body(COUNTY))
                .param("day", TODAY)
                .query(Long.class)
                .single();
        long opinion = opinion(task, meeting);
        driver.page(CLERK, task + "/papers/new?kind=HAND_OVER&opinion=" + opinion)
                .andExpect(content().string(containsString("1. 加强水源保护")))
                .andExpect(content().string(containsString("value=\"人民政府\"")));
        driver.page(CLERK, task + "/papers/new?kind=HAND_OVER&opinion=999999999")
                .andExpect(content().string(not(containsString("加强水源保护"))));
        String paper = send(CLERK, task + "/papers", "OPINION", String.valueOf(opinion), "审议意见正文。")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        driver.page(CLERK, paper).andExpect(content().string(containsString("/opinions/" + opinion)));
    }

    @Test
    void refusesWhatIsWrongBesideItsField() throws Exception {
        String papers = driver.issued("VERTICAL", COUNTY) + "/papers";
        sendNumber(papers, "云人大办函[2026]12号", "题", "文")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"number-error\"")))
                .andExpect(content().string(containsString("云人大办函[2026]12号")));
        sendNumber(papers, "", "", "文").andExpect(content().string(containsString("id=\"title-error\"")));
        sendNumber(papers, "", "题", " ").andExpect(content().string(containsString("id=\"wording-error\"")));
        sendNumber(papers, "", "题", "长".repeat(50_001))
                .andExpect(content().string(containsString("id=\"wording-error\"")));
        driver.post("53-clerk", papers, "kind", "x").andExpect(status().isNotFound());
        driver.page("53-clerk", papers + "/new?kind=x").andExpect(status().isNotFound());
        driver.page("53-clerk", papers + "/new?kind=SCHEME&opinion=x").andExpect(status().isOk());
        String paper = create("53-clerk", papers, "SCHEME", "正文<script>alert(1)</script>");
        driver.page("53-clerk", paper).andExpect(content().string(not(containsString("<script>alert(1)"))));
        edit("53-clerk", paper, "7", "", "我的正文")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("别人已经改过这份公文")))
                .andExpect(content().string(containsString("我的正文")))
                .andExpect(content().string(containsString("正文&lt;script&gt;")));
    }

    @Test
    void onlyItsOwnCongressWritesItsPapers() throws Exception {
        String matter = driver.issued("VERTICAL", COUNTY);
        String task = driver.accepted(matter, COUNTY, CLERK);
        send("53-clerk", task + "/papers", "NOTICE", "", "正文。").andExpect(status().isForbidden());
        send(CLERK, matter + "/papers", "NOTICE", "", "正文。").andExpect(status().isForbidden());
        send("5304-clerk", task + "/papers", "NOTICE", "", "正文。").andExpect(status().isNotFound());
        driver.page("53-clerk", task + "/papers/new?kind=NOTICE").andExpect(status().isForbidden());
        driver.page("5304-clerk", task + "/papers").andExpect(status().isNotFound());
        String paper = create(CLERK, task + "/papers", "SCHEME", "正文。");
        driver.page("53-clerk", paper).andExpect(status().isNotFound());
        driver.page("53-clerk", paper + "/word").andExpect(status().isNotFound());
        for (String verb : List.of("/settle", "/replace", "/delete")) {
            driver.post("53-clerk", paper + verb, "version", "0").andExpect(status().isForbidden());
        }
        driver.page(CLERK, matter + "/papers/" + id(paper)).andExpect(status().isNotFound());
        driver.post("53-clerk", matter + "/papers/" + id(paper) + "/delete").andExpect(status().isNotFound());
    }

    @Test
    void keepsTheTemplatesOfACongressToItself() throws Exception {
        driver.page(CLERK, TEMPLATES + "/notice")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("〔事项名称〕")))
                .andExpect(content().string(containsString("标准文本")));
        template("关于〔事项〕的通知", "〔本机关〕", "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"title-error\"")))
                .andExpect(content().string(containsString("不认识的名称或者不成对的括号：〔事项〕")));
        template("通知", "〔本机关〕〔", "").andExpect(content().string(containsString("id=\"wording-error\"")));
        driver.post(CLERK, TEMPLATES + "/notice", "title", "题〔事项名称〕", "wording", "文〔本机关〕", "preview", "1")
                .andExpect(content().string(containsString("题水污染防治法执法检查")))
                .andExpect(content().string(containsString("文云南省人民代表大会常务委员会")));
        assertThat(jdbc.sql("select count(*) from paper_template")
                        .query(Integer.class)
                        .single())
                .isZero();

        template("本区关于〔事项名称〕的通知", "本区文本", "").andExpect(flash().attribute("notice", "paper.template.saved"));
        driver.page(CLERK, TEMPLATES).andExpect(content().string(containsString("本机关的文本")));
        driver.page("53-clerk", TEMPLATES).andExpect(content().string(not(containsString("本机关的文本<"))));
        String task = driver.accepted(driver.issued("VERTICAL", COUNTY), COUNTY, CLERK);
        driver.page(CLERK, task + "/papers/new?kind=NOTICE")
                .andExpect(content().string(containsString("本区关于" + MatterDriver.TITLE + "的通知")));
        template("别的题", "别的文本", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("别人已经改过这个模板")))
                .andExpect(content().string(containsString("本区文本")))
                .andExpect(content().string(containsString("别的文本")));
        driver.refused(CLERK, TEMPLATES + "/notice/reset", "version", "5")
                .andExpect(content().string(containsString("别人已经改过这条记录")));
        driver.post(CLERK, TEMPLATES + "/notice/reset", "version", "0")
                .andExpect(flash().attribute("notice", "paper.template.back"));
        driver.refused(CLERK, TEMPLATES + "/notice/reset", "version", "0")
                .andExpect(content().string(containsString("现在用的就是标准文本")));
        driver.page(CLERK, TEMPLATES + "/x").andExpect(status().isNotFound());
        assertThat(audited("matter.template.edit")).isPositive();
        assertThat(audited("matter.template.reset")).isPositive();
    }

    @Test
    void readsTheListInAFixedNumberOfStatements() throws Exception {
        String papers = driver.issued("VERTICAL", COUNTY) + "/papers";
        create("53-clerk", papers, "SCHEME", "正文。");
        driver.page("53-clerk", papers);
        int few = Statements.during(() -> driver.page("53-clerk", papers));
        for (int n = 0; n < 4; n++) {
            create("53-clerk", papers, "SCHEME", "正文。");
        }
        assertThat(Statements.during(() -> driver.page("53-clerk", papers)))
                .isEqualTo(few)
                .isLessThan(14);
    }

    private String create(String who, String papers, String kind, String wording) throws Exception {
        return send(who, papers, kind, "", wording)
                .andExpect(flash().attribute("notice", "paper.saved"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions send(String who, String papers, String kind, String opinion, String wording)
            throws Exception {
        return driver.post(who, papers, fields("kind", kind, "opinion", opinion, "wording", wording));
    }

    private ResultActions sendTo(String papers, String addressee) throws Exception {
        return driver.post(CLERK, papers, "kind", "HAND_OVER", "title", "题", "wording", "文", "addressee", addressee);
    }

    private ResultActions sendNumber(String papers, String number, String title, String wording) throws Exception {
        return driver.post("53-clerk", papers, "kind", "NOTICE", "number", number, "title", title, "wording", wording);
    }

    private ResultActions edit(String who, String paper, String version, String number, String wording)
            throws Exception {
        return driver.post(
                who,
                paper + "/edit",
                fields("version", version, "number", number, "addressee", "主送机关甲", "wording", wording, "copies", "某厅"));
    }

    private static String[] fields(String... more) {
        List<String> fields = new ArrayList<>(List.of("title", "标题", "signer", "某人大常委会", "day", TODAY.toString()));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private ResultActions template(String title, String wording, String version) throws Exception {
        return driver.post(CLERK, TEMPLATES + "/notice", "title", title, "wording", wording, "version", version);
    }

    private String word(String who, String paper) throws Exception {
        byte[] file = driver.page(who, paper + "/word")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return text.getText();
        }
    }

    private long opinion(String task, long meeting) {
        long opinion = jdbc.sql(
                        "insert into opinion (owner_id, owner_path, audience, audience_chosen, year, matter_id, task_id, title, basis, meeting_id)"
                                + " select owner_id, owner_path, 'OWN', 'OWN', 2026, matter_id, id, '意见', 'LAW_INSPECTION', :meeting"
                                + " from matter_task where id = :task returning id")
                .param("meeting", meeting)
                .param("task", id(task))
                .query(Long.class)
                .single();
        jdbc.sql("insert into opinion_item (opinion_id, position, wording, organ, state)"
                        + " values (:opinion, 1, '加强水源保护', '人民政府', 'DRAFT')")
                .param("opinion", opinion)
                .update();
        return opinion;
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static long id(String url) {
        return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
    }
}
