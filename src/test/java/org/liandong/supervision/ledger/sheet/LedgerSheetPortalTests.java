package org.liandong.supervision.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.supervision.ledger.LedgerCase.COUNTY;
import static org.liandong.supervision.ledger.LedgerCase.PROVINCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.supervision.ledger.LedgerCase;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The ledger goes out to Excel as one sees it, and what is one's own comes in again, all or nothing. */
@PortalTest
class LedgerSheetPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final String TEXT = "抽查的三所学校食堂没有落实食品留样制度";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    MatterDriver matter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerWords words;

    private LedgerCase kept;

    @BeforeEach
    void takePart() throws Exception {
        kept = new LedgerCase(matter, jdbc);
    }

    @Test
    void readsItsOwnExportAndChangesNothing() throws Exception {
        String problem = kept.found(COUNTY, kept.countyTask, "=HYPERLINK(1)" + TEXT, "UPWARD");
        kept.opened(COUNTY, problem, "留样", "UPWARD");
        List<Map<LedgerColumn, String>> rows = own();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(LedgerColumn.TEXT)).startsWith("'=HYPERLINK");
            assertThat(row.get(LedgerColumn.KEY)).matches("P\\d+-\\d+/C\\d+-\\d+");
        });
        String before = state();
        assertThat(send(COUNTY, kept.countyTask, rows, "check").getContentAsString())
                .contains("新增 0 个问题，修改 0 行");
        assertThat(send(COUNTY, kept.countyTask, rows, "import").getStatus()).isEqualTo(302);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void changesItsOwnColumnAndAddsItsOwnProblems() throws Exception {
        String line = kept.opened(COUNTY, kept.found(COUNTY, kept.countyTask, TEXT, "UPWARD"), "留样", "UPWARD");
        List<Map<LedgerColumn, String>> rows = own();
        rows.get(0).put(LedgerColumn.MEASURES, "逐校检查");
        rows.get(0).put(LedgerColumn.DUE_ON, TODAY.plusDays(9).toString());
        rows.get(0).put(LedgerColumn.PROGRESS, "已检查一所");
        rows.get(0).put(LedgerColumn.CATEGORY, "执法司法");
        rows.add(row("", TEXT + "另一个"));
        assertThat(send(COUNTY, kept.countyTask, rows, "check").getContentAsString())
                .contains("新增 1 个问题，修改 1 行");
        assertThat(state()).doesNotContain("逐校检查");
        assertThat(send(COUNTY, kept.countyTask, rows, "import").getStatus()).isEqualTo(302);
        assertThat(state()).contains("逐校检查", TODAY.plusDays(9).toString(), "DOING", "ENFORCEMENT", "另一个");
        assertThat(matter.page(PROVINCE, line).andReturn().getResponse().getContentAsString())
                .contains("已检查一所");
        assertThat(send(COUNTY, kept.countyTask, rows, "import").getContentAsString())
                .contains("下载之后这一行已经改过");
    }

    @Test
    void takesNothingWhenOneCellIsWrongAndSaysWhich() throws Exception {
        kept.opened(COUNTY, kept.found(COUNTY, kept.countyTask, TEXT, "UPWARD"), "留样", "UPWARD");
        List<Map<LedgerColumn, String>> rows = own();
        rows.get(0).put(LedgerColumn.MEASURES, "逐校检查");
        Map<LedgerColumn, String> wrong = row("P999999999-0", "");
        wrong.put(LedgerColumn.CATEGORY, "不知道");
        wrong.put(LedgerColumn.STATUTE, "没有这部法");
        wrong.put(LedgerColumn.ORGAN, "昆明市教育局");
        wrong.put(LedgerColumn.FOUND_ON, "明天");
        wrong.put(LedgerColumn.AUDIENCE, "指定机关");
        wrong.put(LedgerColumn.MEASURES, "整改");
        wrong.put(LedgerColumn.PLACE, "=1+1");
        rows.add(wrong);
        String before = state();
        String answer = send(COUNTY, kept.countyTask, rows, "import").getContentAsString();
        assertThat(answer)
                .contains("编号不是本机关在本事项中的问题", "请从下拉列表中选择", "不是本级的机关", "请填写正确的日期", "没有并入台账的问题不填整改内容")
                .contains("role=\"alert\"");
        assertThat(state()).isEqualTo(before);
        assertThat(send(COUNTY, kept.countyTask, List.of(), "import").getContentAsString())
                .contains("表中没有内容");
        rows.remove(1);
        rows.add(new EnumMap<>(rows.get(0)));
        assertThat(send(COUNTY, kept.countyTask, rows, "import").getContentAsString())
                .contains("与第 2 行重复");
        assertThat(state()).isEqualTo(before);
        assertThat(upload(COUNTY, kept.countyTask, "x".getBytes(), "import").getStatus())
                .isEqualTo(200);
    }

    @Test
    void leavesLinesOfOthersAloneAndShowsNoMoreThanOneMayRead() throws Exception {
        String province = kept.found(PROVINCE, kept.url, "学校食堂食品留样制度落实不到位", "DOWNWARD");
        String secret = kept.found(COUNTY, kept.countyTask, TEXT, "OWN");
        String line = kept.opened(PROVINCE, province, "学校食堂食品留样", "DOWNWARD");
        kept.join(COUNTY, secret, line).andExpect(flash().attribute("notice", "ledger.done.join"));
        kept.opened(COUNTY, kept.found(COUNTY, kept.countyTask, TEXT + "二", "OWN"), "只给自己看", "OWN");
        List<Map<LedgerColumn, String>> seen = read(PROVINCE, "/ledger.xlsx?matter=" + kept.matterId);
        assertThat(seen).hasSize(2);
        assertThat(seen.toString()).doesNotContain(TEXT, "只给自己看").contains("五华区人大");
        List<Map<LedgerColumn, String>> countys = read(COUNTY, "/ledger.xlsx?matter=" + kept.matterId);
        assertThat(countys).hasSize(3);
        Map<LedgerColumn, String> theirs = countys.stream()
                .filter(row -> row.get(LedgerColumn.KEY).startsWith("O"))
                .findFirst()
                .orElseThrow();
        theirs.put(LedgerColumn.MEASURES, "由县里改省里的一栏");
        assertThat(send(COUNTY, kept.countyTask, countys, "check").getContentAsString())
                .contains("其他机关的 1 行不导入");
        assertThat(send(COUNTY, kept.countyTask, countys, "import").getStatus()).isEqualTo(302);
        assertThat(state()).doesNotContain("由县里改省里的一栏");
        String stolen = read(PROVINCE, "/ledger.xlsx?mine=true&matter=" + kept.matterId).stream()
                .map(row -> row.get(LedgerColumn.KEY))
                .filter(key -> key.startsWith("P"))
                .findFirst()
                .orElseThrow();
        assertThat(send(COUNTY, kept.countyTask, List.of(row(stolen, "改别人的问题")), "import")
                        .getContentAsString())
                .contains("编号不是本机关在本事项中的问题");
        assertThat(send("5304-clerk", kept.countyTask, countys, "import").getStatus())
                .isEqualTo(404);
        assertThat(send(PROVINCE, kept.countyTask, countys, "import").getStatus())
                .isEqualTo(403);
    }

    private Map<LedgerColumn, String> row(String key, String text) {
        Map<LedgerColumn, String> row = new EnumMap<>(LedgerColumn.class);
        row.put(LedgerColumn.KEY, key);
        row.put(LedgerColumn.TEXT, text);
        row.put(LedgerColumn.CATEGORY, "其他");
        row.put(LedgerColumn.FOUND_ON, TODAY.minusDays(1).toString());
        row.put(LedgerColumn.AUDIENCE, "报上级");
        return row;
    }

    /** All that an import could change. */
    private String state() {
        return jdbc.sql(
                        "select coalesce(string_agg(concat_ws(' ', p.text, p.category, p.version, c.measures, c.due_on, c.state, c.version), ';' order by p.id), '')"
                                + " from problem p left join ledger_part c on c.line_id = p.line_id where p.matter_id = :matter")
                .param("matter", kept.matterId)
                .query(String.class)
                .single();
    }

    private List<Map<LedgerColumn, String>> own() throws Exception {
        return read(COUNTY, kept.countyTask + "/problems/import/table?present=yes");
    }

    private List<Map<LedgerColumn, String>> read(String who, String url) throws Exception {
        byte[] bytes = matter.page(who, url).andReturn().getResponse().getContentAsByteArray();
        List<Map<LedgerColumn, String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var read : book.getFirstSheet().read()) {
                Map<LedgerColumn, String> row = new EnumMap<>(LedgerColumn.class);
                for (LedgerColumn column : LedgerColumn.values()) {
                    row.put(column, read.getCellRawValue(column.ordinal()).orElse(""));
                }
                rows.add(row);
            }
        }
        rows.remove(0);
        return rows;
    }

    private MockHttpServletResponse send(String who, String work, List<Map<LedgerColumn, String>> rows, String run)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (LedgerColumn column : LedgerColumn.values()) {
                sheet.value(0, column.ordinal(), words.text(column.heading(), java.util.Locale.SIMPLIFIED_CHINESE));
            }
            for (int n = 0; n < rows.size(); n++) {
                for (Map.Entry<LedgerColumn, String> cell : rows.get(n).entrySet()) {
                    sheet.value(n + 1, cell.getKey().ordinal(), cell.getValue());
                }
            }
        }
        return upload(who, work, bytes.toByteArray(), run);
    }

    private MockHttpServletResponse upload(String who, String work, byte[] bytes, String run) throws Exception {
        return mvc.perform(multipart(work + "/problems/import")
                        .file(new MockMultipartFile("file", "t.xlsx", "application/octet-stream", bytes))
                        .param("run", run)
                        .with(csrf())
                        .with(signedIn.as(who)))
                .andReturn()
                .getResponse();
    }
}
