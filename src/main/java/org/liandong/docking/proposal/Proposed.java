package org.liandong.docking.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.PlanItemRow;
import org.liandong.shared.RuleViolation;

/**
 * What is proposed, in the words of its owner; an item of the own plan is told as far as it says here, the plan itself stays
 * unseen.
 *
 * @param planItemId item of the own plan, null for words alone
 * @param instrument null for words alone
 * @param statutes one a line
 * @param month 1 to 12, null for not yet known
 */
@Embeddable
record Proposed(
        @Nullable Long planItemId,
        String title,
        @Nullable String instrument,
        @Enumerated(EnumType.STRING) @Nullable OrganFunction subjectArea,
        String statutes,
        @Nullable Integer month,
        String note) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 1000;

    Proposed {
        title = title.strip();
        note = note.strip();
        if (title.isEmpty()) {
            throw new RuleViolation("docking.proposal.title.missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new RuleViolation("docking.proposal.title.long", LONGEST_TITLE);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new RuleViolation("docking.proposal.month");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new RuleViolation("docking.answer.long", LONGEST_NOTE);
        }
    }

    static Proposed of(PlanItemRow item) {
        return new Proposed(
                item.id(),
                item.title(),
                item.instrument(),
                item.subjectArea(),
                String.join("\n", item.statutes()),
                item.monthFrom(),
                "");
    }

    /** A title from the words of a point; the note has all of them when the title is too short for them. */
    static Proposed ofPoint(String text) {
        String line = text.replaceAll("\\s+", " ");
        boolean fits = line.length() <= LONGEST_TITLE;
        return new Proposed(
                null,
                fits ? line : line.substring(0, LONGEST_TITLE),
                null,
                null,
                "",
                null,
                fits ? "" : text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text);
    }

    static Proposed inWords(String title, @Nullable Integer month, String note) {
        return new Proposed(null, title, null, null, "", month, note);
    }
}
