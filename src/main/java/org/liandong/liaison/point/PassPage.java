package org.liandong.liaison.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.liaison.Handler;
import org.liandong.liaison.PointRow;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of passing on shows besides what was typed, and where a refusal stands. */
@Component
class PassPage {

    private static final int FOUND = 12;

    private final Handlers handlers;
    private final BodyLookup bodies;
    private final BodySearch search;
    private final Clock clock;

    PassPage(Handlers handlers, BodyLookup bodies, BodySearch search, Clock clock) {
        this.handlers = handlers;
        this.bodies = bodies;
        this.search = search;
        this.clock = clock;
    }

    PassForm blank(PointRow point) {
        return PassForm.of(point, LocalDate.now(clock));
    }

    /** The page with another form than the one that was sent. */
    String fresh(PassForm form, PointRow point, SignedIn me, Model model) {
        model.addAttribute("passForm", form);
        return show(form, point, me, model);
    }

    String show(PassForm form, PointRow point, SignedIn me, Model model) {
        model.addAttribute("point", point);
        model.addAttribute("kinds", Handler.Kind.values());
        model.addAttribute("organs", handlers.organs(me));
        model.addAttribute("supervisedOrgans", handlers.supervised(me));
        Long body = form.body();
        model.addAttribute(
                "chosen",
                body == null
                        ? List.of()
                        : bodies.byId(body).stream()
                                .map(found -> new Chosen(found.id(), found.shortName()))
                                .toList());
        return "liaison/points/pass";
    }

    /** Answers the button that searches for bodies, for browsers without scripts. */
    String grant(Wish wish, PassForm form, PointRow point, SignedIn me, Model model) {
        String words = wish.bodySearch() == null ? "" : wish.bodySearch();
        model.addAttribute("found", search.find(words, BodyScope.ALL, me.reader(), FOUND));
        model.addAttribute("bodySearch", words);
        return fresh(form, point, me, model);
    }

    /** The form with both versions: what was typed in its fields, and beside it how the point stands now. */
    String conflict(PassForm typed, PointRow now, SignedIn me, Model model) {
        model.addAttribute("theirs", now);
        return fresh(typed.onto(now.version()), now, me, model);
    }

    /** Puts a refusal beside the field it is about. */
    static void reject(RuleViolation refused, BindingResult errors) {
        String key = refused.key();
        String field =
                switch (key) {
                    case "point.handler.organ" -> "organ";
                    case "point.handler.supervised" -> "supervised";
                    case "point.handler.body", "point.handler.own" -> "body";
                    case "point.handler.missing" -> "other";
                    case "point.due.early" -> "dueOn";
                    case "point.day.future", "point.day.early" -> "passedOn";
                    default -> null;
                };
        errors.rejectValue(field, key, refused.arguments(), key);
    }

    /** A body that is chosen. */
    record Chosen(long id, String name) {}

    /** The button of the form that does not store it. */
    record Wish(@Nullable String find, @Nullable String bodySearch) {

        boolean any() {
            return find != null;
        }
    }
}
