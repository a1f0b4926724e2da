package org.liandong.supervision.opinion.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.ItemKey;
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.supervision.opinion.ItemState;
import org.liandong.supervision.opinion.OpinionDrafts;
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

/** Writes the items of one's own opinion, as long as they have not been handed over. */
@Controller
@RequestMapping("/opinions/{id}/items")
@PreAuthorize("hasRole('CLERK')")
class ItemFormController {

    private final OpinionDrafts drafts;
    private final OpinionItemPage page;

    ItemFormController(OpinionDrafts drafts, OpinionItemPage page) {
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page.show(me, id, ItemForm.EMPTY, null, model);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute ItemForm itemForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String again,
            Model model,
            RedirectAttributes flash) {
        var content = page.check(me, id, itemForm, null, errors);
        if (content.isPresent()) {
            drafts.addItem(me, id, content.get(), itemForm.dueOn());
            flash.addFlashAttribute("notice", "opinion.item.saved");
            return "redirect:/opinions/" + id + (again.isEmpty() ? "" : "/items/new");
        }
        return page.show(me, id, itemForm, null, model);
    }

    @GetMapping("/{item}/edit")
    String edit(@PathVariable long id, @PathVariable long item, @AuthenticationPrincipal SignedIn me, Model model) {
        ItemRow row = draft(me, id, item);
        return page.show(me, id, ItemForm.of(row), row, model);
    }

    @PostMapping("/{item}/edit")
    String save(
            @PathVariable long id,
            @PathVariable long item,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute ItemForm itemForm,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ItemRow row = draft(me, id, item);
        var content = page.check(me, id, itemForm, row, errors);
        if (content.isEmpty()) {
            return page.show(me, id, itemForm, row, model);
        }
        try {
            drafts.editItem(me, id, key(item, itemForm.version()), content.get(), itemForm.dueOn());
            flash.addFlashAttribute("notice", "opinion.item.saved");
            return "redirect:/opinions/" + id;
        } catch (OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            ItemRow theirs = draft(me, id, item);
            model.addAttribute("theirs", theirs);
            return page.show(me, id, itemForm.onto(theirs.version()), theirs, model);
        }
    }

    @PostMapping("/{item}/delete")
    String remove(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, "/opinions/" + id, Map.of())
                .send("opinion.item.removed", () -> drafts.removeItem(me, id, new ItemKey(item, version)));
    }

    private ItemRow draft(SignedIn me, long id, long item) {
        ItemRow row = page.items(me, id).stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (row.state() != ItemState.DRAFT) {
            throw new RuleViolation("opinion.item.handed");
        }
        return row;
    }

    private static ItemKey key(long item, @org.jspecify.annotations.Nullable Integer version) {
        return new ItemKey(item, Objects.requireNonNullElse(version, -1));
    }
}
