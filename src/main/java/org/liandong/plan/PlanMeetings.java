package org.liandong.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingKind;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Which meetings may adopt or adjust a plan. The law names one for supervision: the council of chairpersons (监督法 63(2)),
 * a township's presidium (地方组织法 19(2)), for an outpost the council of the congress that set it up (59); and for a
 * committee's work with deputies the council again (代表法 43(2)). For every other plan national law is silent: any meeting
 * of the body that decides may adopt it, as the body's own rules say.
 */
@Component
class PlanMeetings {

    private final BodyLookup bodies;
    private final MeetingLookup meetings;
    private final MessageSource messages;

    PlanMeetings(BodyLookup bodies, MeetingLookup meetings, MessageSource messages) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.messages = messages;
    }

    /** The meetings that may adopt a plan of this kind of this body, the latest first. */
    List<MeetingRow> adopting(PlanKind plan, long bodyId) {
        BodyRow owner = bodies.byId(bodyId).orElseThrow(NotFoundException::new);
        MeetingKind kind = adoptingKind(plan, owner.kind());
        return meetings.of(deciding(owner)).stream()
                .filter(meeting -> kind == null || meeting.kind() == kind)
                .toList();
    }

    /** The kind of meeting that the law names, null where it names none. */
    static @Nullable MeetingKind adoptingKind(PlanKind plan, BodyKind owner) {
        boolean township = owner == BodyKind.TOWNSHIP_CONGRESS;
        return switch (plan) {
            case SUPERVISION -> township ? MeetingKind.PRESIDIUM : MeetingKind.COUNCIL_OF_CHAIRPERSONS;
            case DEPUTY -> township || owner.outpost() ? null : MeetingKind.COUNCIL_OF_CHAIRPERSONS;
            case LEGISLATION, DECISION, LIAISON, TRAINING -> null;
        };
    }

    /** Refuses a meeting of another body or of a kind that does not adopt such plans. */
    void mustAdopt(PlanKind plan, long bodyId, long meetingId) {
        if (adopting(plan, bodyId).stream().noneMatch(meeting -> meeting.id() == meetingId)) {
            throw switch (plan) {
                case SUPERVISION -> new RuleViolation("plan.meeting.unfit");
                case DEPUTY -> new RuleViolation("plan.meeting.unfit.deputy");
                default -> new RuleViolation("plan.meeting.unfit.other");
            };
        }
    }

    /** The meetings that may take up an item of this body, the latest first. */
    List<MeetingRow> of(long bodyId) {
        return meetings.of(deciding(bodies.byId(bodyId).orElseThrow(NotFoundException::new)));
    }

    /** The meetings as choices of a form. */
    List<PlanInstruments.Option> options(List<MeetingRow> rows, Locale locale) {
        return rows.stream()
                .map(row -> new PlanInstruments.Option(String.valueOf(row.id()), label(row, locale)))
                .toList();
    }

    /** The meeting in words with its first day; null for none. */
    @Nullable
    String label(@Nullable Long meetingId, Locale locale) {
        return meetingId == null
                ? null
                : meetings.byId(meetingId).map(row -> label(row, locale)).orElse(null);
    }

    private String label(MeetingRow row, Locale locale) {
        return name(row, locale) + " (" + row.startsOn() + ")";
    }

    /** The meeting in words without its days. */
    String name(MeetingRow row, Locale locale) {
        return messages.getMessage(
                row.labelKey(), new Object[] {row.termNumber(), row.number()}, row.labelKey(), locale);
    }

    /** The meetings of these ids by id; none for null. */
    Map<Long, MeetingRow> byIds(@Nullable Long... ids) {
        return meetings.byIds(Arrays.stream(ids).filter(Objects::nonNull).toList());
    }

    private static long deciding(BodyRow owner) {
        return owner.kind().outpost() ? Objects.requireNonNull(owner.parentId()) : owner.id();
    }
}
