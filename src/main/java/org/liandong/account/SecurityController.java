package org.liandong.account;

import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security officer's page. */
@Controller
@PreAuthorize("hasRole('SECURITY_ADMIN')")
class SecurityController {

    private final SecuritySettings settings;

    SecurityController(SecuritySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/admin/security")
    String show(Model model) {
        model.addAttribute("settingForm", SettingForm.of(settings.current()));
        return "account/security";
    }

    @PostMapping("/admin/security")
    String change(@Valid @ModelAttribute SettingForm settingForm, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return "account/security";
        }
        settings.change(settingForm.setting());
        flash.addFlashAttribute("notice", "security.changed");
        return "redirect:/admin/security";
    }
}
