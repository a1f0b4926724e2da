package org.liandong.supervision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the initiator writes about a joint matter.
 *
 * @param instrument code of the competence table, e.g. {@code law_inspection}
 * @param statutes one a line
 * @param planItemId item of the initiator's plan it comes from, null for none
 * @param answerBy day by which the invited are asked to answer, null while open
 */
@Embeddable
record MatterContent(
        int year,
        String title,
        @Enumerated(EnumType.STRING) MatterMode mode,
        String instrument,
        String statutes,
        String purpose,
        String focus,
        @Nullable Long planItemId,
        @Nullable LocalDate answerBy) {}
