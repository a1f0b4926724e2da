package org.liandong.supervision.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared days of a matter, how they were moved, and the form by which its initiator moves them. */
@Controller
@RequestMapping("/matters/{id}/milestones")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ScheduleController {

    private static final int LONGEST = 500;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "milestone.move.day", "day",
            "milestone.move.order", "day",
            "milestone.move.same", "day",
            "milestone.move.reason", "reason");

    private final ScheduleReads reads;
    private final Rescheduling rescheduling;

    ScheduleController(ScheduleReads reads, Rescheduling rescheduling) {
        this.reads = reads;
        this.rescheduling = rescheduling;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("matter", reads.head(id, me.reader()).orElseThrow(NotFoundException::new));
        model.addAttribute("milestones", reads.shared(id));
        model.addAttribute("moves", reads.moves(id));
        return "matters/milestones";
    }

    @PostMapping
    String move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        ScheduleReads.Head head = reads.head(id, me.reader()).orElseThrow(NotFoundException::new);
        if (!head.mine()) {
            throw new NotAllowed("matter.notInitiator");
        }
        Long seen = Asked.id(version);
        return new ShortForm(request, "/matters/" + id + "/milestones", FIELDS)
                .send(
                        "milestone.moved",
                        () -> rescheduling.move(
                                head,
                                seen == null ? -1 : seen.intValue(),
                                days(id, request),
                                ShortForm.text(reason, LONGEST),
                                me));
    }

    /** The days as typed, one for each milestone. */
    private List<LocalDate> days(long id, HttpServletRequest request) {
        List<LocalDate> days = new ArrayList<>();
        for (ScheduleReads.Shared shared : reads.shared(id)) {
            LocalDate day = Asked.day(request.getParameter("day" + days.size()));
            if (day == null) {
                throw new RuleViolation("milestone.move.day", shared.name());
            }
            days.add(day);
        }
        return days;
    }
}
