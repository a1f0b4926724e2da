package org.liandong.supervision.escalation;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyRow;
import org.liandong.law.Act.Office;
import org.liandong.law.Competence;
import org.liandong.law.Instrument;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.escalation.Course.Move;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of a motion needs, and where on it a refusal is told. */
@Component
class MotionFormPage {

    private final MotionService service;
    private final MotionDrafts drafts;
    private final MotionTargets targets;
    private final MotionLaw law;
    private final Ladder ladder;
    private final Course course;
    private final Competence competence;

    MotionFormPage(
            MotionService service,
            MotionDrafts drafts,
            MotionTargets targets,
            MotionLaw law,
            Ladder ladder,
            Course course,
            Competence competence) {
        this.service = service;
        this.drafts = drafts;
        this.targets = targets;
        this.law = law;
        this.ladder = ladder;
        this.course = course;
        this.competence = competence;
    }

    long create(Work work, Rung rung, MotionForm form, SignedIn me) {
        return service.create(work, rung, form, me);
    }

    MotionForm blank(Work work, Rung rung) {
        Set<Proposer> by = Objects.requireNonNull(
                        course.first(rung, drafts.body(work).kind()))
                .proposers();
        return MotionForm.blank(by.size() == 1 ? by.iterator().next() : null);
    }

    /**
     * The form; for the draft of this motion, or for a new one where it is null.
     *
     * @param form what a first look shows; what was typed stays
     * @param seen the version of the draft that its writer saw
     */
    String show(
            Work work, Rung rung, MotionForm form, @Nullable MotionView motion, int seen, Locale locale, Model model) {
        BodyRow body = drafts.body(work);
        Move first = Objects.requireNonNull(course.first(rung, body.kind()));
        model.addAttribute("work", work);
        model.addAttribute("body", body);
        model.addAttribute("rung", rung);
        model.addAttribute("motion", motion);
        model.addAttribute("seen", seen);
        model.addAttribute("instrument", instrument(rung.code(), locale));
        model.addAttribute("first", first);
        model.addAttribute("contents", law.contents(rung, first));
        model.addAttribute("movers", ladder.movers(body, rung, first));
        model.addAttribute("targets", targets.names(body, rung));
        model.addAttribute("offices", Office.values());
        if (!model.containsAttribute("motionForm")) {
            model.addAttribute("motionForm", form);
        }
        return "escalation/form";
    }

    /** Name of a way of working; null for the assigned work of an outpost, which is no power. */
    @Nullable
    String instrument(String code, Locale locale) {
        Instrument known = competence.instrument(code).orElse(null);
        return known == null ? null : known.name(locale);
    }

    /** Puts a refusal beside the field it is about. */
    static void reject(RuleViolation refused, BindingResult errors) {
        String key = refused.key().startsWith("supervised.level.") ? "motion.target" : refused.key();
        String field = Stream.of("target", "office", "proposer")
                .filter(name -> key.startsWith("motion." + name))
                .findFirst()
                .orElse(null);
        if (field == null) {
            errors.reject(refused.key(), refused.arguments(), null);
        } else {
            errors.rejectValue(field, refused.key(), refused.arguments(), null);
        }
    }
}
