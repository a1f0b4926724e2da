package org.liandong.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/**
 * 公文 as a Word file in the layout of GB/T 9704-2012. Margins, the grid of 22 lines by 28 characters, fonts, lines and page
 * numbers are those of {@code documents/official.docx}; here its styles are only named, and what depends on the length of a
 * name is worked out. The place of the seal stays free.
 */
public final class OfficialPaper {

    /** How the head of a paper looks. */
    public enum Layout {
        /** No head: what goes along with another paper. */
        PLAIN,
        /** 文件格式. */
        FILE,
        /** 文件格式, 上行文: who signs stands beside the number. */
        UPWARD,
        /** 信函格式. */
        LETTER
    }

    private static final String NUMERALS = "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}";

    private static final Pattern HEADING = Pattern.compile(NUMERALS + "、[^。；]{1,40}");
    private static final Pattern SUBHEADING = Pattern.compile("（" + NUMERALS + "）[^。；]{1,40}");

    /** Width of the type area in twips, and of one of its 28 characters. */
    private static final int WIDTH = 8844;

    private static final int CHARACTER = WIDTH / 28;

    /** Largest and smallest size of the name in the head, in points. */
    private static final int LARGEST = 36;

    private static final int SMALLEST = 18;

    /** Characters that stay free at the right of the day of a sealed paper. */
    private static final int FREE = 4;

    private final WordPaper paper = new WordPaper("documents/official.docx");

    /**
     * Begins a paper.
     *
     * @param mark 发文机关标志, e.g. the body's name and 文件
     * @param number 发文字号
     * @param signed what stands beside the number of a paper that goes up
     */
    public OfficialPaper(Layout layout, String mark, String number, String signed) {
        switch (layout) {
            case PLAIN -> {}
            case FILE -> {
                mark(paper.add("PaperMark", mark));
                paper.add("PaperNumber", number);
            }
            case UPWARD -> {
                mark(paper.add("PaperMark", mark));
                XWPFParagraph line = paper.add("PaperNumberUp", number);
                line.createRun().addTab();
                line.createRun().setText(WordPaper.clean(signed));
            }
            case LETTER -> {
                letterhead(mark);
                paper.add("PaperLetterNumber", number);
            }
        }
    }

    private void letterhead(String mark) {
        paper.document().getDocument().getBody().getSectPr().addNewTitlePg();
        for (XWPFHeader header : paper.document().getHeaderList()) {
            XWPFParagraph head = header.getParagraphs().get(0);
            head.createRun().setText(WordPaper.clean(mark));
            mark(head);
        }
    }

    /** Makes a long name small enough for one line. */
    private static void mark(XWPFParagraph head) {
        int fitting = WIDTH / 20 / Math.max(1, head.getText().length());
        head.getRuns().forEach(run -> run.setFontSize(Math.max(SMALLEST, Math.min(LARGEST, fitting))));
    }

    public OfficialPaper title(String text) {
        paper.title(text);
        return this;
    }

    /** 主送机关. */
    public OfficialPaper to(String text) {
        paper.add("PaperTo", text);
        return this;
    }

    /** One paragraph for each line; a line numbered as a heading is one. */
    public OfficialPaper text(String text) {
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            if (HEADING.matcher(line).matches()) {
                paper.heading(line);
            } else if (SUBHEADING.matcher(line).matches()) {
                paper.subheading(line);
            } else {
                paper.text(line);
            }
        }
        return this;
    }

    /** 附件说明: the lines under each other. */
    public OfficialPaper attachments(List<String> lines) {
        for (int n = 0; n < lines.size(); n++) {
            paper.add(n == 0 ? "PaperAttachment" : "PaperAttachmentNext", lines.get(n));
        }
        return this;
    }

    /** 署名 and 成文日期, one in the middle of the other, with the place of the seal over both. */
    public OfficialPaper sign(String signer, String day) {
        int longer = (halves(signer) - halves(day)) * CHARACTER / 4;
        int signerRight = Math.max(0, FREE * CHARACTER - longer);
        paper.add("PaperSigner", signer).setIndentationRight(signerRight);
        paper.add("PaperDay", day).setIndentationRight(Math.max(0, signerRight + longer));
        return this;
    }

    /** Length in halves of a character. */
    private static int halves(String text) {
        return text.chars().map(sign -> sign < 0x100 ? 1 : 2).sum();
    }

    /** 版记: a line at the foot of the last page; the second part stands at its right. */
    public OfficialPaper note(String left, String right) {
        XWPFParagraph line = paper.add("PaperCopy", left);
        CTFramePr foot = line.getCTP().getPPr().addNewFramePr();
        foot.setW(WIDTH);
        foot.setWrap(STWrap.NOT_BESIDE);
        foot.setHAnchor(STHAnchor.MARGIN);
        foot.setVAnchor(STVAnchor.MARGIN);
        foot.setXAlign(STXAlign.CENTER);
        foot.setYAlign(STYAlign.BOTTOM);
        if (!right.isEmpty()) {
            line.createRun().addTab();
            line.createRun().setText(WordPaper.clean(right));
        }
        return this;
    }

    /** Writes the file; the paper is of no use afterwards. */
    public void write(OutputStream out) throws IOException {
        paper.write(out);
    }
}
