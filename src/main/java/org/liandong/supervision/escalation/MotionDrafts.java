package org.liandong.supervision.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Sharing;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionTargets.Target;
import org.springframework.stereotype.Component;

/** Makes a motion from what was typed, if the law lets this body move it. */
@Component
class MotionDrafts {

    private final MotionLaw law;
    private final MotionTargets targets;
    private final Course course;
    private final BodyLookup bodies;
    private final Clock clock;

    MotionDrafts(MotionLaw law, MotionTargets targets, Course course, BodyLookup bodies, Clock clock) {
        this.law = law;
        this.targets = targets;
        this.course = course;
        this.bodies = bodies;
        this.clock = clock;
    }

    Motion write(Work work, Rung rung, MotionForm form, SignedIn me) {
        BodyRow body = body(work);
        requirePower(body, rung);
        return new Motion(
                work,
                Sharing.draft(me.reader(), Audience.OWN),
                rung,
                proposer(body, rung, form),
                content(body, rung, form),
                LocalDate.now(clock));
    }

    BodyRow body(Work work) {
        return bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new);
    }

    /** Refuses an instrument that the law does not give to this body. */
    void requirePower(BodyRow body, Rung rung) {
        law.against(body, rung).ifPresent(refusal -> {
            throw new NotAllowed("law.refused", refusal.arguments());
        });
    }

    /** Who moves it, if the law lets them. */
    Proposer proposer(BodyRow body, Rung rung, MotionForm form) {
        Proposer proposer = Objects.requireNonNull(form.proposer());
        Move first = course.first(rung, body.kind());
        if (first == null || !first.by(proposer)) {
            throw new RuleViolation(
                    "motion.proposer.wrong", first == null ? "" : first.law().article());
        }
        return proposer;
    }

    MotionContent content(BodyRow body, Rung rung, MotionForm form) {
        Target target = targets.settle(body, rung, form.text(form.target()));
        MotionContent content = new MotionContent(
                target.name(),
                target.branch(),
                form.text(form.position()),
                form.office(),
                rung.personal() ? form.text(form.person()) : "",
                form.text(form.question()),
                form.text(form.reasons()),
                rung.counted() ? Objects.requireNonNullElse(form.seats(), 0) : 0);
        law.requireOffice(body, rung, content);
        return content;
    }
}
