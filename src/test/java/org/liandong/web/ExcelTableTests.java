package org.liandong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ExcelTableTests {

    private static final int MOST = 3;
    private final ExcelTable<Column> table = new ExcelTable<>(Column.class, MOST);

    private enum Column {
        DAY,
        WORDS
    }

    @Test
    void readsTheFilledLinesAndDaysHoweverWritten() throws IOException {
        List<ExcelLine<Column>> lines = read(file(sheet -> {
            sheet.value(1, 0, LocalDate.of(2026, 3, 5));
            sheet.value(3, 0, "2026年3月5日");
            sheet.value(4, 0, "20260305");
        }));
        assertThat(lines).extracting(ExcelLine::number).containsExactly(2, 4, 5);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.day(Column.DAY, "no")).isEqualTo(LocalDate.of(2026, 3, 5)));
    }

    @Test
    void takesNeitherAYearNorADayThatIsNoneForADay() throws IOException {
        List<ExcelLine<Column>> lines = read(file(sheet -> {
            sheet.value(1, 0, 2026);
            sheet.value(2, 0, "2026-02-30");
        }));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.day(Column.DAY, "no")).isNull();
            assertThat(line.problems()).extracting(ImportProblem::key).containsExactly("no");
        });
    }

    @Test
    void refusesFormulasAndGivesBackWhatAnExportMadeSafe() throws IOException {
        List<ExcelLine<Column>> lines = read(file(sheet -> {
            sheet.value(1, 1, "=1+1");
            sheet.value(2, 1, SafeCell.of("=1+1"));
            sheet.formula(3, 1, "1+1");
            sheet.value(3, 0, "x");
        }));
        lines.forEach(ExcelLine::refuseFormulas);
        assertThat(lines.get(0).problems()).extracting(ImportProblem::key).containsExactly("import.formula");
        assertThat(lines.get(1).problems()).isEmpty();
        assertThat(lines.get(1).cell(Column.WORDS)).isEqualTo("=1+1");
        assertThat(lines.get(2).problems()).extracting(ImportProblem::key).containsExactly("import.computed");
    }

    @Test
    void findsItsSheetBehindOthers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("first").value(0, 0, "something else");
            Worksheet sheet = book.newWorksheet("second");
            sheet.value(0, 0, "DAY");
            sheet.value(1, 1, "here");
        }
        assertThat(read(out.toByteArray())).singleElement().satisfies(line -> assertThat(line.cell(Column.WORDS))
                .isEqualTo("here"));
    }

    @Test
    void refusesWhatIsNoTableOfOurs() throws IOException {
        refuses("not a file of Excel".getBytes(StandardCharsets.UTF_8), "import.no-excel");
        refuses(swelling(), "import.swells");
        refuses(
                file(sheet -> {
                    for (int row = 1; row <= MOST + 1; row++) {
                        sheet.value(row, 1, "x");
                    }
                }),
                "import.too-long");
        refuses(file(sheet -> sheet.value(0, 0, "another heading")), "headings");
    }

    private void refuses(byte[] file, String key) {
        assertThatThrownBy(() -> read(file)).hasMessage(key);
    }

    private List<ExcelLine<Column>> read(byte[] file) {
        return table.read(
                new ByteArrayInputStream(file), line -> line.cell(Column.DAY).equals("DAY"), "headings");
    }

    private static byte[] file(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("table");
            sheet.value(0, 0, "DAY");
            content.accept(sheet);
        }
        return out.toByteArray();
    }

    /** Some hundred kilobytes that unpack to more than is read. */
    private static byte[] swelling() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (long written = 0; written <= ExcelTable.LARGEST; written += nothing.length) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }
}
