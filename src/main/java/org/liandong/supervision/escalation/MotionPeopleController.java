package org.liandong.supervision.escalation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.escalation.MotionPeople.Investigator;
import org.liandong.supervision.escalation.MotionPeople.Question;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The signatures, the questions and the investigators of a motion. */
@Controller
@RequestMapping("/escalations/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MotionPeopleController {

    private static final int NAME = 30;
    private static final int POST = 60;
    private static final int LONGEST = 2000;

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("motion.sign.name", "name"),
            Map.entry("motion.sign.twice", "name"),
            Map.entry("motion.sign.alone", "name"),
            Map.entry("motion.draft.over", "name"),
            Map.entry("motion.day.missing", "day"),
            Map.entry("motion.day.future", "day"),
            Map.entry("motion.question.asker", "name"),
            Map.entry("motion.question.empty", "question"),
            Map.entry("motion.by.missing", "byWhom"),
            Map.entry("motion.text.missing", "text"),
            Map.entry("motion.member.name", "name"),
            Map.entry("motion.member.twice", "name"),
            Map.entry("motion.member.seat", "seat"),
            Map.entry("motion.member.interested", "interested"),
            Map.entry("form.tooLong", "name"));

    private final MotionPeopleService service;

    MotionPeopleController(MotionPeopleService service) {
        this.service = service;
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String day,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.signed", "/escalations/" + id + "#signatures", () -> {
            LocalDate on = Asked.day(day);
            if (on == null) {
                throw new RuleViolation("motion.day.missing");
            }
            service.sign(id, version, ShortForm.text(name, NAME), on, me);
        });
    }

    @PostMapping("/signatures/{position}/withdraw")
    String withdraw(
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.withdrawn", () -> service.withdraw(id, version, position, me));
    }

    @PostMapping("/questions")
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String question,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request)
                .send(
                        "motion.asked",
                        () -> service.ask(
                                id, version, ShortForm.text(name, NAME), ShortForm.text(question, LONGEST), me));
    }

    @PostMapping("/questions/{position}/answer")
    String answer(
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String byWhom,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String followUp,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request)
                .send(
                        "motion.answered",
                        () -> service.answer(
                                id,
                                version,
                                position,
                                new Question(
                                        "",
                                        "",
                                        ShortForm.text(byWhom, POST),
                                        ShortForm.text(text, LONGEST),
                                        ShortForm.text(followUp, LONGEST)),
                                me));
    }

    @PostMapping("/investigators")
    String nominate(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String interested,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.nominated", () -> {
            Investigator.Seat chosen = Asked.one(Investigator.Seat.class, seat);
            if (chosen == null) {
                throw new RuleViolation("motion.member.seat");
            }
            service.nominate(id, version, ShortForm.text(name, NAME), chosen, !interested.equals("no"), me);
        });
    }

    @PostMapping("/investigators/{position}/strike")
    String strike(
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.struck", () -> service.strike(id, version, position, me));
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/escalations/" + id, FIELDS);
    }
}
