package org.liandong.law;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security officer enters what the province's own measures say, each with its source. */
@Controller
@RequestMapping("/admin/law-settings")
@PreAuthorize("hasRole('SECURITY_ADMIN')")
class LawSettingController {

    /** Answers to a rule that asks yes or no; the empty one takes the entry back. */
    private static final List<String> ANSWERS = List.of("", "yes", "no");

    private final LawSettings settings;

    LawSettingController(LawSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("settings", settings.all());
        return "law/settings";
    }

    @GetMapping("/{key}")
    String edit(@PathVariable String key, Model model) {
        LawSetting setting = settings.of(key).orElseThrow(NotFoundException::new);
        model.addAttribute("lawSettingForm", LawSettingForm.of(setting));
        return show(setting, model);
    }

    @PostMapping("/{key}")
    String change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String key,
            @Valid @ModelAttribute LawSettingForm lawSettingForm,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        LawSetting setting = settings.of(key).orElseThrow(NotFoundException::new);
        lawSettingForm.check(setting.rule(), errors);
        if (errors.hasErrors()) {
            return show(setting, model);
        }
        try {
            int version = Objects.requireNonNullElse(lawSettingForm.version(), -1);
            settings.change(key, lawSettingForm.valueText(), lawSettingForm.sourceText(), version, me.accountId());
        } catch (OptimisticLockingFailureException overtaken) {
            LawSetting theirs = settings.of(key).orElseThrow(NotFoundException::new);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("theirs", theirs);
            model.addAttribute("lawSettingForm", lawSettingForm.onto(theirs.version()));
            return show(theirs, model);
        }
        flash.addFlashAttribute("notice", "law.local.saved");
        return "redirect:/admin/law-settings";
    }

    private static String show(LawSetting setting, Model model) {
        model.addAttribute("setting", setting);
        model.addAttribute("answers", ANSWERS);
        return "law/setting";
    }
}
