package org.liandong.supervision.escalation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.law.procedure.Procedures;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionReads.MotionRow;
import org.liandong.supervision.escalation.MotionStep.Noted;
import org.liandong.supervision.escalation.MotionView.Taken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a motion for its page, in a fixed number of statements; the person's name and papers only for its own congress. */
@Component
@Transactional(readOnly = true)
class MotionPages {

    private final MotionRepository motions;
    private final MotionReads reads;
    private final Course course;
    private final Procedures procedures;
    private final BodyLookup bodies;
    private final MeetingLookup meetings;
    private final Attachments attachments;

    MotionPages(
            MotionRepository motions,
            MotionReads reads,
            Course course,
            Procedures procedures,
            BodyLookup bodies,
            MeetingLookup meetings,
            Attachments attachments) {
        this.motions = motions;
        this.reads = reads;
        this.course = course;
        this.procedures = procedures;
        this.bodies = bodies;
        this.meetings = meetings;
        this.attachments = attachments;
    }

    MotionView one(long id, SignedIn me) {
        MotionRow row = reads.one(me.reader(), id).orElseThrow(NotFoundException::new);
        Motion motion = motions.withSteps(id).orElseThrow(NotFoundException::new);
        BodyRow body = bodies.byId(row.ownerId()).orElseThrow(NotFoundException::new);
        boolean mine = motion.sharing().ownedBy(me.reader());
        List<Move> moves = course.moves(motion.rung(), body.kind());
        MotionPeople people = motion.people();
        return new MotionView(
                row,
                body,
                mine,
                motion.proposer(),
                mine ? motion.content() : motion.content().masked(),
                motion.dropReason(),
                motion.sharing().audience(),
                steps(motion, mine),
                motion.open(moves),
                signing(motion, body),
                mine || !motion.rung().personal() ? people.signatures() : List.of(),
                people.questions(),
                people.investigators(),
                motion.inquiring(),
                motion.nominating(),
                motion.version());
    }

    /** The meetings among which a step may choose. */
    List<MeetingRow> meetings(MotionView motion) {
        return motion.mine() ? meetings.of(motion.body().id()) : List.of();
    }

    private @Nullable Signing signing(Motion motion, BodyRow body) {
        Move first = course.first(motion.rung(), body.kind());
        return first == null
                        || motion.rung().motion() == null
                        || !motion.proposer().joint()
                ? null
                : Signing.of(body.kind(), motion.rung().motion(), motion, first);
    }

    private List<Taken> steps(Motion motion, boolean mine) {
        List<MotionStep> steps = motion.steps();
        Map<Long, List<AttachmentRow>> files = mine || !motion.rung().personal()
                ? attachments.ofEach(
                        MotionFiles.SUBJECT, steps.stream().map(MotionStep::id).toList())
                : Map.of();
        Set<Long> ids = steps.stream()
                .map(step -> step.noted().meetingId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, MeetingRow> held = meetings.byIds(ids);
        return steps.stream()
                .map(step -> new Taken(
                        step.position(),
                        step.stage(),
                        step.code().isEmpty()
                                ? null
                                : procedures.step(step.code()).orElse(null),
                        shown(step, motion, mine),
                        held.get(step.noted().meetingId()),
                        step.ballot(),
                        files.getOrDefault(step.id(), List.of())))
                .toList();
    }

    /** What is written down of a step about a person is for its own congress alone. */
    private static Noted shown(MotionStep step, Motion motion, boolean mine) {
        Noted noted = step.noted();
        return mine || !motion.rung().personal()
                ? noted
                : new Noted(noted.day(), noted.meetingId(), noted.manner(), noted.byWhom(), "", noted.dueOn());
    }
}
