package org.liandong.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.Role;
import org.liandong.account.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 工作台: what must be done today, what is late, what has changed. */
@Controller
class WorkbenchController {

    private final Workbench workbench;
    private final Clock clock;

    WorkbenchController(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(@AuthenticationPrincipal SignedIn me, Model model) {
        if (me.isOfficer()) {
            return "redirect:" + desk(me.role());
        }
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("desk", workbench.of(me.reader(), LocalDate.now(clock)));
        return "dashboard/home";
    }

    private static String desk(Role officer) {
        return switch (officer) {
            case SECURITY_ADMIN -> "/admin/security";
            case AUDITOR -> "/admin/audit";
            default -> "/admin/accounts";
        };
    }
}
