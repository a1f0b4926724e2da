package org.liandong.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.liandong.shared.RuleViolation;

/**
 * An Excel table in one format both ways: a line of headings, then a record a line, and a second sheet with what may be
 * picked. Its columns from A are those of an enum.
 */
public final class ExcelTable<C extends Enum<C>> {

    /** Largest content of a file once unpacked, in bytes: a file made to swell is not read. */
    static final long LARGEST = 200L * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    private final Class<C> columns;
    private final int mostRows;

    /** @param mostRows longest table that is read */
    public ExcelTable(Class<C> columns, int mostRows) {
        this.columns = columns;
        this.mostRows = mostRows;
    }

    /**
     * Writes what may be picked into the second sheet; the cells of the first refer to it.
     *
     * @param free columns where the list is an offer alone and other words may stand too
     */
    public void offer(Worksheet lists, Worksheet sheet, Map<C, List<String>> choices, Set<C> free) {
        int at = 0;
        for (Map.Entry<C, List<String>> entry : choices.entrySet()) {
            List<String> offered = entry.getValue();
            for (int row = 0; row < offered.size(); row++) {
                lists.value(row, at, SafeCell.of(offered.get(row)));
            }
            lists.width(at, 24);
            if (!offered.isEmpty()) {
                int column = entry.getKey().ordinal();
                sheet.range(1, column, mostRows, column)
                        .validateWithList(lists.range(0, at, offered.size() - 1, at))
                        .showErrorMessage(!free.contains(entry.getKey()));
            }
            at++;
        }
    }

    /**
     * The filled lines of the first sheet that has our headings.
     *
     * @param heading whether this is the line of headings
     * @param headings key of the refusal when no sheet has them
     * @throws RuleViolation also when the file is no Excel table, is made to swell, or has too many lines
     */
    public List<ExcelLine<C>> read(InputStream file, Predicate<ExcelLine<C>> heading, String headings) {
        try {
            byte[] bytes = file.readAllBytes();
            refuseSwelling(bytes);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                return lines(book, heading, headings);
            }
        } catch (ExcelReaderException | IOException e) {
            throw new RuleViolation("import.no-excel");
        }
    }

    /** Counts what really comes out, for a file may lie about it; by the table of contents, as Excel files are read. */
    private static void refuseSwelling(byte[] bytes) throws IOException {
        long unpacked = 0;
        byte[] chunk = new byte[CHUNK];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                        unpacked += read;
                        if (unpacked > LARGEST) {
                            throw new RuleViolation("import.swells");
                        }
                    }
                }
            }
        }
    }

    private List<ExcelLine<C>> lines(ReadableWorkbook book, Predicate<ExcelLine<C>> heading, String headings)
            throws IOException {
        if (book.isDate1904()) {
            throw new RuleViolation("import.date1904");
        }
        for (Sheet sheet : book.getSheets().toList()) {
            try (Stream<Row> rows = sheet.openStream()) {
                Iterator<Row> all = rows.iterator();
                if (all.hasNext() && heading.test(ExcelLine.of(all.next(), columns))) {
                    return filled(all);
                }
            }
        }
        throw new RuleViolation(headings);
    }

    private List<ExcelLine<C>> filled(Iterator<Row> rows) {
        List<ExcelLine<C>> lines = new ArrayList<>();
        while (rows.hasNext()) {
            ExcelLine<C> line = ExcelLine.of(rows.next(), columns);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > mostRows) {
                throw new RuleViolation("import.too-long", mostRows);
            }
        }
        return lines;
    }
}
