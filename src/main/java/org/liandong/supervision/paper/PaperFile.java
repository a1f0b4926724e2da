package org.liandong.supervision.paper;

import java.util.ArrayList;
import java.util.List;
import org.liandong.congress.BodyRow;
import org.liandong.web.OfficialPaper;
import org.springframework.stereotype.Component;

/** Lays a paper out as a Word file. */
@Component
class PaperFile {

    private final PaperWords words;

    PaperFile(PaperWords words) {
        this.words = words;
    }

    OfficialPaper of(PaperKind kind, PaperContent content, BodyRow body) {
        OfficialPaper.Layout layout = kind.layout();
        String mark = layout == OfficialPaper.Layout.LETTER ? body.name() : words.say("paper.mark", body.name());
        OfficialPaper paper = new OfficialPaper(
                        layout, mark, or(content.number(), "paper.number.blank"), words.say("paper.signed"))
                .title(content.title());
        if (!content.addressee().isEmpty()) {
            paper.to(content.addressee() + words.say("paper.colon"));
        }
        paper.text(content.wording())
                .attachments(attachments(content.attachments()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()))
                .sign(or(content.signer(), "paper.blank"), dated(content));
        if (!content.copies().isEmpty()) {
            paper.note(words.say("paper.copies", content.copies()), "");
        }
        if (layout == OfficialPaper.Layout.FILE || layout == OfficialPaper.Layout.UPWARD) {
            paper.note(or(content.signer(), "paper.blank"), words.say("paper.printed"));
        }
        return paper;
    }

    private String dated(PaperContent content) {
        String day = words.day(content.day());
        return day.isEmpty() ? words.say("paper.day.blank") : day;
    }

    private String or(String text, String blank) {
        return text.isEmpty() ? words.say(blank) : text;
    }

    /** One alone bears no number (GB/T 9704 7.3.4). */
    private List<String> attachments(List<String> names) {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            String line = names.size() == 1
                    ? names.get(0).strip()
                    : words.say("paper.attachment.number", n + 1, names.get(n).strip());
            lines.add(n == 0 ? words.say("paper.attachment.first", line) : line);
        }
        return lines;
    }
}
