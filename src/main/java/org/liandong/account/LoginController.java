package org.liandong.account;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door's page; the demo says there which accounts exist. */
@Controller
class LoginController {

    private static final List<String> HINTS = List.of(
            "53-clerk",
            "53-leader",
            "53-sg",
            "5301-clerk",
            "530102-clerk",
            "530102-leader",
            "530125201-clerk",
            "sysadmin",
            "secadmin",
            "auditor");

    private final boolean demo;

    LoginController(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String login(Model model) {
        if (demo) {
            model.addAttribute("demoAccounts", HINTS);
        }
        return "account/login";
    }
}
