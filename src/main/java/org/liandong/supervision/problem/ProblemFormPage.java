package org.liandong.supervision.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.account.SignedIn;
import org.liandong.congress.supervised.SupervisedPicks;
import org.liandong.law.statute.Citation;
import org.liandong.law.statute.StatutePicks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** What the form of a problem shows besides its fields, and what is wrong with them beyond their shape. */
@Component
class ProblemFormPage {

    private static final String FORM = "problemForm";

    private final ProblemNames names;
    private final StatutePicks statutes;
    private final SupervisedPicks organs;
    private final Clock clock;

    ProblemFormPage(ProblemNames names, StatutePicks statutes, SupervisedPicks organs, Clock clock) {
        this.names = names;
        this.statutes = statutes;
        this.organs = organs;
        this.clock = clock;
    }

    /** The names as they stand in the lists; what is wrong becomes an error of its field. */
    ProblemNames.Settled check(SignedIn me, ProblemForm form, ProblemNames.Settled kept, BindingResult errors) {
        if (errors.getTarget() == null) {
            return kept;
        }
        LocalDate found = form.foundOn();
        if (found != null && found.isAfter(LocalDate.now(clock))) {
            errors.rejectValue("foundOn", "PastOrPresent");
        } else if (found != null && found.getYear() < 1979) {
            errors.rejectValue("foundOn", "typeMismatch.java.time.LocalDate");
        }
        if (form.audience() != null && !ProblemForm.AUDIENCES.contains(form.audience())) {
            errors.rejectValue("audience", "NotNull");
        }
        ProblemNames.Settled settled =
                names.settle(names.organs(me.bodyId()), form.citations(), form.organsNamed(), kept);
        settled.wrong().forEach(wrong -> errors.rejectValue(wrong.field(), wrong.key(), wrong.arguments(), null));
        return settled;
    }

    /** The form as it was typed, with what one of its pickers found; nothing is judged before it is sent. */
    String search(SignedIn me, ProblemForm form, String find, Locale locale, Model model) {
        ProblemForm same = form.onto(form.version());
        model.addAttribute(FORM, same);
        return show(me, same, new BeanPropertyBindingResult(same, FORM), find, locale, model);
    }

    String show(SignedIn me, ProblemForm form, Locale locale, Model model) {
        return search(me, form, "", locale, model);
    }

    /** @param find field whose button asks for a search, empty for none */
    String show(SignedIn me, ProblemForm form, Errors errors, String find, Locale locale, Model model) {
        String statute = form.statuteWords();
        String organ = form.organWords();
        List<Citation> typed = Citation.parse(statute);
        String words = typed.isEmpty() ? "" : typed.get(0).name();
        boolean lost = errors.hasFieldErrors("statutes") && !statute.isEmpty();
        boolean lacking = errors.hasFieldErrors("organs") && !organ.isEmpty();
        model.addAttribute("statuteWords", statute);
        model.addAttribute("organWords", organ);
        model.addAttribute("statutesChosen", statutes.chosen(form.statuteNames(), form.articleTexts(), locale));
        model.addAttribute("statutesFound", find.equals("statutes") || lost ? statutes.find(words, locale) : null);
        model.addAttribute("organsChosen", organs.chosen(me.bodyId(), form.organNames(), locale));
        model.addAttribute(
                "organsFound", find.equals("organs") || lacking ? organs.find(me.bodyId(), organ, locale) : null);
        model.addAttribute("categories", ProblemCategory.values());
        model.addAttribute("audiences", ProblemForm.AUDIENCES);
        return "ledger/problem-form";
    }
}
