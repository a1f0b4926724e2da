package org.liandong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordPaperTests {

    @Test
    void laysTextOutAsOfficialPapersDo() throws IOException {
        Map<String, String> parts = parts(new WordPaper().title("纪要").text("第一行\n\n第二行"));
        assertThat(parts.get("word/styles.xml")).contains("方正小标宋简体", "仿宋", "w:val=\"32\"");
        assertThat(parts.get("word/fontTable.xml")).contains("w:altName w:val=\"宋体\"");
        assertThat(parts.get("word/footer1.xml")).contains("PAGE");
        assertThat(parts.get("word/document.xml"))
                .contains("w:h=\"16838\"", "PaperTitle", "PaperText")
                .containsSubsequence("纪要", "第一行", "第二行");
    }

    @Test
    void writesWhatSomebodyTypedAsTextAlone() throws IOException {
        String typed = "=HYPERLINK(\"http://x\") <w:instrText>DDEAUTO</w:instrText>\u0000\u0007";
        byte[] file = bytes(new WordPaper().text(typed).table(List.of("列"), List.of(List.of(typed))));
        String body = parts(file).get("word/document.xml");
        assertThat(body).doesNotContain("<w:instrText>", "<w:hyperlink", "\u0007");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getParagraphs().get(0).getText())
                    .isEqualTo("=HYPERLINK(\"http://x\") <w:instrText>DDEAUTO</w:instrText>");
            assertThat(read.getTables().get(0).getRow(1).getCell(0).getText()).contains("=HYPERLINK");
        }
    }

    @Test
    void givesTheColumnsOfATableTheirWidths() throws IOException {
        List<List<String>> row = List.of(List.of("\u7532", "\u4e59"));
        Map<String, String> parts = parts(new WordPaper().table(List.of("1", "2"), row, List.of(30, 70)));
        assertThat(parts.get("word/document.xml"))
                .contains("<w:tblLayout w:type=\"fixed\"/>")
                .containsSubsequence("w:w=\"1500\"", "w:w=\"3500\"", "\u7532", "\u4e59");
    }

    @Test
    void namesTheFileForADownload() {
        assertThat(Download.disposition("云南\"; x=.docx"))
                .startsWith("attachment;")
                .doesNotContain("云南");
    }

    private static Map<String, String> parts(WordPaper paper) throws IOException {
        return parts(bytes(paper));
    }

    private static byte[] bytes(WordPaper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write(out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
