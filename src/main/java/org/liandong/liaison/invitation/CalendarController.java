package org.liandong.liaison.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Download;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An invitation for the calendars of the invited and of the inviter. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class CalendarController {

    private final InvitationDetails details;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(InvitationDetails details, MessageSource messages, Clock clock) {
        this.details = details;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/liaison/invitations/{id}/calendar")
    void calendar(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        InvitationView invitation =
                details.find(id, me.reader()).filter(found -> !found.draft()).orElseThrow(NotFoundException::new);
        String page = request.getRequestURL().toString().replaceFirst("/calendar$", "");
        Download.announce(response, CalendarFile.TYPE, invitation.heading() + ".ics");
        response.getOutputStream()
                .write(CalendarFile.of(event(invitation, page)).getBytes(StandardCharsets.UTF_8));
    }

    private CalendarFile.Event event(InvitationView invitation, String page) {
        return new CalendarFile.Event(
                invitation.uid(),
                invitation.sequence(),
                invitation.state() == InvitationState.CALLED_OFF,
                clock.instant(),
                invitation.heading(),
                invitation.day().atTime(invitation.startsAt()),
                end(invitation),
                invitation.place(),
                description(invitation),
                page,
                invitation.ownerName());
    }

    /** Of several days without an hour, the last one ends at the hour at which the first begins. */
    private static @Nullable LocalDateTime end(InvitationView invitation) {
        if (invitation.endsAt() != null) {
            return invitation.lastDay().atTime(invitation.endsAt());
        }
        return invitation.severalDays() ? invitation.lastDay().atTime(invitation.startsAt()) : null;
    }

    private String description(InvitationView invitation) {
        List<String> lines = new ArrayList<>();
        add(lines, "reason", invitation.reason());
        add(lines, "lecturer", invitation.lecturer());
        add(lines, "whom", invitation.whom());
        add(lines, "replyBy", invitation.sent() ? invitation.replyBy().toString() : "");
        add(lines, "contact", invitation.contact());
        add(lines, "agenda", invitation.agenda());
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(messages.getMessage(
                    "invitation.calendar." + name, new Object[] {value}, Locale.SIMPLIFIED_CHINESE));
        }
    }
}
