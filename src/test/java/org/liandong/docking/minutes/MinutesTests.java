package org.liandong.docking.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.liandong.docking.DockingPages;
import org.liandong.web.Download;
import org.springframework.mock.web.MockHttpServletResponse;

/** The paper that a round makes of itself. */
class MinutesTests extends DockingPages {

    @Test
    void makesTheMinutesByItself() throws Exception {
        String round = opened("5303-clerk", 2050, 2);
        List<Long> items = items(round);
        send("530302-clerk", answer(round, items.get(0), "OWN_ARRANGEMENT", "", "=上年已检查"));
        send("530303-clerk", answer(round, items.get(0), "SAME_TIME", "6", ""));
        send("530302-clerk", post(round + "/proposals").param("title", "水源保护").param("month", "9"));
        long proposal = jdbc.sql("select id from docking_proposal where round_id = :id")
                .param("id", id(round))
                .query(Long.class)
                .single();
        send(
                "5303-leader",
                post(round + "/proposals/" + proposal + "/answer")
                        .param("choice", "PARTLY")
                        .param("reason", "并入水源地检查"));
        MockHttpServletResponse file =
                page("5303-sg", round + "/minutes.docx").andReturn().getResponse();
        assertThat(file.getContentType()).isEqualTo(Download.WORD);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
        String text;
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(paper)) {
            text = words.getText();
        }
        assertThat(text)
                .contains(
                        "曲靖市人大2050年年初对接纪要（稿）",
                        "通报年度监督工作的初步考虑",
                        "同步参加（1个）：沾益区人大（6月）",
                        "（=上年已检查）",
                        "水源保护",
                        "部分采纳（并入水源地检查）",
                        "监督法第六十三条")
                .containsPattern("麒麟区人大（第2项）");
        assertThat(page("530302-clerk", round + "/minutes.docx")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
