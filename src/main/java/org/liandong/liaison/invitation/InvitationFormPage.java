package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.congress.Level;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of an invitation shows besides what was typed, and where a refusal stands. */
@Component
class InvitationFormPage {

    private static final int FOUND = 12;

    /** Levels below that may be invited as a whole; a third would be more bodies than one invitation takes. */
    private static final int DEPTH = 2;

    private final MeetingLookup meetings;
    private final BodyLookup bodies;
    private final BodySearch search;
    private final MessageSource messages;
    private final Clock clock;

    InvitationFormPage(
            MeetingLookup meetings, BodyLookup bodies, BodySearch search, MessageSource messages, Clock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.search = search;
        this.messages = messages;
        this.clock = clock;
    }

    /** The page with another form than the one that was sent. */
    String fresh(InvitationForm form, @Nullable InvitationView stored, SignedIn me, Model model) {
        model.addAttribute("invitationForm", form);
        return show(form, stored, me, model);
    }

    /** @param stored null for a new one */
    String show(InvitationForm form, @Nullable InvitationView stored, SignedIn me, Model model) {
        model.addAttribute("stored", stored);
        model.addAttribute("kind", form.kindShown());
        Map<Long, BodyRow> chosen = bodies.byIds(form.inviteeIds());
        model.addAttribute(
                "chosen",
                form.inviteeIds().stream()
                        .filter(chosen::containsKey)
                        .map(id -> new BodyChoice(id, chosen.get(id).shortName()))
                        .toList());
        model.addAttribute(
                "meetings", form.kindShown() == InvitationKind.ATTEND ? meetings(form.meeting(), me) : List.of());
        model.addAttribute("levels", levelsBelow(me));
        return "liaison/invitations/form";
    }

    /** Answers the button that searches for bodies without scripts. */
    String grant(
            @Nullable String words, InvitationForm form, @Nullable InvitationView stored, SignedIn me, Model model) {
        String asked = words == null ? "" : words;
        model.addAttribute("found", search.find(asked, BodyScope.ALL, me.reader(), FOUND));
        model.addAttribute("bodySearch", asked);
        return fresh(form, stored, me, model);
    }

    /** The name of a meeting of one's own in full, as an official letter says it; empty for none. */
    String meetingName(@Nullable Long id, SignedIn me) {
        return id == null
                ? ""
                : meetings.byId(id)
                        .filter(meeting -> meeting.bodyId() == me.bodyId())
                        .map(meeting -> area(me) + label(meeting))
                        .orElse("");
    }

    private String area(SignedIn me) {
        return bodies.byId(me.bodyId()).map(BodyRow::areaName).orElse("");
    }

    private List<MeetingChoice> meetings(@Nullable Long chosen, SignedIn me) {
        LocalDate today = LocalDate.now(clock);
        return meetings.of(me.bodyId()).stream()
                .filter(meeting -> !meeting.startsOn().isBefore(today)
                        || Long.valueOf(meeting.id()).equals(chosen))
                .map(meeting -> new MeetingChoice(meeting.id(), label(meeting) + " " + meeting.startsOn()))
                .toList();
    }

    private String label(MeetingRow meeting) {
        return messages.getMessage(
                meeting.labelKey(), new Object[] {meeting.termNumber(), meeting.number()}, Locale.SIMPLIFIED_CHINESE);
    }

    private static List<Level> levelsBelow(SignedIn me) {
        Level own = me.post().bodyLevel();
        return own == null
                ? List.of()
                : Arrays.stream(Level.values())
                        .filter(level -> level.compareTo(own) > 0 && level.compareTo(own) <= DEPTH)
                        .toList();
    }

    /** Puts a refusal beside the field it is about. */
    static void reject(RuleViolation refused, BindingResult errors) {
        String key = refused.key();
        String field =
                switch (key) {
                    case "invitation.meeting.missing" -> "meeting";
                    case "invitation.heading.missing" -> "heading";
                    case "invitation.lecturer.missing" -> "lecturer";
                    case "invitation.days.reversed", "invitation.days.long" -> "lastDay";
                    case "invitation.times.reversed" -> "endsAt";
                    case "invitation.replyBy.past", "invitation.replyBy.late" -> "replyBy";
                    default ->
                        key.startsWith("invitation.invitees")
                                ? "inviteeIds"
                                : key.startsWith("invitation.day.") ? dayField(errors) : "";
                };
        if (field.isEmpty()) {
            errors.reject(key, refused.arguments(), key);
        } else {
            errors.rejectValue(field, key, refused.arguments(), key);
        }
    }

    /** The day of an invitation to a meeting is that of the meeting. */
    private static String dayField(BindingResult errors) {
        return errors.getTarget() instanceof InvitationForm form && form.kindShown() == InvitationKind.ATTEND
                ? "meeting"
                : "day";
    }

    /** A body that is chosen. */
    record BodyChoice(long id, String name) {}

    /** A meeting on offer. */
    record MeetingChoice(long value, String label) {}
}
