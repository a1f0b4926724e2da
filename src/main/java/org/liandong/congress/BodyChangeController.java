package org.liandong.congress;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A system administrator renames, moves, merges or closes a body. */
@Controller
@PreAuthorize("hasRole('SYSTEM_ADMIN')")
class BodyChangeController {

    private static final String URL = "/bodies/{body}/{change:rename|move|merge|close}";
    private static final int FOUND = 12;

    private final BodyTree bodies;
    private final BodyService service;
    private final BodySearch search;

    BodyChangeController(BodyTree bodies, BodyService service, BodySearch search) {
        this.bodies = bodies;
        this.service = service;
        this.search = search;
    }

    @GetMapping(URL)
    String form(
            @PathVariable long body,
            @PathVariable String change,
            @RequestParam(required = false) @Nullable Long target,
            Model model) {
        BodyTree.Detail detail = detail(body);
        model.addAttribute(
                "form",
                new BodyChangeForm(
                        detail.version(), detail.areaName(), detail.name(), detail.shortName(), target, null, null));
        return page(detail, change, target, model);
    }

    /**
     * @param form null when a value cannot even be read
     * @param find present when the picker's search was used without JavaScript
     */
    @PostMapping(URL)
    String change(
            @PathVariable long body,
            @PathVariable String change,
            @Valid @ModelAttribute("form") @Nullable BodyChangeForm form,
            BindingResult errors,
            @RequestParam @Nullable String find,
            @RequestParam(defaultValue = "") String bodySearch,
            @AsReader Reader reader,
            Model model,
            RedirectAttributes flash) {
        BodyTree.Detail detail = detail(body);
        if (form == null) {
            return page(detail, change, null, model);
        }
        if (find != null) {
            model.addAttribute("found", search.find(bodySearch, BodyScope.ALL, reader, FOUND));
            model.addAttribute("bodySearch", bodySearch);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
            return page(detail, change, form.target(), model);
        }
        required(BodyChange.valueOf(change.toUpperCase(Locale.ROOT)), form, errors);
        if (!errors.hasErrors()) {
            try {
                apply(detail.id(), BodyChange.valueOf(change.toUpperCase(Locale.ROOT)), form);
                flash.addFlashAttribute("notice", "body.done." + change);
                return "redirect:/bodies/" + body;
            } catch (RuleViolation refused) {
                errors.reject(refused.key(), refused.arguments(), null);
            } catch (OptimisticLockingFailureException overtaken) {
                errors.reject("body.part.overtaken");
                BodyTree.Detail theirs = detail(body);
                model.addAttribute("overtaken", true);
                model.addAttribute(
                        "place",
                        bodies.line(theirs.reader()).stream()
                                .map(BodyTree.Node::areaName)
                                .collect(Collectors.joining(" / ")));
                return page(theirs, change, form.target(), model);
            }
        }
        return page(detail, change, form.target(), model);
    }

    private static void required(BodyChange change, BodyChangeForm form, BindingResult errors) {
        if (change.needsTarget() && form.target() == null) {
            errors.rejectValue("target", "NotNull");
        }
        if (change == BodyChange.RENAME) {
            blank("areaName", form.areaName(), errors);
            blank("name", form.name(), errors);
            blank("shortName", form.shortName(), errors);
        }
    }

    private static void blank(String field, @Nullable String value, BindingResult errors) {
        if (value == null || value.isBlank()) {
            errors.rejectValue(field, "NotBlank");
        }
    }

    private void apply(long id, BodyChange change, BodyChangeForm form) {
        long target = form.target() == null ? 0 : form.target();
        var since = java.util.Objects.requireNonNull(form.since());
        String reason = String.valueOf(form.reason()).strip();
        switch (change) {
            case RENAME ->
                service.rename(
                        id,
                        form.version(),
                        String.valueOf(form.areaName()).strip(),
                        String.valueOf(form.name()).strip(),
                        String.valueOf(form.shortName()).strip(),
                        since,
                        reason);
            case MOVE -> service.move(id, form.version(), target, since, reason);
            case MERGE -> service.merge(id, form.version(), target, since, reason);
            case CLOSE -> service.close(id, form.version(), since, reason);
        }
    }

    private String page(BodyTree.Detail body, String change, @Nullable Long target, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("change", BodyChange.valueOf(change.toUpperCase(Locale.ROOT)));
        model.addAttribute("verb", change);
        record Chosen(long id, String name) {}
        model.addAttribute(
                "chosen",
                target == null
                        ? List.of()
                        : bodies.detail(target).stream()
                                .map(b -> new Chosen(b.id(), b.shortName()))
                                .toList());
        return "bodies/change";
    }

    private BodyTree.Detail detail(long id) {
        return bodies.detail(id).orElseThrow(NotFoundException::new);
    }
}
