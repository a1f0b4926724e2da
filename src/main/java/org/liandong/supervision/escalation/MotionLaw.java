package org.liandong.supervision.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingKind;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.law.Act;
import org.liandong.law.Act.Decided;
import org.liandong.law.Act.Decider;
import org.liandong.law.Competence;
import org.liandong.law.Guards;
import org.liandong.law.LawSettings;
import org.liandong.law.Refusal;
import org.liandong.law.procedure.Procedures;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionStep.Noted;
import org.liandong.supervision.escalation.Rung.Piece;
import org.springframework.stereotype.Component;

/** What the law has against an instrument, a motion or one of its steps; each refusal names the article. */
@Component
class MotionLaw {

    private final Competence competence;
    private final Guards guards;
    private final LawSettings settings;
    private final Procedures procedures;
    private final MeetingLookup meetings;

    MotionLaw(
            Competence competence, Guards guards, LawSettings settings, Procedures procedures, MeetingLookup meetings) {
        this.competence = competence;
        this.guards = guards;
        this.settings = settings;
        this.procedures = procedures;
        this.meetings = meetings;
    }

    /** Why this body may not use this instrument at all: an outpost (UV06), a township (UV08), or no such power. */
    Optional<Refusal> against(BodyRow body, Rung rung) {
        if (body.kind().outpost()) {
            return refusal(new Act.Decision(body, Decider.OFFICE, Decided.MOTION, false));
        }
        Optional<Refusal> use = refusal(new Act.Use(body, rung.code(), false));
        boolean given = competence.forms(body.kind(), rung.code()).stream().anyMatch(verdict -> !verdict.refused());
        return use.isPresent() || given ? use : competence.against(body, rung.code());
    }

    /** Refuses to dismiss a head, whom only the congress may recall (UV13). */
    void requireOffice(BodyRow body, Rung rung, MotionContent content) {
        if (rung == Rung.DISMISSAL && content.office() != null) {
            refusal(new Act.Dismissal(body, body, content.office())).ifPresent(refusal -> {
                throw new RuleViolation("motion.office.principal", refusal.arguments());
            });
        }
    }

    /** Refuses to bring in what is not complete or not signed by enough (UV16). */
    void requireComplete(BodyRow body, Motion motion, Move move, Noted noted, boolean material) {
        MotionContent content = motion.content();
        Piece missing = content.missing(motion.rung().needs());
        if (missing == null && motion.rung().needs().contains(Piece.MATERIAL) && !material) {
            missing = Piece.MATERIAL;
        }
        if (missing != null) {
            throw new RuleViolation("motion.missing." + missing, contents(motion.rung(), move));
        }
        if (motion.proposer() == Proposer.ORGAN && noted.byWhom().isBlank()) {
            throw new RuleViolation("motion.organ.missing", move.law().article());
        }
        Act.MotionKind kind = motion.rung().motion();
        if (motion.proposer().joint() && kind != null) {
            requireSignatures(body, Signing.of(body.kind(), kind, motion, move), kind);
        }
    }

    private void requireSignatures(BodyRow body, Signing signing, Act.MotionKind kind) {
        if (signing.share() && signing.seats() < Math.max(1, signing.standing())) {
            throw new RuleViolation("motion.seats.missing");
        }
        refusal(new Act.Motion(body, kind, signing.standing(), signing.seats(), true))
                .ifPresent(refusal -> {
                    throw new RuleViolation(
                            "motion.signatures.short",
                            signing.needed(),
                            signing.standing(),
                            signing.lacking(),
                            signing.article());
                });
    }

    /** Refuses a day outside the meeting at which the law wants the step, and a dismissal while the congress sits. */
    void requireTime(BodyRow body, Motion motion, Move move, Noted noted) {
        List<MeetingRow> all = meetings.of(body.id());
        MeetingKind kind = move.meeting();
        if (kind != null) {
            requireMeeting(body, move, kind, noted, all);
        }
        boolean deciding = move.to() == Stage.SUBMITTED || move.to() == Stage.VOTED;
        if (motion.rung() == Rung.DISMISSAL
                && deciding
                && all.stream().anyMatch(one -> one.kind() == MeetingKind.CONGRESS && lasts(one, noted.day()))) {
            throw new RuleViolation("motion.congress.sits", article("dismissal:1"));
        }
    }

    private void requireMeeting(BodyRow body, Move move, MeetingKind kind, Noted noted, List<MeetingRow> all) {
        boolean held = all.stream()
                .anyMatch(one -> Long.valueOf(one.id()).equals(noted.meetingId())
                        && one.kind() == kind
                        && lasts(one, noted.day()));
        if (!held && body.kind() == BodyKind.TOWNSHIP_CONGRESS) {
            refusal(new Act.Decision(body, Decider.PRESIDIUM, Decided.MOTION, false))
                    .ifPresent(refusal -> {
                        throw new RuleViolation("motion.meeting.session", refusal.arguments());
                    });
        }
        if (!held) {
            throw new RuleViolation("motion.meeting." + kind, move.law().article());
        }
    }

    private static boolean lasts(MeetingRow meeting, LocalDate day) {
        return !day.isBefore(meeting.startsOn()) && !day.isAfter(meeting.endsOn());
    }

    /** Refuses counts that cannot be true, a meeting without its quorum, and an open vote on a dismissal (监督法 62(3)). */
    void requireBallot(Motion motion, Move move, @Nullable Ballot ballot, boolean secret) {
        if (move.to().judged() || move.to().vote()) {
            if (ballot == null || !ballot.plausible()) {
                throw new RuleViolation("motion.ballot.wrong");
            }
        }
        if (ballot == null || !move.to().vote()) {
            return;
        }
        boolean congress = move.meeting() == MeetingKind.CONGRESS;
        if (congress ? !ballot.twoThirdsPresent() : !ballot.mostPresent()) {
            throw new RuleViolation(
                    "motion.ballot.quorum." + move.meeting(),
                    ballot.members(),
                    ballot.present(),
                    article(congress ? "township_session:5" : "sc_meeting:4"));
        }
        if (motion.rung() == Rung.DISMISSAL && !secret) {
            throw new RuleViolation("motion.ballot.secret", move.law().article());
        }
    }

    /** Refuses to the investigation committee whom the question concerns (UV19). */
    void requireDisinterested(BodyRow body, boolean interested) {
        refusal(new Act.Investigator(body, interested)).ifPresent(refusal -> {
            throw new RuleViolation("motion.member.interested", refusal.arguments());
        });
    }

    /** The article that says what the motion must contain. */
    String contents(Rung rung, Move move) {
        return rung == Rung.DISMISSAL ? article("dismissal:3") : move.law().article();
    }

    private String article(String step) {
        return procedures.step(step).orElseThrow().article();
    }

    private Optional<Refusal> refusal(Act act) {
        return guards.check(act, settings.current()).map(finding -> finding.refusal());
    }
}
