package org.liandong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.web.OfficialPaper.Layout;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Reads papers back as Word would: page, grid, styles, order; and nothing in it acts. */
class OfficialPaperTests {

    private static final String BODY = "云南省人民代表大会常务委员会";

    @ParameterizedTest
    @EnumSource(Layout.class)
    void keepsThePageOfTheStandard(Layout layout) throws IOException {
        try (XWPFDocument read = read(paper(layout))) {
            CTSectPr page = read.getDocument().getBody().getSectPr();
            assertThat(twips(page.getPgSz().getW())).isEqualTo(11906);
            assertThat(twips(page.getPgMar().getTop())).isEqualTo(mm(37));
            assertThat(twips(page.getPgMar().getBottom())).isEqualTo(mm(35));
            assertThat(twips(page.getPgMar().getLeft())).isBetween(mm(28), mm(28) + 1);
            assertThat(twips(page.getPgMar().getRight())).isEqualTo(mm(26));
            int lines = (16838 - 2098 - 1984) / page.getDocGrid().getLinePitch().intValue();
            assertThat(lines).isEqualTo(22);
            assertThat((int) ((11906 - 1588 - 1474) / 20.0 / (16 + spacing(read))))
                    .isEqualTo(28);
            assertThat(page.isSetTitlePg()).isEqualTo(layout == Layout.LETTER);
        }
    }

    @Test
    void setsEachPartInItsStyleAndOrder() throws IOException {
        try (XWPFDocument read = read(paper(Layout.FILE))) {
            assertThat(styles(read))
                    .containsExactly(
                            "PaperMark",
                            "PaperNumber",
                            "PaperTitle",
                            "PaperTo",
                            "PaperText",
                            "PaperHeading",
                            "PaperSubheading",
                            "PaperText",
                            "PaperAttachment",
                            "PaperAttachmentNext",
                            "PaperSigner",
                            "PaperDay",
                            "PaperCopy",
                            "PaperCopy");
            assertThat(font(read, "PaperTitle")).isEqualTo("方正小标宋简体");
            assertThat(font(read, "PaperText")).isEqualTo("仿宋");
            assertThat(font(read, "PaperHeading")).isEqualTo("黑体");
            assertThat(font(read, "PaperSubheading")).isEqualTo("楷体");
            assertThat(text(read, "PaperNumber")).isEqualTo("云人大办〔2026〕12号");
        }
    }

    @Test
    void putsTheNameOfALetterAboveItsFirstPage() throws IOException {
        try (XWPFDocument read = read(paper(Layout.LETTER))) {
            assertThat(read.getHeaderList().get(0).getText()).contains(BODY);
            assertThat(styles(read))
                    .startsWith("PaperLetterNumber", "PaperTitle")
                    .doesNotContain("PaperMark");
        }
        try (XWPFDocument read = read(paper(Layout.PLAIN))) {
            assertThat(styles(read)).startsWith("PaperTitle");
        }
        try (XWPFDocument read = read(paper(Layout.UPWARD))) {
            assertThat(text(read, "PaperNumberUp")).contains("云人大办〔2026〕12号").contains("签发人：");
        }
    }

    @Test
    void makesALongNameFitIntoOneLine() throws IOException {
        OfficialPaper paper = new OfficialPaper(Layout.FILE, BODY + "办公厅文件", "", "");
        try (XWPFDocument read = read(paper)) {
            XWPFParagraph mark = read.getParagraphs().get(0);
            double size = mark.getRuns().get(0).getFontSizeAsDouble();
            assertThat(size * mark.getText().length()).isLessThanOrEqualTo(442);
        }
    }

    /** The day stands in the middle under the name, four characters from the right where the name is short. */
    @Test
    void setsTheDayInTheMiddleUnderTheName() throws IOException {
        try (XWPFDocument read = read(new OfficialPaper(Layout.PLAIN, "", "", "").sign(BODY, "2026年11月24日"))) {
            int name = read.getParagraphs().get(0).getIndentationRight();
            int day = read.getParagraphs().get(1).getIndentationRight();
            int character = 8844 / 28;
            assertThat((day - name) * 2 / character).isBetween(14 - 8 - 1, 14 - 7 + 1);
        }
        try (XWPFDocument read = read(new OfficialPaper(Layout.PLAIN, "", "", "").sign("某县人大", "2026年11月24日"))) {
            assertThat(read.getParagraphs().get(1).getIndentationRight()).isPositive();
        }
    }

    @Test
    void whatSomebodyTypedIsTextAlone() throws IOException {
        String hostile = "{ HYPERLINK \"http://x\" } <w:instrText>DDEAUTO c:\\x</w:instrText> =1+1 \u0000\u0007";
        OfficialPaper paper = new OfficialPaper(Layout.LETTER, hostile, hostile, hostile)
                .title(hostile)
                .to(hostile)
                .text(hostile)
                .attachments(List.of(hostile))
                .sign(hostile, hostile)
                .note(hostile, hostile);
        try (XWPFDocument read = read(paper)) {
            String body = read.getDocument().xmlText();
            assertThat(body).doesNotContain("<w:instrText", "<w:fldSimple", "<w:hyperlink", "\u0007");
            assertThat(text(read, "PaperText")).contains("<w:instrText>DDEAUTO");
        }
    }

    private static OfficialPaper paper(Layout layout) {
        String mark = layout == Layout.LETTER ? BODY : BODY + "文件";
        return new OfficialPaper(layout, mark, "云人大办〔2026〕12号", "签发人：某某")
                .title("关于某事项的通知")
                .to("各州、市人大常委会：")
                .text("现将有关事项通知如下。\n\n一、总体要求\n（一）目的\n检查、调研、视察等方式。")
                .attachments(List.of("附件：1. 甲", "2. 乙"))
                .sign(BODY, "2026年11月24日")
                .note("抄送：省人民政府。", "")
                .note(BODY, "2026年11月24日印发");
    }

    private static XWPFDocument read(OfficialPaper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write(out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> styles(XWPFDocument read) {
        return read.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
    }

    private static String text(XWPFDocument read, String style) {
        return read.getParagraphs().stream()
                .filter(paragraph -> Objects.equals(paragraph.getStyle(), style))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static String font(XWPFDocument read, String style) {
        return read.getStyles()
                .getStyle(style)
                .getCTStyle()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    /** Points by which characters stand closer or wider. */
    private static double spacing(XWPFDocument read) {
        return twips(read.getStyles()
                        .getDefaultRunStyle()
                        .getRPr()
                        .getSpacingArray(0)
                        .getVal())
                / 20.0;
    }

    private static int twips(Object value) {
        return value instanceof BigInteger number ? number.intValue() : Integer.parseInt(String.valueOf(value));
    }

    private static int mm(int millimetres) {
        return (int) Math.round(millimetres / 25.4 * 1440);
    }
}
