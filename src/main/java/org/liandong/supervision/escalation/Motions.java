package org.liandong.supervision.escalation;

import java.util.function.Consumer;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.law.Competence;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds a motion for a change by its own congress, and tells the audit log of it; a label without persons. */
@Component
class Motions {

    private final MotionRepository motions;
    private final WorkLookup works;
    private final BodyLookup bodies;
    private final Competence competence;
    private final ApplicationEventPublisher events;

    Motions(
            MotionRepository motions,
            WorkLookup works,
            BodyLookup bodies,
            Competence competence,
            ApplicationEventPublisher events) {
        this.motions = motions;
        this.works = works;
        this.bodies = bodies;
        this.competence = competence;
        this.events = events;
    }

    /** The motion of the reader's own congress; what may not be seen is missing. */
    Motion own(long id, SignedIn me) {
        Motion motion = motions.withSteps(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!motion.sharing().ownedBy(me.reader())) {
            throw new NotAllowed("motion.notOwner");
        }
        return motion;
    }

    BodyRow body(Motion motion) {
        return bodies.byId(motion.sharing().ownerId()).orElseThrow(NotFoundException::new);
    }

    Motion add(Motion motion) {
        Motion stored = motions.save(motion);
        tell("create", stored, "", stored.stage().name(), "");
        return stored;
    }

    /** Does something to a motion as somebody saw it, and tells of it. */
    void change(String verb, long id, int version, SignedIn me, Consumer<Motion> action) {
        change(verb, id, version, me, "", action);
    }

    void change(String verb, long id, int version, SignedIn me, String reason, Consumer<Motion> action) {
        Motion motion = own(id, me).seen(version);
        String before = motion.stage().name();
        action.accept(motion);
        tell(verb, motion, before, motion.stage().name(), reason);
    }

    private void tell(String verb, Motion motion, String from, String to, String reason) {
        Work work = works.of(motion.matterId(), motion.taskId());
        String instrument =
                competence.instrument(motion.rung().code()).orElseThrow().name();
        events.publishEvent(new StateChanged(
                        "motion." + verb,
                        "motion",
                        motion.id(),
                        motion.sharing().ownerId(),
                        work.title() + " / " + instrument,
                        from.isEmpty() ? null : from,
                        to)
                .because(reason));
    }
}
