package org.liandong.account;

import jakarta.validation.Valid;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First-time setup: public, but without a valid link there is nothing here. */
@Controller
class SetupController {

    private final SetupLinks links;
    private final SecuritySettings settings;

    SetupController(SetupLinks links, SecuritySettings settings) {
        this.links = links;
        this.settings = settings;
    }

    @GetMapping("/setup")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        if (!links.valid(token)) {
            throw new NotFoundException();
        }
        model.addAttribute("setupForm", new SetupForm(token, "", "", "", ""));
        return page(model);
    }

    @PostMapping("/setup")
    String create(@Valid @ModelAttribute SetupForm setupForm, BindingResult errors, Model model) {
        if (!links.valid(setupForm.token() == null ? "" : setupForm.token())) {
            throw new NotFoundException();
        }
        if (!errors.hasErrors() && !setupForm.wanted().equals(setupForm.again())) {
            errors.rejectValue("again", "password.again-differs");
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        try {
            links.use(setupForm.token(), setupForm.username(), setupForm.displayName(), setupForm.wanted());
        } catch (RuleViolation refused) {
            errors.rejectValue("wanted", refused.key(), refused.arguments(), null);
            return page(model);
        }
        return "redirect:/login";
    }

    private String page(Model model) {
        model.addAttribute("passwordLength", settings.current().passwordLength());
        return "account/setup";
    }
}
