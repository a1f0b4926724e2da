package org.liandong.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.springframework.core.io.ClassPathResource;

/**
 * A paper in the layout of official documents as a Word file. Margins, fonts and page numbers are those of {@code
 * documents/paper.docx}, which an office opens in Word and changes; here its styles are only named. What is written is
 * always the text of a run, never a field or a formula.
 */
public final class WordPaper {

    private final XWPFDocument document;

    /** An empty paper. */
    public WordPaper() {
        this("documents/paper.docx");
    }

    /** An empty paper in the styles of another template. */
    WordPaper(String file) {
        try (java.io.InputStream template = new ClassPathResource(file).getInputStream()) {
            document = new XWPFDocument(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WordPaper title(String text) {
        return paragraph("PaperTitle", text);
    }

    public WordPaper subtitle(String text) {
        return paragraph("PaperSubtitle", text);
    }

    public WordPaper heading(String text) {
        return paragraph("PaperHeading", text);
    }

    public WordPaper subheading(String text) {
        return paragraph("PaperSubheading", text);
    }

    /** One paragraph for each line. */
    public WordPaper text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph("PaperText", line.strip()));
        return this;
    }

    /** Who and when, at the lower right. */
    public WordPaper sign(String text) {
        return paragraph("PaperSign", text);
    }

    /** A table whose first row is repeated on each page; rows have as many cells as the head. */
    public WordPaper table(List<String> head, List<List<String>> rows) {
        draw(head, rows);
        return this;
    }

    /** The same with the widths of its columns in percent, so that several tables stand in line. */
    public WordPaper table(List<String> head, List<List<String>> rows, List<Integer> widths) {
        XWPFTable table = draw(head, rows);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        for (XWPFTableRow row : table.getRows()) {
            for (int n = 0; n < widths.size(); n++) {
                row.getCell(n).setWidth(widths.get(n) + "%");
            }
        }
        return this;
    }

    private XWPFTable draw(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setStyleID("PaperTable");
        table.setWidth("100%");
        fill(table.getRow(0), head);
        table.getRow(0).setRepeatHeader(true);
        for (int n = 0; n < rows.size(); n++) {
            fill(table.getRow(n + 1), rows.get(n));
        }
        return table;
    }

    /** Writes the file; the paper is of no use afterwards. */
    public void write(OutputStream out) throws IOException {
        try (document) {
            document.write(out);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            XWPFTableCell cell = row.getCell(n);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle("PaperCell");
            paragraph.createRun().setText(clean(cells.get(n)));
        }
    }

    private WordPaper paragraph(String style, String text) {
        add(style, text);
        return this;
    }

    XWPFParagraph add(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(clean(text));
        return paragraph;
    }

    XWPFDocument document() {
        return document;
    }

    /** Without the control characters that XML does not know. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
    }
}
