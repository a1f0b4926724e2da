package org.liandong.supervision.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.supervised.Branch;
import org.liandong.law.Act.Office;
import org.liandong.supervision.escalation.Rung.Piece;

/**
 * What a motion says.
 *
 * @param target name of the organ it is about
 * @param branch what the organ belongs to; null for the congress itself, or while none is named
 * @param post office of the person it is about
 * @param person name, only where the office alone does not tell the person; for the own congress's eyes
 * @param seats all members of the standing committee, or all deputies; 0 while not entered
 */
@Embeddable
record MotionContent(
        String target,
        @Enumerated(EnumType.STRING) @Nullable Branch branch,
        String post,
        @Enumerated(EnumType.STRING) @Nullable Office office,
        String person,
        String question,
        String reasons,
        int seats) {

    /** Whether this part has been written; the material is with the files. */
    boolean has(Piece piece) {
        return switch (piece) {
            case TARGET -> !target.isBlank();
            case POST -> !post.isBlank();
            case OFFICE -> office != null;
            case QUESTION -> !question.isBlank();
            case REASONS -> !reasons.isBlank();
            case MATERIAL -> true;
        };
    }

    /** The first part that is still missing; null when none is. */
    @Nullable
    Piece missing(Set<Piece> needs) {
        return needs.stream().filter(piece -> !has(piece)).findFirst().orElse(null);
    }

    /** The same without what only its own congress sees. */
    MotionContent masked() {
        return new MotionContent(target, branch, post, office, "", question, reasons, seats);
    }

    /** Whether it is about the head of the procuratorate, whose recall is approved above (地方组织法 13). */
    boolean chiefProcurator() {
        return branch == Branch.PROCURATORATE && office == Office.PRINCIPAL;
    }
}
