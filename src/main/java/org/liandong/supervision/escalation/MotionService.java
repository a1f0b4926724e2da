package org.liandong.supervision.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyRow;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionStep.Noted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a congress does with its own motion, from the draft to the end; every step as the law has it. */
@Service
@Transactional
class MotionService {

    private final Motions motions;
    private final MotionRepository repository;
    private final MotionDrafts drafts;
    private final MotionLaw law;
    private final Course course;
    private final Attachments attachments;
    private final Clock clock;

    MotionService(
            Motions motions,
            MotionRepository repository,
            MotionDrafts drafts,
            MotionLaw law,
            Course course,
            Attachments attachments,
            Clock clock) {
        this.motions = motions;
        this.repository = repository;
        this.drafts = drafts;
        this.law = law;
        this.course = course;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A step as it was typed.
     *
     * @param present null where nothing was counted, like the three after it
     * @param secret whether the ballot was secret
     */
    record Typed(
            Noted noted,
            @Nullable Integer present,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            boolean secret,
            @Nullable MultipartFile file) {

        private @Nullable Ballot ballot(int members, int everybody) {
            return inFavour == null || against == null
                    ? null
                    : new Ballot(
                            members,
                            present == null ? everybody : present,
                            inFavour,
                            against,
                            abstained == null ? 0 : abstained);
        }
    }

    long create(Work work, Rung rung, MotionForm form, SignedIn me) {
        return motions.add(drafts.write(work, rung, form, me)).id();
    }

    void revise(long id, int version, MotionForm form, SignedIn me) {
        motions.change(
                "edit",
                id,
                version,
                me,
                motion -> motion.revise(
                        drafts.proposer(motions.body(motion), motion.rung(), form),
                        drafts.content(motions.body(motion), motion.rung(), form)));
    }

    /** Takes a step of the law. */
    void take(long id, int version, Stage to, Typed typed, SignedIn me) {
        motions.change("step", id, version, me, motion -> {
            take(motion, to, typed);
            store(motion, typed.file(), me);
        });
    }

    private void take(Motion motion, Stage to, Typed typed) {
        BodyRow body = motions.body(motion);
        Move move = motion.open(course.moves(motion.rung(), body.kind())).stream()
                .filter(one -> one.to() == to)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("motion.step.closed"));
        Noted noted = typed.noted().asked(move);
        if (motion.stage() == Stage.DRAFT) {
            law.requireComplete(body, motion, move, noted, !draftFiles(motion).isEmpty());
        }
        law.requireTime(body, motion, move, noted);
        Ballot ballot = ballot(motion, to, typed);
        law.requireBallot(motion, move, ballot, typed.secret());
        motion.take(move, noted, ballot, LocalDate.now(clock));
        repository.flush();
    }

    private static @Nullable Ballot ballot(Motion motion, Stage to, Typed typed) {
        if (to.vote()) {
            int seats = motion.content().seats();
            if (seats == 0) {
                throw new RuleViolation("motion.seats.missing");
            }
            return typed.present() == null ? null : typed.ballot(seats, seats);
        }
        int signed = motion.people().standing().size();
        return to.judged() ? typed.ballot(signed, signed) : null;
    }

    private List<AttachmentRow> draftFiles(Motion motion) {
        return attachments.of(MotionFiles.SUBJECT, motion.steps().get(0).id());
    }

    /** Puts a document to the last step. */
    void file(long id, MultipartFile file, SignedIn me) {
        attachments.store(file, MotionFiles.SUBJECT, motions.own(id, me).last().id(), me);
    }

    private void store(Motion motion, @Nullable MultipartFile file, SignedIn me) {
        if (file != null && !file.isEmpty()) {
            attachments.store(file, MotionFiles.SUBJECT, motion.last().id(), me);
        }
    }

    /** Takes the last step back with its documents. */
    void takeBack(long id, int version, SignedIn me) {
        motions.change("takeBack", id, version, me, motion -> {
            long step = motion.takeBack().id();
            attachments
                    .of(MotionFiles.SUBJECT, step)
                    .forEach(file -> attachments.delete(file.id(), MotionFiles.SUBJECT, step, me));
        });
    }

    void share(long id, int version, Audience audience, SignedIn me) {
        motions.change("share", id, version, me, motion -> motion.share(audience));
    }

    void drop(long id, int version, String reason, SignedIn me) {
        motions.change("drop", id, version, me, reason, motion -> motion.drop(reason));
    }
}
