package org.liandong.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.OrganFunction;
import org.liandong.law.statute.Citation;
import org.liandong.shared.RuleViolation;

/**
 * What the owner writes about one piece of work of the year.
 *
 * @param instrument code of the competence table, e.g. {@code law_inspection}
 * @param monthFrom first month, 1 to 12
 * @param monthTo last month, not before the first
 * @param meetingId meeting of the owner that takes it up, null while open
 * @param leadOrganId organ of the owner that leads, null while open
 * @param supporting organs that support, in words
 * @param supervised organs under supervision, of the owner's own level
 */
record PlanItemContent(
        String title,
        String instrument,
        @Nullable OrganFunction subjectArea,
        List<Citation> statutes,
        int monthFrom,
        int monthTo,
        @Nullable Long meetingId,
        @Nullable Long leadOrganId,
        String supporting,
        List<String> supervised,
        LinkageWish linkageWish,
        Audience audience) {

    PlanItemContent {
        if (title.isBlank()) {
            throw new RuleViolation("plan.item.title.missing");
        }
        if (monthFrom < 1 || monthTo > 12 || monthTo < monthFrom) {
            throw new RuleViolation("plan.item.months.wrong", monthFrom, monthTo);
        }
    }

    /** The same with its names as they stand in the lists. */
    PlanItemContent naming(List<Citation> listed, List<String> organs) {
        return new PlanItemContent(
                title,
                instrument,
                subjectArea,
                listed,
                monthFrom,
                monthTo,
                meetingId,
                leadOrganId,
                supporting,
                organs,
                linkageWish,
                audience);
    }

    /** The same as a starting point for another year: its meeting is open, and so is its lead where the organ is gone. */
    PlanItemContent forAnotherYear(Set<Long> organsNow) {
        return new PlanItemContent(
                title,
                instrument,
                subjectArea,
                statutes,
                monthFrom,
                monthTo,
                null,
                organsNow.contains(leadOrganId) ? leadOrganId : null,
                supporting,
                supervised,
                linkageWish,
                audience);
    }
}
