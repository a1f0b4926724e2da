package org.liandong.liaison.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.liaison.VisitBatch;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class VisitSheetPortalTests {

    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(VisitSheetPortalTests.class);
    private static final String CLERK = "530111-clerk";
    private static final String OWNER = "530111000000";
    private static final String OTHER = "530324000000";
    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final LocalDate DAY = TODAY.minusDays(1);
    private static final long PATIENCE = 30;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BodyLookup bodies;

    @Autowired
    ImportJob job;

    @Autowired
    ImportQueue queue;

    @Autowired
    VisitCheck check;

    @Autowired
    VisitBatch batch;

    @Autowired
    MessageSource messages;

    @Autowired
    PlatformTransactionManager transactions;

    private BodyRow owner;
    private BodyRow other;
    private long newest;
    private int counter;

    @BeforeEach
    void remember() {
        owner = bodies.byCode(OWNER).orElseThrow();
        other = bodies.byCode(OTHER).orElseThrow();
        newest = one("select coalesce(max(id), 0) from visit where owner_id = " + owner.id());
        counter = (int) one("select coalesce(max(last), 0) from visit_counter where owner_id = " + owner.id()
                + " and year = " + TODAY.getYear());
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from visit_import where owner_id = :o")
                .param("o", owner.id())
                .update();
        jdbc.sql("delete from visit where owner_id = :o and id > :id")
                .param("o", owner.id())
                .param("id", newest)
                .update();
        jdbc.sql("delete from contact_summary s where body_id = :b and not exists (select from visit_body t"
                        + " join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM' and f.body_id = s.by_body_id"
                        + " where t.side = 'TO' and t.body_id = s.body_id)")
                .param("b", other.id())
                .update();
        jdbc.sql("update visit_counter set last = :last where owner_id = :o and year = :y")
                .param("last", counter)
                .param("o", owner.id())
                .param("y", TODAY.getYear())
                .update();
    }

    @Test
    void storesACheckedTableOnceInItsOrderAndCountsIt() throws Exception {
        long id = upload(visits(List.of(row("甲"), point("乙的事"), row("丙"), row("丁"))));
        assertThat(page(id)).contains("可以导入 3 条新记录");
        assertThat(themes()).isEmpty();
        send(post("/liaison/sheet/" + id + "/store"));
        send(post("/liaison/sheet/" + id + "/store"));
        job.run();
        job.run();
        assertThat(page(id)).contains("已导入 3 条");
        assertThat(themes()).containsExactly("甲", "丙", "丁");
        assertThat(jdbc.sql("select number from visit where owner_id = :o and id > :id order by id")
                        .param("o", owner.id())
                        .param("id", newest)
                        .query(Integer.class)
                        .list())
                .containsExactly(counter + 1, counter + 2, counter + 3);
        assertThat(one("select visits from contact_summary where body_id = " + other.id() + " and by_body_id = "
                        + owner.id() + " and year = " + DAY.getYear()))
                .isEqualTo(3);
        assertThat(one("select sum(visits) from visit_figure where named_ids = '{}' and owner_id = " + owner.id()))
                .isEqualTo(one("select count(*) from visit where owner_id = " + owner.id()));
        assertThat(one("select count(*) from point p join visit v on v.id = p.visit_id where v.theme = '甲' and v.id > "
                        + newest + " and v.owner_id = " + owner.id()))
                .isEqualTo(2);
    }

    @Test
    void leavesWhatTheSameFileStoredBefore() throws Exception {
        byte[] file = visits(List.of(row("甲"), row("乙")));
        store(upload(file));
        long again = upload(file);
        assertThat(page(again)).contains("同一个文件已经导入过", "没有新记录；2 条已有记录不变");
        send(post("/liaison/sheet/" + again + "/store"));
        job.run();
        assertThat(themes()).hasSize(2);
    }

    @Test
    void readsItsOwnExportWithoutChangingAnythingAndWithoutNumbersAsNewOnes() throws Exception {
        store(upload(
                visits(List.of(row("甲", Map.of(VisitColumn.SAID, "说\n了", VisitColumn.THEME, "'=1+1 甲")), point("二")))));
        byte[] export = export();
        long same = upload(export);
        assertThat(page(same)).contains("没有新记录；1 条已有记录不变");
        List<Map<VisitColumn, String>> rows = rows(export);
        rows.forEach(each -> each.remove(VisitColumn.KEY));
        long fresh = upload(table(rows));
        assertThat(page(fresh)).contains("可以导入 1 条新记录", "已有同一天、同一机关、同一主题的记录");
        store(fresh);
        List<Map<VisitColumn, String>> both = rows(export());
        both.forEach(each -> each.remove(VisitColumn.KEY));
        assertThat(both.subList(2, 4)).isEqualTo(both.subList(0, 2)).isEqualTo(rows);
    }

    @Test
    void saysLineAndColumnOfEveryMistakeAndStoresNothing() throws Exception {
        long id = upload(visits(List.of(
                row("好"),
                row(
                        "一",
                        Map.of(
                                VisitColumn.OTHERS,
                                "530324 没有",
                                VisitColumn.DAY,
                                TODAY.plusDays(1).toString())),
                row("二", Map.of(VisitColumn.OTHERS, "罗平线人大常委会", VisitColumn.FORM, "游览")),
                row("三", Map.of(VisitColumn.PLACE, "=cmd()", VisitColumn.OUR_PEOPLE, "长".repeat(201))))));
        assertThat(page(id))
                .contains("日期不能晚于今天", "没有找到“罗平线人大常委会”，是不是", "请从下拉列表中选择", "单元格不能以", "最多 200 字")
                .doesNotContain("/store\"");
        assertThat(problems(id)).containsExactly("3B", "4C", "4E", "5F", "5H");
        send(post("/liaison/sheet/" + id + "/store"));
        job.run();
        assertThat(themes()).isEmpty();
        long nonsense = upload("nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page(nonsense)).contains("没有导入", "文件不是可以读取的 .xlsx");
    }

    @Test
    void cancelsWhatIsNotStoredYetAndShowsItToNobodyElse() throws Exception {
        long id = upload(visits(List.of(row("甲"))));
        send(post("/liaison/sheet/" + id + "/cancel"));
        send(post("/liaison/sheet/" + id + "/store"));
        job.run();
        assertThat(page(id)).contains("已取消").doesNotContain("/store\"");
        assertThat(themes()).isEmpty();
        ImportQueue.Claimed storing = new ImportQueue.Claimed(id, owner.id(), 1, "", ImportState.STORING, new byte[0]);
        assertThatThrownBy(() -> queue.progress(storing, 1, 1)).isInstanceOf(ImportQueue.Lost.class);
        assertThat(mvc.perform(get("/liaison/sheet/" + id).with(signedIn.as("530102-clerk")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void takesUpWhatAStoppedServerLeftAndGivesUpInTheEnd() throws Exception {
        long id = upload(visits(List.of(row("甲"))));
        leave(id, "STORING", 1);
        job.run();
        assertThat(themes()).containsExactly("甲");
        long broken = upload(visits(List.of(row("乙"))));
        leave(broken, "STORING", 3);
        job.run();
        assertThat(page(broken)).contains("服务器几次中断，没有导入");
        assertThat(themes()).containsExactly("甲");
    }

    @Test
    void keepsNobodyWaitingWhileTenThousandAreWritten() throws Exception {
        List<List<Map<VisitColumn, String>>> many = IntStream.range(0, VisitSheet.MOST_ROWS)
                .mapToObj(n -> row("第" + n + "次", Map.of(VisitColumn.SAID, "反映道路照明问题，建议尽快修复。" + n)))
                .toList();
        long began = System.nanoTime();
        long id = upload(visits(many));
        assertThat(page(id)).contains("可以导入 10,000 条新记录");
        long checked = System.nanoTime();
        byte[] file = jdbc.sql("select content from visit_import where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        List<VisitBatch.Entry> entries = check.check(
                        owner.id(), file, UUID.randomUUID().toString(), (done, all) -> {})
                .fresh();
        long before = one("select count(*) from visit where owner_id <> " + owner.id());
        long[] times = new long[3];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            times[0] = System.nanoTime();
            VisitBatch.Stored stored = batch.store(owner, 1, entries, done -> {
                if (done == entries.size()) {
                    times[1] = System.nanoTime();
                    logMeanwhile(CLERK);
                }
            });
            times[2] = System.nanoTime();
            logMeanwhile("530103-clerk");
            assertThat(stored.last()).endsWith(String.valueOf(counter + 1 + entries.size()));
            status.setRollbackOnly();
        });
        LOG.warn("MEASURED check " + (checked - began) / 1_000_000 + " ms, write "
                + (times[1] - times[0]) / 1_000_000 + " ms, end with one log " + (times[2] - times[1]) / 1_000_000
                + " ms");
        assertThat(one("select count(*) from visit where owner_id <> " + owner.id()))
                .isEqualTo(before + 1);
        jdbc.sql("delete from visit where id = (select max(id) from visit where owner_id ="
                        + " (select id from body where code = '530103000000') and theme = '同时')")
                .update();
    }

    /** Another clerk logs a visit and has the answer before this one goes on. */
    private void logMeanwhile(String clerk) {
        try {
            String answer = CompletableFuture.supplyAsync(() -> {
                        try {
                            return mvc.perform(post("/visits")
                                            .param("clientId", UUID.randomUUID().toString())
                                            .param("visitedOn", DAY.toString())
                                            .param("form", "VISIT")
                                            .param("direction", "OUT")
                                            .param("otherIds", String.valueOf(other.id()))
                                            .param("theme", "同时")
                                            .param("reach", "OTHER_SIDE")
                                            .with(signedIn.as(clerk))
                                            .with(csrf()))
                                    .andReturn()
                                    .getResponse()
                                    .getRedirectedUrl();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .get(PATIENCE, TimeUnit.SECONDS);
            assertThat(answer).startsWith("/visits/");
        } catch (Exception e) {
            throw new IllegalStateException(clerk + " had to wait", e);
        }
    }

    private void leave(long id, String state, int tries) {
        jdbc.sql("update visit_import set state = :state, tries = :tries, claimed_until = now() - interval '1 hour'"
                        + " where id = :id")
                .param("state", state)
                .param("tries", tries)
                .param("id", id)
                .update();
    }

    private long upload(byte[] file) throws Exception {
        MockHttpServletResponse answer = mvc.perform(multipart("/liaison/sheet")
                        .file(new MockMultipartFile("file", "visits.xlsx", "", file))
                        .with(signedIn.as(CLERK))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/liaison/sheet/");
        job.run();
        return Long.parseLong(answer.getRedirectedUrl().replace("/liaison/sheet/", ""));
    }

    private void store(long id) throws Exception {
        send(post("/liaison/sheet/" + id + "/store"));
        job.run();
        assertThat(page(id)).contains("已导入");
    }

    private String page(long id) throws Exception {
        return send(get("/liaison/sheet/" + id)).getContentAsString();
    }

    private byte[] export() throws Exception {
        byte[] table = send(get("/liaison/sheet/visits")
                        .param("from", DAY.toString())
                        .param("to", DAY.toString()))
                .getContentAsByteArray();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'visit.export' and username = '" + CLERK
                                + "'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        return table;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(CLERK)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private List<String> themes() {
        return jdbc.sql("select theme from visit where owner_id = :o and id > :id order by id")
                .param("o", owner.id())
                .param("id", newest)
                .query(String.class)
                .list();
    }

    private List<String> problems(long id) {
        return jdbc.sql(
                        "select line || column_letter from visit_import_problem where import_id = :id order by position")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<Map<VisitColumn, String>> row(String theme) {
        return row(theme, Map.of());
    }

    private List<Map<VisitColumn, String>> row(String theme, Map<VisitColumn, String> otherwise) {
        Map<VisitColumn, String> row = new EnumMap<>(VisitColumn.class);
        row.put(VisitColumn.DAY, DAY.toString());
        row.put(VisitColumn.FORM, "走访");
        row.put(VisitColumn.DIRECTION, "我们联系对方");
        row.put(VisitColumn.OTHERS, OTHER);
        row.put(VisitColumn.THEME, theme);
        row.put(VisitColumn.REACH, "对方机关和我的上级机关");
        row.put(VisitColumn.POINT, "事");
        row.put(VisitColumn.CATEGORY, "监督");
        row.putAll(otherwise);
        return List.of(row);
    }

    private List<Map<VisitColumn, String>> point(String text) {
        return List.of(new EnumMap<>(Map.of(VisitColumn.POINT, text, VisitColumn.CATEGORY, "民生")));
    }

    private byte[] visits(List<List<Map<VisitColumn, String>>> visits) throws Exception {
        return table(visits.stream().flatMap(List::stream).toList());
    }

    private byte[] table(List<Map<VisitColumn, String>> rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("table");
            for (VisitColumn column : VisitColumn.values()) {
                sheet.value(
                        0, column.ordinal(), messages.getMessage(column.heading(), null, Locale.SIMPLIFIED_CHINESE));
            }
            for (int n = 0; n < rows.size(); n++) {
                for (Map.Entry<VisitColumn, String> cell : rows.get(n).entrySet()) {
                    sheet.value(n + 1, cell.getKey().ordinal(), cell.getValue());
                }
            }
        }
        return out.toByteArray();
    }

    /** The lines of an exported table, days included as numbers. */
    private static List<Map<VisitColumn, String>> rows(byte[] file) throws Exception {
        List<Map<VisitColumn, String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getFirstSheet().read()) {
                Map<VisitColumn, String> cells = new EnumMap<>(VisitColumn.class);
                for (VisitColumn column : VisitColumn.values()) {
                    row.getCellRawValue(column.ordinal())
                            .filter(text -> !text.isEmpty())
                            .ifPresent(text -> cells.put(column, text));
                }
                rows.add(cells);
            }
        }
        return rows.subList(1, rows.size());
    }
}
