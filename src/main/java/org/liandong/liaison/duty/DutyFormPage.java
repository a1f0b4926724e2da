package org.liandong.liaison.duty;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.congress.OrganLookup;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of a duty shows besides what was typed, and where a refusal stands. */
@Component
class DutyFormPage {

    private static final int FOUND = 12;
    private static final List<Audience> AUDIENCES =
            List.of(Audience.OWN, Audience.NAMED, Audience.DOWNWARD, Audience.LINE, Audience.ALL);

    private final DutyReads reads;
    private final OrganLookup organs;
    private final BodyLookup bodies;
    private final BodySearch search;

    DutyFormPage(DutyReads reads, OrganLookup organs, BodyLookup bodies, BodySearch search) {
        this.reads = reads;
        this.organs = organs;
        this.bodies = bodies;
        this.search = search;
    }

    /** The page with another form than the one that was sent. */
    String fresh(DutyForm form, @Nullable DutyRow duty, SignedIn me, Model model) {
        model.addAttribute("dutyForm", form);
        return show(form, duty, me, model);
    }

    /** @param duty the stored one, null for a new one */
    String show(DutyForm form, @Nullable DutyRow duty, SignedIn me, Model model) {
        model.addAttribute("duty", duty);
        model.addAttribute("year", form.year());
        model.addAttribute("kind", form.kindShown());
        model.addAttribute("audiences", AUDIENCES);
        Map<Long, BodyRow> chosen = bodies.byIds(form.targetIds());
        model.addAttribute(
                "chosen",
                form.targetIds().stream()
                        .filter(chosen::containsKey)
                        .map(id -> new Choice(id, chosen.get(id).shortName()))
                        .toList());
        model.addAttribute("leaders", form.kindShown() == DutyKind.AREA ? reads.leaders(me.bodyId()) : List.of());
        model.addAttribute(
                "organs",
                form.kindShown() == DutyKind.COUNTERPART
                        ? organs.of(me.bodyId()).stream()
                                .map(organ -> new DutyReads.DutyChoice(organ.id(), organ.name()))
                                .toList()
                        : List.of());
        return "liaison/duties/form";
    }

    /** Answers a button that asks for more of the form: a search for bodies, or those that the counterpart map proposes. */
    String grant(Wish wish, DutyForm form, @Nullable DutyRow duty, SignedIn me, Model model) {
        if (wish.propose() != null) {
            return fresh(form.with(proposed(form.ownOrgan(), me)), duty, me, model);
        }
        String words = wish.bodySearch() == null ? "" : wish.bodySearch();
        model.addAttribute("found", search.find(words, BodyScope.SUBTREE, me.reader(), FOUND));
        model.addAttribute("bodySearch", words);
        return fresh(form, duty, me, model);
    }

    /** The bodies directly below that have the like of an organ of one's own. */
    List<Long> proposed(@Nullable Long organ, SignedIn me) {
        return organ == null ? List.of() : organs.counterpartsBelow(organ, me.bodyId());
    }

    /** Puts a refusal beside the field it is about. */
    static void reject(RuleViolation refused, BindingResult errors) {
        String key = refused.key();
        String field =
                switch (key) {
                    case "duty.holder.AREA" -> "leader";
                    case "duty.holder.COUNTERPART" -> "ownOrgan";
                    case "duty.holder.DEPUTY" -> "member";
                    default -> key.startsWith("duty.deputies") ? "deputies" : "targetIds";
                };
        if (key.equals("duty.kind.fixed")) {
            errors.reject(key, refused.arguments(), key);
        } else {
            errors.rejectValue(field, key, refused.arguments(), key);
        }
    }

    /** A body that is chosen. */
    record Choice(long id, String name) {}

    /** Buttons of the form that do not store it. */
    record Wish(@Nullable String find, @Nullable String bodySearch, @Nullable String propose) {

        boolean any() {
            return find != null || propose != null;
        }
    }
}
