package org.liandong.congress;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A body's clerk or leader keeps its meetings; a system administrator may too. */
@Controller
@PreAuthorize("(hasAnyRole('CLERK', 'LEADER') and principal.bodyId() == #body) or hasRole('SYSTEM_ADMIN')")
class MeetingController {

    private final BodyTree bodies;
    private final PartService parts;

    MeetingController(BodyTree bodies, PartService parts) {
        this.bodies = bodies;
        this.parts = parts;
    }

    @GetMapping("/bodies/{body}/meetings/new")
    String create(@PathVariable long body, Model model) {
        model.addAttribute("form", new PartForm.OfMeeting(0, null, null, null, null, null, null));
        return page(body, null, model);
    }

    @GetMapping("/bodies/{body}/meetings/{part}/edit")
    String edit(@PathVariable long body, @PathVariable long part, Model model) {
        Meeting stored = parts.meeting(body, part);
        model.addAttribute(
                "form",
                new PartForm.OfMeeting(
                        stored.version(),
                        stored.kind(),
                        stored.termNumber(),
                        stored.number(),
                        stored.startsOn(),
                        stored.endsOn(),
                        stored.note()));
        return page(body, part, model);
    }

    @PostMapping("/bodies/{body}/meetings")
    String add(
            @PathVariable long body,
            @Valid @ModelAttribute("form") PartForm.OfMeeting form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(body, null, form, errors, model, flash);
    }

    @PostMapping("/bodies/{body}/meetings/{part}")
    String change(
            @PathVariable long body,
            @PathVariable long part,
            @Valid @ModelAttribute("form") PartForm.OfMeeting form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(body, part, form, errors, model, flash);
    }

    private String save(
            long body,
            @Nullable Long part,
            PartForm.OfMeeting form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(body, part, model);
        }
        try {
            parts.save(body, part, form);
        } catch (RuleViolation refused) {
            errors.reject(refused.key(), refused.arguments(), null);
            return page(body, part, model);
        } catch (OptimisticLockingFailureException overtaken) {
            model.addAttribute("stored", part == null ? null : parts.meeting(body, part));
            errors.reject("body.part.overtaken");
            return page(body, part, model);
        }
        flash.addFlashAttribute("notice", "body.done.part");
        return "redirect:/bodies/" + body;
    }

    private String page(long body, @Nullable Long part, Model model) {
        model.addAttribute("body", bodies.detail(body).orElseThrow(NotFoundException::new));
        model.addAttribute("part", part);
        model.addAttribute("kinds", MeetingKind.values());
        return "bodies/meeting";
    }
}
