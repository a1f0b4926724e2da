package org.liandong.account;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.shared.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of the own body and below, for those who keep them. */
@Controller
@PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'ACCOUNT_MANAGER')")
class AccountController {

    private final AccountDesk desk;
    private final AccountKeeping keeping;
    private final BodySearch search;
    private final BodyLookup bodies;
    private final Clock clock;

    AccountController(AccountDesk desk, AccountKeeping keeping, BodySearch search, BodyLookup bodies, Clock clock) {
        this.desk = desk;
        this.keeping = keeping;
        this.search = search;
        this.bodies = bodies;
        this.clock = clock;
    }

    @ModelAttribute("roles")
    List<Role> roles(@AuthenticationPrincipal SignedIn me) {
        AccountScope scope = AccountScope.of(me);
        return Arrays.stream(Role.values()).filter(scope::gives).toList();
    }

    @GetMapping("/admin/accounts")
    String list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        List<AccountDesk.Row> rows = desk.page(AccountScope.of(me), q, after);
        boolean more = rows.size() > AccountDesk.PAGE;
        List<AccountDesk.Row> shown = more ? rows.subList(0, AccountDesk.PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("q", q);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("next", more ? shown.get(shown.size() - 1).username() : null);
        return "account/admin/list";
    }

    @GetMapping("/admin/accounts/new")
    String form(Model model) {
        model.addAttribute("accountForm", AccountForm.empty());
        return "account/admin/form";
    }

    @PostMapping("/admin/accounts")
    String create(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute AccountForm accountForm,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Model model) {
        if (sent.containsKey("find") || errors.hasErrors()) {
            return again(me, accountForm.bodyId(), sent, model, "account/admin/form");
        }
        try {
            model.addAttribute("issued", List.of(keeping.create(AccountScope.of(me), accountForm)));
            return "account/admin/issued";
        } catch (RuleViolation refused) {
            errors.rejectValue(field(refused), refused.key(), refused.arguments(), null);
            return again(me, accountForm.bodyId(), sent, model, "account/admin/form");
        }
    }

    @GetMapping("/admin/accounts/{id}")
    String detail(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        model.addAttribute("postForm", PostForm.empty());
        return page(me, id, model);
    }

    @PostMapping("/admin/accounts/{id}/lock")
    String lock(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        keeping.lock(me, id);
        return done(id, "account.locked", flash);
    }

    @PostMapping("/admin/accounts/{id}/unlock")
    String unlock(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        keeping.unlock(me, id);
        return done(id, "account.unlocked", flash);
    }

    @PostMapping("/admin/accounts/{id}/reset")
    String reset(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        model.addAttribute("issued", List.of(keeping.reset(me, id)));
        return "account/admin/issued";
    }

    @PostMapping("/admin/accounts/{id}/posts")
    String addPost(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @Valid @ModelAttribute PostForm postForm,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        if (!sent.containsKey("find") && !errors.hasErrors()) {
            try {
                keeping.addPost(me, id, postForm);
                return done(id, "account.post-added", flash);
            } catch (RuleViolation refused) {
                errors.rejectValue(field(refused), refused.key(), refused.arguments(), null);
            }
        }
        again(me, postForm.bodyId(), sent, model, "");
        return page(me, id, model);
    }

    @PostMapping("/admin/accounts/{id}/posts/{postId}/end")
    String endPost(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long postId,
            RedirectAttributes flash) {
        keeping.endPost(me, id, postId);
        return done(id, "account.post-ended", flash);
    }

    private String page(SignedIn me, long id, Model model) {
        model.addAttribute("account", desk.find(AccountScope.of(me), id));
        model.addAttribute("posts", desk.posts(id));
        model.addAttribute("today", LocalDate.now(clock));
        return "account/admin/detail";
    }

    /** The form once more, with the chosen body and those that a search without JavaScript found. */
    private String again(SignedIn me, String bodyId, Map<String, String> sent, Model model, String view) {
        String words = sent.getOrDefault("bodySearch", "");
        if (sent.containsKey("find")) {
            model.addAttribute("found", search.find(words, BodyScope.SUBTREE, me.reader(), 20));
        }
        if (bodyId != null && bodyId.matches("[0-9]{1,18}")) {
            model.addAttribute(
                    "chosen",
                    bodies.byId(Long.parseLong(bodyId)).stream()
                            .filter(body -> AccountScope.of(me).holds(body.path()))
                            .map(body -> Map.of("id", body.id(), "name", body.shortName()))
                            .toList());
        }
        model.addAttribute("bodySearch", words);
        return view;
    }

    private static String field(RuleViolation refused) {
        return switch (refused.key()) {
            case "account.username.taken" -> "username";
            case "account.body.refused" -> "bodyId";
            default -> "role";
        };
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/admin/accounts/" + id;
    }
}
