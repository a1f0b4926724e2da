package org.liandong.liaison.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.shared.RuleViolation;

/**
 * Whose duty it is and what it holds; of post, organ and member the kind has one.
 *
 * @param targetIds bodies below with which contact is kept
 * @param visitsWanted visits to each of them in the year
 */
record DutyContent(
        DutyKind kind,
        @Nullable Long postId,
        @Nullable Long organId,
        String member,
        List<Long> targetIds,
        List<Deputy> deputies,
        int visitsWanted,
        Audience audience,
        String note) {

    DutyContent {
        boolean held =
                switch (kind) {
                    case AREA -> postId != null;
                    case COUNTERPART -> organId != null;
                    case DEPUTY -> !member.isEmpty();
                };
        if (!held) {
            throw new RuleViolation("duty.holder." + kind);
        }
        if (kind == DutyKind.DEPUTY ? deputies.isEmpty() : targetIds.isEmpty()) {
            throw new RuleViolation(kind == DutyKind.DEPUTY ? "duty.deputies.missing" : "duty.targets.missing");
        }
    }
}
