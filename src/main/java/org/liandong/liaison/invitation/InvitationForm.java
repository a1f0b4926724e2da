package org.liandong.liaison.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.MeetingRow;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;

/**
 * An invitation as typed; its content may be asked for only when the form has no errors.
 *
 * @param meeting id of a meeting, whose days are those of the invitation
 * @param heading empty on an invitation to a meeting for the meeting's name
 * @param levels all bodies of these levels below are invited too
 * @param version null for a new one
 */
record InvitationForm(
        @NotNull @Nullable InvitationKind kind,
        @Nullable Long meeting,
        @Size(max = 100) String heading,
        @Nullable LocalDate day,
        @Nullable LocalDate lastDay,
        @NotNull @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @NotBlank @Size(max = 100) String venue,
        @Size(max = 60) String lecturer,
        @Size(max = 4000) String agenda,
        @Size(max = 100) String whom,
        @Size(max = 100) String contact,
        @NotNull @Nullable LocalDate replyBy,
        List<Level> levels,
        @Size(max = 200) List<Long> inviteeIds,
        @Nullable Integer version) {

    InvitationForm {
        heading = Asked.text(heading);
        venue = Asked.text(venue);
        lecturer = Asked.text(lecturer);
        agenda = Asked.text(agenda);
        whom = Asked.text(whom);
        contact = Asked.text(contact);
        levels = present(levels);
        inviteeIds = present(inviteeIds);
    }

    /** An empty form of a kind. */
    static InvitationForm blank(InvitationKind kind, @Nullable Long meeting) {
        return new InvitationForm(
                kind,
                meeting,
                "",
                null,
                null,
                LocalTime.of(9, 0),
                null,
                "",
                "",
                "",
                "",
                "",
                null,
                List.of(),
                List.of(),
                null);
    }

    /** The stored one, to be changed. */
    static InvitationForm of(InvitationView view) {
        return new InvitationForm(
                view.kind(),
                view.meetingId(),
                view.heading(),
                view.day(),
                view.lastDay(),
                view.startsAt(),
                view.endsAt(),
                view.place(),
                view.lecturer(),
                view.agenda(),
                view.whom(),
                view.contact(),
                view.replyBy(),
                List.of(),
                view.inviteeIds(),
                view.version());
    }

    /** The same upon the version now stored. */
    InvitationForm onto(int newVersion) {
        return new InvitationForm(
                kind,
                meeting,
                heading,
                day,
                lastDay,
                startsAt,
                endsAt,
                venue,
                lecturer,
                agenda,
                whom,
                contact,
                replyBy,
                levels,
                inviteeIds,
                newVersion);
    }

    /** The same on the days of a meeting, under its name where none was typed. */
    InvitationForm at(MeetingRow chosen, String name) {
        return new InvitationForm(
                kind,
                chosen.id(),
                heading.isEmpty() ? name : heading,
                chosen.startsOn(),
                chosen.endsOn(),
                startsAt,
                endsAt,
                venue,
                lecturer,
                agenda,
                whom,
                contact,
                replyBy,
                levels,
                inviteeIds,
                version);
    }

    /** Kind of the invitation; that to a meeting when nothing sensible was sent. */
    InvitationKind kindShown() {
        return kind == null ? InvitationKind.ATTEND : kind;
    }

    int versionValue() {
        return version == null ? -1 : version;
    }

    InvitationContent content(List<Long> invitees) {
        if (heading.isEmpty()) {
            throw new RuleViolation("invitation.heading.missing");
        }
        if (day == null) {
            throw new RuleViolation("invitation.day.missing");
        }
        Occasion occasion = new Occasion(
                day,
                lastDay == null ? day : lastDay,
                minutes(Objects.requireNonNull(startsAt)),
                minutes(endsAt),
                venue);
        return new InvitationContent(
                kindShown(),
                kindShown() == InvitationKind.ATTEND ? meeting : null,
                new Wording(heading, kind == InvitationKind.LECTURE ? lecturer : "", agenda, whom, contact),
                occasion,
                Objects.requireNonNull(replyBy),
                invitees);
    }

    private static @Nullable LocalTime minutes(@Nullable LocalTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null
                ? List.of()
                : list.stream().filter(Objects::nonNull).distinct().toList();
    }
}
