package org.liandong.liaison;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 统计核对, for the auditor: what is kept beside what a recount says. */
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class KeptFiguresController {

    private final KeptFigures figures;

    KeptFiguresController(KeptFigures figures) {
        this.figures = figures;
    }

    /** The recount reads every visit, so it is made when asked for. */
    @GetMapping("/admin/figures")
    String show(@RequestParam(required = false) @Nullable String check, Model model) {
        model.addAttribute("checks", check == null ? null : figures.check());
        return "audit/figures";
    }

    @PostMapping("/admin/figures/repair")
    String repair(@RequestParam String kept, RedirectAttributes flash) {
        KeptFigures.Kept asked = Asked.one(KeptFigures.Kept.class, kept);
        if (asked == null) {
            throw new NotFoundException();
        }
        figures.repair(asked);
        flash.addFlashAttribute("notice", "figures.done");
        return "redirect:/admin/figures?check=now";
    }
}
