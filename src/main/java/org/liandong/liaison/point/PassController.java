package org.liandong.liaison.point;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.liandong.account.SignedIn;
import org.liandong.liaison.PointRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
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

/** 转办: the congress that took a point up passes it to who handles it. */
@Controller
@RequestMapping("/liaison/points/{id}/pass")
@PreAuthorize("hasRole('CLERK')")
class PassController {

    private final PointReads reads;
    private final PointService service;
    private final PassPage page;

    PassController(PointReads reads, PointService service, PassPage page) {
        this.reads = reads;
        this.service = service;
        this.page = page;
    }

    @GetMapping
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        PointRow point = own(id, me);
        if (!point.open()) {
            throw new RuleViolation("point.answered");
        }
        return page.fresh(page.blank(point), point, me, model);
    }

    @PostMapping
    String pass(
            @PathVariable long id,
            @Valid @ModelAttribute PassForm passForm,
            BindingResult errors,
            PassPage.Wish wish,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PointRow point = own(id, me);
        if (wish.any()) {
            return page.grant(wish, passForm, point, me, model);
        }
        if (!errors.hasErrors()) {
            try {
                service.pass(id, passForm, me);
                flash.addFlashAttribute("notice", "point.done.pass");
                return "redirect:/liaison/points/" + id;
            } catch (RuleViolation refused) {
                PassPage.reject(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page.conflict(passForm, own(id, me), me, model);
            }
        }
        return page.show(passForm, point, me, model);
    }

    private PointRow own(long id, SignedIn me) {
        return reads.find(id, me.reader())
                .filter(point -> point.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
    }
}
