package org.liandong.supervision.entrust;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 委托函 of an entrusted inspection, and where each of the entrusted stands. */
@Controller
@RequestMapping("/matters/{id}/letter")
class EntrustController {

    private static final String ALL = "hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')";

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS =
            Map.of("entrust.receive.day", "day", "entrust.receive.noDay", "day");

    private final EntrustReads reads;
    private final EntrustService service;
    private final Clock clock;

    EntrustController(EntrustReads reads, EntrustService service, Clock clock) {
        this.reads = reads;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(ALL)
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        EntrustReads.Head head = reads.head(id, me.reader()).orElseThrow(NotFoundException::new);
        model.addAttribute("matter", head);
        model.addAttribute("mine", head.ownerId() == me.bodyId());
        model.addAttribute("letter", service.letter(id).orElse(null));
        model.addAttribute("lines", reads.lines(id, me.reader()));
        model.addAttribute("today", LocalDate.now(clock));
        return "matters/letter";
    }

    @GetMapping("/edit")
    @PreAuthorize("hasRole('CLERK')")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        EntrustReads.Head head = service.draft(id, me);
        LetterForm blank = new LetterForm("", LocalDate.now(clock), "", "", null, null);
        return form(head, service.letter(id).orElse(blank), model);
    }

    @PostMapping("/edit")
    @PreAuthorize("hasRole('CLERK')")
    String write(
            @PathVariable long id,
            @Valid @ModelAttribute("letterForm") LetterForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        EntrustReads.Head head = service.draft(id, me);
        LetterForm stored = service.letter(id).orElse(null);
        Integer version = stored == null ? null : stored.version();
        if (!Objects.equals(version, form.version())) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "letterForm");
            model.addAttribute("theirs", stored);
            return form(head, form.onto(version), model);
        }
        if (!errors.hasErrors()) {
            try {
                service.write(id, form, me);
                flash.addFlashAttribute("notice", "entrust.letter.saved");
                return "redirect:/matters/" + id + "/letter";
            } catch (RuleViolation refused) {
                errors.rejectValue("reportBy", refused.key(), refused.arguments(), null);
            }
        }
        return form(head, form, model);
    }

    @PostMapping("/{task}/receive")
    @PreAuthorize(ALL)
    String receive(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, "/matters/" + id + "/letter", FIELDS)
                .send("entrust.received", () -> service.receive(id, task, day(day), ShortForm.text(note, 500), me));
    }

    private static LocalDate day(String typed) {
        LocalDate day = Asked.day(typed);
        if (day == null) {
            throw new RuleViolation("entrust.receive.noDay");
        }
        return day;
    }

    private static String form(EntrustReads.Head head, LetterForm form, Model model) {
        model.addAttribute("matter", head);
        model.addAttribute("letterForm", form);
        return "matters/letter-form";
    }
}
