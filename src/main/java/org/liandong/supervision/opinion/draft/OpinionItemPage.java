package org.liandong.supervision.opinion.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
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

    private final DraftPage opinions;
    private final OpinionReads reads;
    private final OpinionLaw law;
    private final OpinionNames names;

    OpinionItemPage(DraftPage opinions, OpinionReads reads, OpinionLaw law, OpinionNames names) {
        this.opinions = opinions;
        this.reads = reads;
        this.law = law;
        this.names = names;
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
        OpinionNames.Organs own = names.organs(opinions.own(me, id).ownerId());
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
                : Optional.of(new ItemContent(OpinionForm.text(form.wording()), organ, supporting, statutes));
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
        model.addAttribute("local", law.local(opinion.basis()));
        model.addAttribute(
                "refusal",
                Objects.requireNonNull(
                        law.againstHandingOut(law.body(me.bodyId())).orElse(null)));
        return "opinions/item-form";
    }
}
