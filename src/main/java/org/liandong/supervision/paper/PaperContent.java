package org.liandong.supervision.paper;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * What stands on a paper.
 *
 * @param number 发文字号, empty while it has none
 * @param addressee 主送机关
 * @param wording the text, one paragraph a line
 * @param attachments 附件, one a line
 * @param copies 抄送
 * @param signer 署名
 * @param day 成文日期, null while open
 */
@Embeddable
record PaperContent(
        String number,
        String addressee,
        String title,
        String wording,
        String attachments,
        String copies,
        String signer,
        @Nullable LocalDate day) {

    /** 机关代字, the year in square brackets, the running number without a zero before it: GB/T 9704 7.2.5. */
    private static final Pattern NUMBER = Pattern.compile("\\p{IsHan}{2,20}〔(19|20)\\d{2}〕[1-9]\\d{0,4}\u53f7");

    /** What is not known, as the standard texts leave it. */
    private static final Pattern BLANK = Pattern.compile("（[\u3000 ]*）");

    PaperContent {
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            throw new RuleViolation("paper.number.form");
        }
    }

    /** How many places are still blank. */
    int blanks() {
        return (int) BLANK.matcher(String.join("\n", addressee, title, wording, attachments, copies, signer))
                .results()
                .count();
    }

    /** Refuses what a paper of this kind cannot go out without. */
    void mustBeComplete(PaperKind kind) {
        require(!kind.numbered() || !number.isEmpty(), "paper.settle.number");
        require(!kind.addressed() || !addressee.isEmpty(), "paper.settle.addressee");
        require(!signer.isEmpty(), "paper.settle.signer");
        require(day != null, "paper.settle.day");
        int blanks = blanks();
        if (blanks > 0) {
            throw new RuleViolation("paper.settle.blanks", blanks);
        }
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }
}
