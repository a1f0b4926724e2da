package org.liandong.supervision.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** The table of items, out and in. */
class OpinionImportTests extends OpinionDesk {

    private static final List<String> HEADINGS =
            List.of("编号", "审议意见", "意见内容", "责任单位", "配合单位", "有关法律法规", "报告期限", "整改措施", "办理进展", "状态");

    @Test
    void addsItemsToTheOpinionThatTheyName() throws Exception {
        String opinion = opinion("关于河湖保护的审议意见", 0);
        byte[] table = table(
                row("", "关于河湖保护的审议意见", "清理乱占", "财政局", "审计局、统计局", "水法 34(1)", "2099-03-05", "", "", ""),
                row("", "关于河湖保护的审议意见", "=1+1", "审计局", "", "", String.valueOf(serial("2099-04-01")), "", "", ""));
        String checked = send(table, "check").getContentAsString();
        assertThat(checked).as(problems(checked)).contains("新增2项，改写0项");
        assertThat(count(opinion)).isZero();
        assertThat(send(table, "import").getRedirectedUrl()).isEqualTo("/opinions");
        assertThat(texts(opinion, "organ")).containsExactly("财政局", "审计局");
        assertThat(texts(opinion, "supporting")).containsExactly("审计局\n统计局", "");
        assertThat(texts(opinion, "statutes")).containsExactly("《中华人民共和国水法》第三十四条第一款", "");
        assertThat(texts(opinion, "due_on::text")).containsExactly("2099-03-05", "2099-04-01");
        assertThat(texts(opinion, "wording")).containsExactly("清理乱占", "=1+1");
    }

    @Test
    void readsItsOwnExportWithoutChangingAnything() throws Exception {
        String opinion = opinion("关于林草的审议意见", 3);
        jdbc.sql("update opinion_item set wording = '-甲-\n乙' where opinion_id = :id and position = 1")
                .param("id", id(opinion))
                .update();
        handOver(opinion);
        add(opinion, "又一项", "财政局");
        send(CLERK, item(opinion, "measures").param("text", "=措施"));
        send(CLERK, item(opinion, "progress").param("day", TODAY.toString()).param("text", "进展一"));
        List<String> before = texts(opinion, "version || wording || measures");
        byte[] export = mvc.perform(get("/opinions.xlsx?show=&year=").with(signedIn.as(CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String checked = send(export, "check").getContentAsString();
        assertThat(checked).as(problems(checked)).contains("新增0项，改写0项");
        assertThat(send(export, "import").getStatus()).isEqualTo(302);
        assertThat(texts(opinion, "version || wording || measures")).isEqualTo(before);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(export))) {
            List<String> cells = book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
            assertThat(cells).contains("'=措施", "'-甲-\n乙", "进展一", "办理中", "已交办", "拟定");
        }
    }

    @Test
    void takesMeasuresAndProgressOfItemsThatWereHandedOver() throws Exception {
        String opinion = opinion("关于住房的审议意见", 1);
        handOver(opinion);
        String key = column(opinion, "id") + "-" + column(opinion, "version");
        byte[] table = table(row(key, "关于住房的审议意见", "关于住房的审议意见1", "财政局", "", "", "", "加快办证", "办结三成", "x"));
        String checked = send(table, "check").getContentAsString();
        assertThat(checked).as(problems(checked)).contains("新增0项，改写1项");
        assertThat(send(table, "import").getStatus()).isEqualTo(302);
        assertThat(column(opinion, "measures")).isEqualTo("加快办证");
        assertThat(page(CLERK, itemUrl(opinion)).andReturn().getResponse().getContentAsString())
                .contains("加快办证", "办结三成");
        assertThat(send(table, "import").getContentAsString()).contains("导出以后已有人办理或者修改这一项");
    }

    @Test
    void saysLineAndColumnOfEveryMistakeAndSavesNothing() throws Exception {
        String opinion = opinion("关于粮食的审议意见", 2);
        handOver(opinion);
        add(opinion, "又一项", "财政局");
        List<String> before = texts(opinion, "version || wording");
        String handed = column(opinion, "id") + "-" + column(opinion, "version");
        String answer = send(
                        table(
                                row("", "没有这件", "", "生态环境厅", "没有这个局", "没有这部法", "2026-02-30", "", "x", ""),
                                row(handed, "关于粮食的审议意见", "改了", "审计局", "", "", "2099-01-01", "", "", ""),
                                row(handed, "别的", "关于粮食的审议意见1", "财政局", "", "", "", "", "", ""),
                                row("7-x", "关于粮食的审议意见", "甲", "财政局", "", "", "", "", "", ""),
                                row("", "关于粮食的审议意见", "好的", "财政局", "", "", "", "", "", "")),
                        "import")
                .getContentAsString();
        assertThat(problems(answer))
                .contains("2 B", "没有这个标题的审议意见")
                .contains("2 C", "请写明意见内容")
                .contains("2 D", "不是本级机关，不能直接交办")
                .contains("2 E", "2 F", "2 G", "请写成 2026-03-05 这样的日期")
                .contains("2 I", "还没有交办")
                .contains("3 C", "3 D", "3 G", "已经交办，不能改动")
                .contains("4 A", "与第3行的编号相同")
                .contains("4 B", "这一项属于“关于粮食的审议意见”")
                .contains("5 A", "没有这个编号的事项")
                .doesNotContain("6 ");
        assertThat(texts(opinion, "version || wording")).isEqualTo(before);
    }

    @Test
    void knowsNoItemOfAnotherBody() throws Exception {
        String opinion = opinion("关于公园的审议意见", 1);
        String key = column(opinion, "id") + "-0";
        byte[] table = table(row(key, "关于公园的审议意见", "改", "财政局", "", "", "", "", "", ""));
        String answer = mvc.perform(multipart("/opinions/import")
                        .file(new MockMultipartFile("file", "a.xlsx", "application/octet-stream", table))
                        .param("run", "import")
                        .with(csrf())
                        .with(signedIn.as("530102-clerk")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("没有这个编号的事项");
    }

    @Test
    void refusesWhatIsNoTableOfOurs() throws Exception {
        assertThat(send(new byte[] {1, 2, 3}, "import").getContentAsString()).contains("不是可以读取的 .xlsx");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(other, "x", "1.0")) {
            book.newWorksheet("x").value(0, 0, "x");
        }
        assertThat(send(other.toByteArray(), "import").getContentAsString()).contains("不是本系统审议意见表格的标题");
        assertThat(send(table(), "import").getContentAsString()).contains("表格里没有事项");
    }

    private static long serial(String day) {
        return LocalDate.parse(day).toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static byte[] table(String[]... rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("x");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row][column]);
                }
            }
        }
        return out.toByteArray();
    }

    private MockHttpServletResponse send(byte[] table, String run) throws Exception {
        return mvc.perform(multipart("/opinions/import")
                        .file(new MockMultipartFile("file", "a.xlsx", "application/octet-stream", table))
                        .param("run", run)
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andReturn()
                .getResponse();
    }

    /** The table of problems as text: line, column, content and what is wrong. */
    private static String problems(String page) {
        int from = page.indexOf("<tbody>");
        return from < 0
                ? ""
                : page.substring(from, page.indexOf("</tbody>"))
                        .replaceAll("</td>\\s*<td>", " ")
                        .replaceAll("<[^>]*>", "\n");
    }

    private int count(String opinion) {
        return texts(opinion, "wording").size();
    }

    private List<String> texts(String opinion, String column) {
        return jdbc.sql("select " + column + " from opinion_item where opinion_id = :id order by position")
                .param("id", id(opinion))
                .query(String.class)
                .list();
    }
}
