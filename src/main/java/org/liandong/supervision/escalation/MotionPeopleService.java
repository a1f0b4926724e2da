package org.liandong.supervision.escalation;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.SignedIn;
import org.liandong.supervision.escalation.MotionPeople.Investigator;
import org.liandong.supervision.escalation.MotionPeople.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs a motion, who asks and answers at an inquiry, who investigates: kept by the motion's own congress. */
@Service
@Transactional
class MotionPeopleService {

    private final Motions motions;
    private final MotionLaw law;
    private final Clock clock;

    MotionPeopleService(Motions motions, MotionLaw law, Clock clock) {
        this.motions = motions;
        this.law = law;
        this.clock = clock;
    }

    void sign(long id, int version, String name, LocalDate day, SignedIn me) {
        motions.change("sign", id, version, me, motion -> motion.sign(name, day, LocalDate.now(clock)));
    }

    void withdraw(long id, int version, int position, SignedIn me) {
        motions.change("withdraw", id, version, me, motion -> motion.withdraw(position, LocalDate.now(clock)));
    }

    void ask(long id, int version, String asker, String question, SignedIn me) {
        motions.change("question", id, version, me, motion -> motion.ask(asker, question));
    }

    void answer(long id, int version, int position, Question given, SignedIn me) {
        motions.change(
                "answer",
                id,
                version,
                me,
                motion -> motion.answer(position, given.answeredBy(), given.answer(), given.followUp()));
    }

    void nominate(long id, int version, String name, Investigator.Seat seat, boolean interested, SignedIn me) {
        motions.change("member", id, version, me, motion -> {
            law.requireDisinterested(motions.body(motion), interested);
            motion.nominate(name, seat);
        });
    }

    void strike(long id, int version, int position, SignedIn me) {
        motions.change("strike", id, version, me, motion -> motion.strike(position));
    }
}
