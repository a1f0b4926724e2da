package org.liandong.plan.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liandong.plan.topic.Topic;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why two items are shown together, the weightiest reason first, so that a person can check each. */
@Component
class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    List<Reason> of(OwnItem mine, CommonPoint other, Locale locale) {
        List<Reason> reasons = new ArrayList<>();
        if (other.sameStatute()) {
            reasons.add(new Reason("commonPoint.reason.statute", List.of(statutes(mine, other)), Likeness.STATUTE));
        }
        if (other.titleWeight() > 0) {
            reasons.add(new Reason(
                    "commonPoint.reason.title",
                    List.of(Topic.joined(mine.words(), other.words())),
                    other.titleWeight()));
        }
        if (!other.organs().isEmpty()) {
            reasons.add(new Reason(
                    "commonPoint.reason.organ", List.of(String.join(comma(locale), other.organs())), Likeness.ORGAN));
        }
        if (other.sameArea() && mine.subjectArea() != null) {
            String area = messages.getMessage("organFunction." + mine.subjectArea(), null, locale);
            reasons.add(new Reason("commonPoint.reason.area", List.of(area), Likeness.AREA));
        }
        if (other.monthsBetween() <= Likeness.MONTHS_APART) {
            reasons.add(
                    other.monthsBetween() == 0
                            ? new Reason("commonPoint.reason.months.same", List.of(), Likeness.MONTHS)
                            : new Reason(
                                    "commonPoint.reason.months.near", List.of(other.monthsBetween()), Likeness.MONTHS));
        }
        return reasons;
    }

    /** The names on both sides that are about one subject, each once. */
    private static String statutes(OwnItem mine, CommonPoint other) {
        Set<String> names = new LinkedHashSet<>();
        for (String own : mine.statutes()) {
            for (String theirs : other.statutes()) {
                if (Topic.sameSubject(own, theirs)) {
                    names.add(own);
                    names.add(theirs);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append('\u300a').append(name).append('\u300b'));
        return text.toString();
    }

    private String comma(Locale locale) {
        return messages.getMessage("commonPoint.comma", null, locale);
    }
}
