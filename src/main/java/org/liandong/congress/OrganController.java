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

/** A body's clerk or leader keeps its organs; a system administrator may too. */
@Controller
@PreAuthorize("(hasAnyRole('CLERK', 'LEADER') and principal.bodyId() == #body) or hasRole('SYSTEM_ADMIN')")
class OrganController {

    private final BodyTree bodies;
    private final PartService parts;

    OrganController(BodyTree bodies, PartService parts) {
        this.bodies = bodies;
        this.parts = parts;
    }

    @GetMapping("/bodies/{body}/organs/new")
    String create(@PathVariable long body, Model model) {
        model.addAttribute("form", new PartForm.OfOrgan(0, null, null, null, null));
        return page(body, null, model);
    }

    @GetMapping("/bodies/{body}/organs/{part}/edit")
    String edit(@PathVariable long body, @PathVariable long part, Model model) {
        Organ stored = parts.organ(body, part);
        model.addAttribute(
                "form",
                new PartForm.OfOrgan(
                        stored.version(), stored.name(), stored.function(), stored.validFrom(), stored.validTo()));
        return page(body, part, model);
    }

    @PostMapping("/bodies/{body}/organs")
    String add(
            @PathVariable long body,
            @Valid @ModelAttribute("form") PartForm.OfOrgan form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(body, null, form, errors, model, flash);
    }

    @PostMapping("/bodies/{body}/organs/{part}")
    String change(
            @PathVariable long body,
            @PathVariable long part,
            @Valid @ModelAttribute("form") PartForm.OfOrgan form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(body, part, form, errors, model, flash);
    }

    private String save(
            long body,
            @Nullable Long part,
            PartForm.OfOrgan form,
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
            model.addAttribute("stored", part == null ? null : parts.organ(body, part));
            errors.reject("body.part.overtaken");
            return page(body, part, model);
        }
        flash.addFlashAttribute("notice", "body.done.part");
        return "redirect:/bodies/" + body;
    }

    private String page(long body, @Nullable Long part, Model model) {
        model.addAttribute("body", bodies.detail(body).orElseThrow(NotFoundException::new));
        model.addAttribute("part", part);
        model.addAttribute("functions", OrganFunction.values());
        return "bodies/organ";
    }
}
