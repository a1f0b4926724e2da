package org.liandong.supervision.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.dao.DataIntegrityViolationException;
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

/** A congress writes its own templates; nobody else's are seen. */
@Controller
@RequestMapping("/papers/templates")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class TemplateController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS =
            Map.of("paper.template.title.unknown", "title", "paper.template.wording.unknown", "wording");

    private final PaperTemplates templates;
    private final PaperWords words;

    TemplateController(PaperTemplates templates, PaperWords words) {
        this.templates = templates;
        this.words = words;
    }

    @GetMapping
    String all(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("kinds", PaperKind.values());
        model.addAttribute("own", templates.ownKinds(me.bodyId()));
        return "papers/templates";
    }

    @GetMapping("/{kind}")
    String edit(@PathVariable String kind, @AuthenticationPrincipal SignedIn me, Model model) {
        PaperKind chosen = kind(kind);
        model.addAttribute("templateForm", TemplateForm.of(templates.of(me.bodyId(), chosen)));
        return form(chosen, me, model);
    }

    /** Saves it, or with {@code preview} shows how it reads with examples in its places. */
    @PostMapping("/{kind}")
    String write(
            @PathVariable String kind,
            @Valid @ModelAttribute("templateForm") TemplateForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String preview,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PaperKind chosen = kind(kind);
        if (preview != null) {
            PlaceText places = new PlaceText(words.places());
            Map<PaperPlace, String> examples = words.examples();
            model.addAttribute("shownTitle", places.fill(form.text().title(), examples, ""));
            model.addAttribute("shownWording", places.fill(form.text().wording(), examples, ""));
        } else if (!errors.hasErrors()) {
            try {
                templates.write(chosen, form.text(), me);
                flash.addFlashAttribute("notice", "paper.template.saved");
                return "redirect:/papers/templates/" + chosen.file();
            } catch (RuleViolation refused) {
                errors.rejectValue(
                        FIELDS.getOrDefault(refused.key(), "wording"), refused.key(), refused.arguments(), null);
            } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                PaperTemplate.Text theirs = templates.of(me.bodyId(), chosen);
                model.addAttribute("theirs", theirs);
                model.addAttribute("templateForm", form.onto(theirs.version()));
            }
        }
        return form(chosen, me, model);
    }

    @PostMapping("/{kind}/reset")
    String reset(
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        PaperKind chosen = kind(kind);
        return new ShortForm(request, "/papers/templates/" + chosen.file(), Map.of())
                .send("paper.template.back", () -> templates.reset(chosen, version, me));
    }

    private String form(PaperKind kind, SignedIn me, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("current", templates.of(me.bodyId(), kind));
        model.addAttribute("places", words.places().values());
        return "papers/template";
    }

    private static PaperKind kind(String asked) {
        PaperKind kind = Asked.one(PaperKind.class, asked.replace('-', '_'));
        if (kind == null) {
            throw new NotFoundException();
        }
        return kind;
    }
}
