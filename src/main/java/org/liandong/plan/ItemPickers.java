package org.liandong.plan;

import java.util.List;
import java.util.Locale;
import org.liandong.congress.supervised.SupervisedPicks;
import org.liandong.law.statute.Citation;
import org.liandong.law.statute.StatutePicks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What the pickers of an item's form show: what is chosen, and what was found for what is typed. */
@Component
class ItemPickers {

    private final StatutePicks statutes;
    private final SupervisedPicks organs;

    ItemPickers(StatutePicks statutes, SupervisedPicks organs) {
        this.statutes = statutes;
        this.organs = organs;
    }

    /** @param find field whose button asks for a search, empty for none */
    void show(PlanView plan, PlanItemForm form, Errors errors, String find, Locale locale, Model model) {
        String statute = form.statuteWords();
        String organ = form.supervisedWords();
        boolean lost = errors.hasFieldErrors(ItemNames.STATUTES) && !statute.isEmpty();
        List<Citation> typed = Citation.parse(statute);
        String words = typed.isEmpty() ? "" : typed.get(0).name();
        model.addAttribute("statuteWords", statute);
        model.addAttribute("supervisedWords", organ);
        model.addAttribute("statutesChosen", statutes.chosen(form.statuteNames(), form.articleTexts(), locale));
        model.addAttribute(
                "statutesFound", find.equals(ItemNames.STATUTES) || lost ? statutes.find(words, locale) : null);
        model.addAttribute("statuteMissing", lost ? words : null);
        model.addAttribute("organsChosen", organs.chosen(plan.ownerId(), form.organNames(), locale));
        model.addAttribute(
                "organsFound",
                find.equals(ItemNames.SUPERVISED) || errors.hasFieldErrors(ItemNames.SUPERVISED) && !organ.isEmpty()
                        ? organs.find(plan.ownerId(), organ, locale)
                        : null);
    }
}
