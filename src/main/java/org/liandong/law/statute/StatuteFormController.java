package org.liandong.law.statute;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

/** Adding to the list of statutes and keeping its entries. */
@Controller
@RequestMapping("/statutes")
@PreAuthorize("hasRole('CLERK')")
class StatuteFormController {

    private static final int LONGEST = 300;

    /** The field that a refusal is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "statute.name.wrong", "name",
            "statute.name.article", "name",
            "statute.exists", "name",
            "statute.rename.used", "name",
            "statute.alias.taken", "aliases",
            "statute.effective.early", "effectiveOn",
            "statute.amended.early", "amendedOn",
            "statute.amended.state", "state");

    private static final Map<String, String> RETIRING = Map.of(
            "statute.retire.reason", "reason", "form.tooLong", "reason", "statute.retire.successor", "successor");

    private final StatuteReads reads;
    private final StatuteService service;

    StatuteFormController(StatuteReads reads, StatuteService service) {
        this.reads = reads;
        this.service = service;
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String name, Model model) {
        String wished = name.replace("\u0000", "");
        model.addAttribute("statuteForm", StatuteForm.empty(Article.apart(StatuteName.clean(wished))[0]));
        if (!wished.isBlank()) {
            model.addAttribute("alike", reads.alike(Asked.words(wished)));
        }
        return show(null, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute StatuteForm statuteForm,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            List<StatuteRow> alike = statuteForm.isSure() ? List.of() : reads.alike(statuteForm.name());
            try {
                StatuteContent content = statuteForm.content();
                if (alike.isEmpty()) {
                    long id = service.add(me, content);
                    flash.addFlashAttribute("notice", "statute.done.add");
                    return "redirect:/statutes/" + id;
                }
                errors.rejectValue("name", "statute.alike");
            } catch (RuleViolation refusal) {
                reject(errors, refusal);
            }
            model.addAttribute("alike", alike);
        }
        return show(null, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        StatuteDetail statute = kept(me, id);
        model.addAttribute("statuteForm", StatuteForm.of(statute));
        return show(statute, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @Valid @ModelAttribute StatuteForm statuteForm,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        StatuteDetail statute = kept(me, id);
        if (!errors.hasErrors()) {
            try {
                service.edit(me, id, Objects.requireNonNullElse(statuteForm.version(), -1), statuteForm.content());
                flash.addFlashAttribute("notice", "statute.done.edit");
                return "redirect:/statutes/" + id;
            } catch (RuleViolation refusal) {
                reject(errors, refusal);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("theirs", statute);
                model.addAttribute("statuteForm", statuteForm.onto(statute.version()));
            }
        }
        return show(statute, model);
    }

    @PostMapping("/{id}/retire")
    String retire(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String successor,
            HttpServletRequest request) {
        return new ShortForm(request, "/statutes/" + id, RETIRING)
                .send(
                        "statute.done.retire",
                        () -> service.retire(
                                me, id, version, ShortForm.text(reason, LONGEST), ShortForm.text(successor, LONGEST)));
    }

    @PostMapping("/{id}/restore")
    String restore(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        return new ShortForm(request, "/statutes/" + id, RETIRING)
                .send("statute.done.restore", () -> service.restore(me, id, version));
    }

    private StatuteDetail kept(SignedIn me, long id) {
        StatuteDetail statute = reads.detail(id).orElseThrow(NotFoundException::new);
        if (!statute.keptBy(me.bodyId(), StatuteService.provincial(me))) {
            throw new NotAllowed("statute.keep.others");
        }
        return statute;
    }

    private static void reject(BindingResult errors, RuleViolation refusal) {
        String field = refusal.key().startsWith("statute.level.") ? "level" : FIELDS.get(refusal.key());
        errors.rejectValue(field == null ? "" : field, refusal.key(), refusal.arguments(), refusal.key());
    }

    private static String show(@Nullable StatuteDetail statute, Model model) {
        model.addAttribute("statute", statute);
        model.addAttribute("kinds", StatuteKind.known());
        model.addAttribute("levels", StatuteLevel.values());
        model.addAttribute("states", StatuteState.values());
        return "statutes/form";
    }
}
