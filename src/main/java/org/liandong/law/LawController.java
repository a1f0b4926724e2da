package org.liandong.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyKind;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Procedures.Procedure;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The law as everybody who is signed in may read it: powers, procedures, guards and the province's own rules. */
@Controller
@RequestMapping("/law")
@PreAuthorize("isAuthenticated()")
class LawController {

    private final Competence competence;
    private final Procedures procedures;
    private final Guards guards;
    private final LawSettings settings;

    LawController(Competence competence, Procedures procedures, Guards guards, LawSettings settings) {
        this.competence = competence;
        this.procedures = procedures;
        this.guards = guards;
        this.settings = settings;
    }

    /** The reader's own columns, to be marked. */
    @ModelAttribute("ownKinds")
    List<String> ownKinds(@AuthenticationPrincipal @Nullable SignedIn me) {
        BodyKind kind = me == null || me.isOfficer() ? null : me.post().bodyKind();
        return kind == null ? List.of() : kind.competenceCodes();
    }

    @GetMapping
    String matrix(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind, Model model) {
        String known = competence.bodyCodes().contains(kind) ? kind : "";
        model.addAttribute("q", q);
        model.addAttribute("kind", known);
        model.addAttribute("kinds", competence.bodyCodes());
        model.addAttribute("matrix", Matrix.of(competence, q, known));
        model.addAttribute("general", procedures.general(competence));
        return "law/matrix";
    }

    @GetMapping("/guards")
    String guards(Model model) {
        model.addAttribute("guards", guards.all());
        return "law/guards";
    }

    @GetMapping("/local")
    String local(Model model) {
        model.addAttribute("settings", settings.all());
        return "law/local";
    }

    /** A power with its conditions, or a procedure that belongs to no single power. */
    @GetMapping("/{code}")
    String power(@PathVariable String code, Model model) {
        Instrument power = competence.instrument(code).orElse(null);
        List<Procedure> found = power == null
                ? procedures.procedure(code).map(List::of).orElseThrow(NotFoundException::new)
                : procedures.of(code);
        List<LawSetting> all = settings.all();
        model.addAttribute("power", power);
        model.addAttribute("cells", power == null ? List.of() : competence.row(code));
        model.addAttribute("procedures", found);
        model.addAttribute(
                "settings",
                all.stream().filter(one -> one.rule().powers().contains(code)).toList());
        model.addAttribute("bySteps", bySteps(all));
        return "law/power";
    }

    private static Map<String, List<LawSetting>> bySteps(List<LawSetting> settings) {
        return settings.stream()
                .flatMap(setting -> setting.rule().steps().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), step -> settings.stream()
                        .filter(setting -> setting.rule().steps().contains(step))
                        .toList()));
    }
}
