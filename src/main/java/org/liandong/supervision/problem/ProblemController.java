package org.liandong.supervision.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.law.Act;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The problems of a congress's work, and one of them with what can be done about it. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ProblemController {

    private static final int LONGEST = 500;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "problem.handed.future", "day",
            "problem.handed.early", "day",
            "problem.handed.day", "day",
            "form.tooLong", "note",
            "attachment.empty", "file",
            "attachment.too-large", "file",
            "attachment.type", "file");

    private final WorkLookup works;
    private final ProblemReads reads;
    private final ProblemService service;
    private final Attachments attachments;
    private final BodyLookup bodies;

    ProblemController(
            WorkLookup works, ProblemReads reads, ProblemService service, Attachments attachments, BodyLookup bodies) {
        this.works = works;
        this.reads = reads;
        this.service = service;
        this.attachments = attachments;
        this.bodies = bodies;
    }

    @GetMapping({"/matters/{matterId}/problems", "/matters/{matterId}/tasks/{taskId}/problems"})
    String ofWork(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Work work = works.readable(place.matterId(), place.taskId(), me);
        List<ProblemRow> found = reads.page(work, me.reader(), Asked.id(before));
        List<ProblemRow> rows = found.subList(0, Math.min(found.size(), ProblemReads.LIMIT));
        boolean mine = work.sharing().ownedBy(me.reader());
        model.addAttribute("work", work);
        model.addAttribute("mine", mine);
        model.addAttribute("writable", mine && work.open());
        model.addAttribute("body", bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                found.size() > rows.size()
                        ? work.url() + "/problems?before="
                                + rows.get(rows.size() - 1).id()
                        : null);
        return "ledger/problems";
    }

    @GetMapping("/problems/{id}")
    String one(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        ProblemRow problem = reads.one(id, me.reader()).orElseThrow(NotFoundException::new);
        model.addAttribute("entry", problem);
        model.addAttribute("mine", problem.ownerId() == me.bodyId());
        model.addAttribute("files", attachments.of(ProblemFiles.SUBJECT, id));
        model.addAttribute("findings", reads.findingsOf(id, me.reader()));
        model.addAttribute("handling", service.againstHandling(me, Act.Handler.INSPECTION_GROUP));
        return "ledger/problem";
    }

    /** @param by who would handle it; only the organ in charge may */
    @PostMapping("/problems/{id}/hand-over")
    String handOver(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "ORGAN_IN_CHARGE") String by,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        Act.Handler handler = Objects.requireNonNullElse(Asked.one(Act.Handler.class, by), Act.Handler.ORGAN_IN_CHARGE);
        return form(id, request)
                .send(
                        "problem.handed.done",
                        () -> service.handOver(id, version, handler, day(day), ShortForm.text(note, LONGEST), me));
    }

    @PostMapping("/problems/{id}/files")
    String attach(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("problem.attached", () -> {
            if (file == null) {
                throw new RuleViolation("attachment.empty", "");
            }
            service.attach(id, file, me);
        });
    }

    private static LocalDate day(String typed) {
        LocalDate day = Asked.day(typed);
        if (day == null) {
            throw new RuleViolation("problem.handed.day");
        }
        return day;
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/problems/" + id, FIELDS);
    }
}
