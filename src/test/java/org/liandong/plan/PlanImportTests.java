package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Audience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class PlanImportTests extends PlanPages {

    /** A year that nothing else uses. */
    private static final int YEAR = 2037;

    private static final String CLERK = "530102-clerk";
    private static final String INSPECTION = "\u6267\u6cd5\u68c0\u67e5";

    PlanImportTests() {
        super(YEAR);
    }

    @Autowired
    PlanWords words;

    private long planId;

    @BeforeEach
    void startAPlan() {
        planId =
                plans.create(signedIn.principal(CLERK), YEAR, Audience.LINE, "").id();
    }

    @Test
    void takesNewItemsAndFillsInWhatIsLeftEmpty() throws Exception {
        byte[] table =
                table(Map.of(PlanColumn.MONTH_FROM, 5, PlanColumn.TITLE, "Food", PlanColumn.INSTRUMENT, INSPECTION));
        assertThat(send(table, "check").getContentAsString())
                .contains("role=\"status\"")
                .doesNotContain("role=\"alert\"");
        assertThat(items.countByPlanId(planId)).isZero();
        assertThat(send(table, "import").getRedirectedUrl()).isEqualTo("/plans/" + planId);
        assertThat(items.findByPlanIdOrderById(planId)).singleElement().satisfies(item -> {
            assertThat(item.content().instrument()).isEqualTo("law_inspection");
            assertThat(item.content().monthTo()).isEqualTo(5);
            assertThat(item.content().linkageWish()).isEqualTo(LinkageWish.NONE);
            assertThat(item.content().audience()).isEqualTo(Audience.LINE);
        });
    }

    @Test
    void readsItsOwnExportAndChangesItsItems() throws Exception {
        send(
                table(Map.of(
                        PlanColumn.MONTH_FROM,
                        5,
                        PlanColumn.MONTH_TO,
                        7,
                        PlanColumn.TITLE,
                        "Food",
                        PlanColumn.INSTRUMENT,
                        INSPECTION,
                        PlanColumn.STATUTES,
                        "食品安全法 34(1)\n《云南省食品安全条例》",
                        PlanColumn.SUPERVISED,
                        "教育局\n五华区财政局")),
                "import");
        jdbc.sql("update plan_item set supporting = '-none-' where plan_id = :plan")
                .param("plan", planId)
                .update();
        PlanItemContent before = items.findByPlanIdOrderById(planId).get(0).content();
        byte[] export = mvc.perform(get("/plans/" + planId + ".xlsx").with(signedIn.as(CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(send(export, "import").getStatus()).isEqualTo(302);
        assertThat(items.findByPlanIdOrderById(planId))
                .singleElement()
                .extracting(PlanItem::content)
                .isEqualTo(before);

        PlanItem item = items.findByPlanIdOrderById(planId).get(0);
        byte[] stale = table(Map.of(
                PlanColumn.KEY,
                item.id() + "-" + (item.version() + 1),
                PlanColumn.MONTH_FROM,
                6,
                PlanColumn.TITLE,
                "Other",
                PlanColumn.INSTRUMENT,
                INSPECTION));
        assertThat(send(stale, "import").getContentAsString()).contains("role=\"alert\"");
        assertThat(items.findByPlanIdOrderById(planId).get(0).content()).isEqualTo(before);
    }

    @Test
    void holdsItsNamesAgainstTheListsByLineAndColumn() throws Exception {
        String answer = send(
                        table(Map.of(
                                PlanColumn.MONTH_FROM,
                                5,
                                PlanColumn.TITLE,
                                "Food",
                                PlanColumn.INSTRUMENT,
                                INSPECTION,
                                PlanColumn.STATUTES,
                                "食品安全法 看情况\n《没有这部法》",
                                PlanColumn.SUPERVISED,
                                "教育厅、没有这个局")),
                        "import")
                .getContentAsString();
        assertThat(answer)
                .contains("<td>2</td><td>G</td>", "<td>2</td><td>J</td>")
                .contains("没有《没有这部法》", "“教育厅”是省级的机关", "没有“没有这个局”");
        assertThat(items.countByPlanId(planId)).isZero();
    }

    @Test
    void offersBothListsInTheEmptyTable() throws Exception {
        byte[] empty = mvc.perform(get("/plans/" + planId + "/import/template").with(signedIn.as(CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(empty))) {
            List<String> offered = book.getSheet(1).orElseThrow().read().stream()
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
            assertThat(offered).contains("中华人民共和国食品安全法", "云南省食品安全条例", "市场监督管理局", "人民法院");
        }
        String sheet = part(empty, "xl/worksheets/sheet1.xml");
        assertThat(sheet.split("type=\"list\"", -1)).hasSize(7 + 1);
        assertThat(sheet.split("showErrorMessage=\"(false|0)\"", -1)).hasSize(2 + 1);
    }

    @Test
    void saysLineAndColumnOfEveryMistakeAndSavesNothing() throws Exception {
        String answer = send(
                        table(
                                Map.of(
                                        PlanColumn.MONTH_FROM,
                                        5,
                                        PlanColumn.TITLE,
                                        "Good",
                                        PlanColumn.INSTRUMENT,
                                        INSPECTION),
                                Map.of(
                                        PlanColumn.KEY, "99-1",
                                        PlanColumn.MONTH_FROM, 13,
                                        PlanColumn.MONTH_TO, "soon",
                                        PlanColumn.TITLE, "=cmd()",
                                        PlanColumn.INSTRUMENT, "Magic",
                                        PlanColumn.LEAD_ORGAN, "Nobody")),
                        "import")
                .getContentAsString();
        for (String column : new String[] {"A", "B", "C", "D", "E", "H"}) {
            assertThat(answer).contains("<td>3</td><td>" + column + "</td>");
        }
        assertThat(answer).doesNotContain("<td>2</td>").contains("=cmd()");
        assertThat(items.countByPlanId(planId)).isZero();
    }

    @Test
    void refusesWhatIsNoTableOfItems() throws Exception {
        assertThat(send("no table".getBytes(java.nio.charset.StandardCharsets.UTF_8), "check")
                        .getContentAsString())
                .contains("role=\"alert\"");
        assertThat(send(empty("Something else"), "check").getContentAsString()).contains("role=\"alert\"");
        assertThat(send(table(), "check").getContentAsString()).contains("role=\"alert\"");
    }

    @Test
    void offersItOnlyForOnesOwnPlan() throws Exception {
        assertThat(status("530103-clerk")).isEqualTo(404);
        assertThat(status("530102-leader")).isEqualTo(403);
        assertThat(status(CLERK)).isEqualTo(200);
    }

    private int status(String user) throws Exception {
        return mvc.perform(get("/plans/" + planId + "/import").with(signedIn.as(user)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(byte[] file, String run) throws Exception {
        return mvc.perform(multipart("/plans/" + planId + "/import")
                        .file(new MockMultipartFile("file", "plan.xlsx", "application/octet-stream", file))
                        .param("run", run)
                        .with(signedIn.as(CLERK))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @SafeVarargs
    private byte[] table(Map<PlanColumn, Object>... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("plan");
            for (PlanColumn column : PlanColumn.values()) {
                sheet.value(
                        0,
                        column.ordinal(),
                        words.text(column.heading(PlanKind.SUPERVISION), java.util.Locale.SIMPLIFIED_CHINESE));
            }
            for (int row = 0; row < lines.length; row++) {
                for (Map.Entry<PlanColumn, Object> cell : lines[row].entrySet()) {
                    if (cell.getValue() instanceof Number number) {
                        sheet.value(row + 1, cell.getKey().ordinal(), number);
                    } else {
                        sheet.value(
                                row + 1,
                                cell.getKey().ordinal(),
                                cell.getValue().toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        java.nio.file.Path kept = java.nio.file.Files.createTempFile("plan", ".xlsx");
        java.nio.file.Files.write(kept, file);
        try (var zip = new java.util.zip.ZipFile(kept.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } finally {
            java.nio.file.Files.delete(kept);
        }
    }

    private static byte[] empty(String heading) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("plan").value(0, 0, heading);
        }
        return out.toByteArray();
    }
}
