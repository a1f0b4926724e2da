package org.liandong.supervision.entrust;

import java.time.LocalDate;
import java.util.Optional;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What an entrusted inspection asks of its matter and shows on the pages of its tasks. */
@Component
public class Entrustments {

    private final EntrustReads reads;
    private final EntrustLetterRepository letters;

    Entrustments(EntrustReads reads, EntrustLetterRepository letters) {
        this.reads = reads;
        this.letters = letters;
    }

    /** What speaks against issuing it: there is no letter yet, or its days have passed. */
    public Optional<RuleViolation> againstIssuing(long matterId, LocalDate today) {
        EntrustLetter letter = letters.findById(matterId).orElse(null);
        if (letter == null) {
            return Optional.of(new RuleViolation("entrust.issue.letter"));
        }
        if (letter.day().isAfter(today)) {
            return Optional.of(
                    new RuleViolation("entrust.issue.day", letter.day().toString()));
        }
        return letter.reportBy().isAfter(today)
                ? Optional.empty()
                : Optional.of(new RuleViolation("entrust.issue.reportBy"));
    }

    /** The letter of a matter that the reader was found to see; empty while there is none. */
    public Optional<LetterForm> letter(long matterId) {
        return letters.findById(matterId).map(EntrustLetter::form);
    }

    /** Where one of the entrusted stands; call it for a task that the reader was found to see. */
    public EntrustLine line(long taskId) {
        return reads.line(taskId);
    }
}
