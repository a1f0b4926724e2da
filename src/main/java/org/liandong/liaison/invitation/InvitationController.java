package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.web.RowKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The invitations of a body, and the page of one for both sides. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class InvitationController {

    private final InvitationReads reads;
    private final InvitationDetails details;
    private final VisitsOfInvitation visits;
    private final Attachments attachments;
    private final Clock clock;

    InvitationController(
            InvitationReads reads,
            InvitationDetails details,
            VisitsOfInvitation visits,
            Attachments attachments,
            Clock clock) {
        this.reads = reads;
        this.details = details;
        this.visits = visits;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/liaison/invitations")
    String list(
            InvitationFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        RowKey key = RowKey.of(after);
        List<InvitationRow> found = reads.page(filter, me.reader(), key);
        List<InvitationRow> rows = found.subList(0, Math.min(found.size(), InvitationReads.LIMIT));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", InvitationKind.values());
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("waiting", key == null && !filter.sentBox() ? reads.waiting(me.reader()) : List.of());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                found.size() > rows.size()
                        ? filter.url(rows.get(rows.size() - 1).key())
                        : null);
        model.addAttribute("first", key == null ? null : filter.url(null));
        return "liaison/invitations/list";
    }

    @GetMapping("/liaison/invitations/{id}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        InvitationView invitation = details.find(id, me.reader()).orElseThrow(NotFoundException::new);
        boolean mine = invitation.ownedBy(me.bodyId());
        List<InviteeRow> invitees = details.invitees(id, me.reader());
        LocalDate today = LocalDate.now(clock);
        LocalDate reminded = details.reminded(id);
        model.addAttribute("invitation", invitation);
        model.addAttribute("mine", mine);
        model.addAttribute("invitees", mine ? invitees : List.of());
        model.addAttribute("own", mine || invitees.isEmpty() ? null : invitees.get(0));
        model.addAttribute("counts", InviteeCounts.of(invitees));
        model.addAttribute("asks", invitation.sent() && !today.isAfter(invitation.lastDay()));
        model.addAttribute("begun", !today.isBefore(invitation.day()));
        model.addAttribute("reminded", reminded);
        model.addAttribute("remindedToday", today.equals(reminded));
        model.addAttribute("moves", details.moves(id));
        model.addAttribute("files", attachments.of(InvitationTrail.SUBJECT, id));
        model.addAttribute("records", visits.parts(id, me.reader()));
        model.addAttribute("leaders", mine ? List.of() : details.leaders(me.bodyId()));
        model.addAttribute("zone", clock.getZone());
        return "liaison/invitations/detail";
    }
}
