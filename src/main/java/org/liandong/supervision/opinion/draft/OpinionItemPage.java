package org.liandong.supervision.opinion.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.ledger.LedgerLookup;
import org.liandong.supervision.opinion.ItemContent;
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.supervision.opinion.OpinionLaw;
import org.liandong.supervision.opinion.OpinionReads;
import org.liandong.supervision.opinion.OpinionRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of an item shows besides its fields, and what is wrong with them beyond their shape. */
@Component
class OpinionItemPage {

    private static final int MOST_LINES = 200;

    private final DraftPage opinions;
    private final OpinionReads reads;
    private final OpinionLaw law;
    private final OpinionNames names;
    private final LedgerLookup ledger;

    OpinionItemPage(DraftPage opinions, OpinionReads reads, OpinionLaw law, OpinionNames names, LedgerLookup ledger) {
        this.opinions = opinions;
        this.reads = reads;
        this.law = law;
        this.names = names;
        this.ledger = ledger;
    }

    /** The items of one's own opinion. */
    List<ItemRow> items(SignedIn me, long id) {
        return reads.items(me.reader(), opinions.own(me, id).id());
    }

    /**
     * The content with its names as listed; empty when something is wrong.
     *
     * @param kept what the item says already, null for a new one
     */
    Optional<ItemContent> check(SignedIn me, long id, ItemForm form, @Nullable ItemRow kept, BindingResult errors) {
        OpinionRow opinion = opinions.own(me, id);
        OpinionNames.Organs own = names.organs(opinion.ownerId());
        Long line = form.ledgerLine();
        boolean same = kept != null && Objects.equals(line, kept.ledgerLineId());
        if (line != null && !same && ledger.own(line, me.reader()).isEmpty()) {
            errors.rejectValue("ledgerLine", "opinion.item.line.unknown");
        }
        String organ = settle(
                "responsible",
                errors,
                () -> names.organ(own, OpinionForm.text(form.responsible()), kept == null ? "" : kept.organ()));
        String supporting = settle(
                "supporting",
                errors,
                () -> names.supporting(
                        own, OpinionForm.text(form.supporting()), kept == null ? "" : kept.supporting()));
        String statutes = settle(
                "statutes",
                errors,
                () -> names.statutes(OpinionForm.text(form.statutes()), kept == null ? "" : kept.statutes()));
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new ItemContent(
                        OpinionForm.text(form.wording()), organ, supporting, statutes, form.ledgerLine()));
    }

    private static String settle(String field, BindingResult errors, Supplier<String> name) {
        if (!errors.hasFieldErrors(field)) {
            try {
                return name.get();
            } catch (RuleViolation refusal) {
                errors.rejectValue(field, refusal.key(), refusal.arguments(), null);
            }
        }
        return "";
    }

    String show(SignedIn me, long id, ItemForm form, @Nullable ItemRow item, Model model) {
        OpinionRow opinion = opinions.own(me, id);
        model.addAttribute("itemForm", form);
        model.addAttribute("opinion", opinion);
        model.addAttribute("item", item);
        model.addAttribute("organs", names.organs(opinion.ownerId()).names());
        model.addAttribute(
                "lines",
                lines(me, item).stream()
                        .map(line -> new DraftPage.Option(String.valueOf(line.id()), line.title()))
                        .toList());
        model.addAttribute("local", law.local(opinion.basis()));
        model.addAttribute(
                "refusal",
                Objects.requireNonNull(
                        law.againstHandingOut(law.body(me.bodyId())).orElse(null)));
        return "opinions/item-form";
    }

    /** Open lines of the ledger that an item may name, with the one that it names already. */
    private List<LedgerLookup.Line> lines(SignedIn me, @Nullable ItemRow kept) {
        List<LedgerLookup.Line> lines = new ArrayList<>(ledger.open(me.reader(), MOST_LINES));
        Long named = kept == null ? null : kept.ledgerLineId();
        if (named != null && lines.stream().noneMatch(line -> line.id() == named)) {
            lines.addAll(ledger.readable(List.of(named), me.reader()));
        }
        return lines;
    }
}
