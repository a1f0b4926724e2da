package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.MeetingRow;
import org.liandong.supervision.opinion.OpinionCourse.Chosen;
import org.liandong.supervision.opinion.OpinionRecords.Said;
import org.liandong.supervision.opinion.vote.Outcome;
import org.liandong.supervision.opinion.vote.Vote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the body makes of the reports: a vote, a decision, 销号, or taking an item up again. Where the province sets a
 * threshold, the vote itself decides; everywhere else a person does, with the reason.
 */
@Service
@Transactional
public class OpinionAppraisal {

    private final OwnOpinions own;
    private final OpinionLaw law;
    private final Clock clock;

    OpinionAppraisal(OwnOpinions own, OpinionLaw law, Clock clock) {
        this.own = own;
        this.law = law;
        this.clock = clock;
    }

    /**
     * 满意度测评 at a meeting of the body; below the province's threshold the items go back to handling by themselves.
     *
     * @param again day of the next report if it does not pass, null while open
     */
    public void vote(Chosen chosen, @Nullable Long meetingId, Vote vote, String text, @Nullable LocalDate again) {
        Opinion opinion = own.of(chosen.me(), chosen.opinionId());
        MeetingRow meeting = meeting(chosen, meetingId);
        LocalDate today = LocalDate.now(clock);
        Opinion.require(!meeting.startsOn().isAfter(today), "opinion.vote.future");
        vote.mustBeLawful(law.body(chosen.me().bodyId()).kind());
        Outcome outcome = Outcome.of(vote, law.local(opinion.content().basis()).percent());
        LocalDate day = meeting.endsOn().isAfter(today) ? today : meeting.endsOn();
        mustBeLater(again, day);
        Said said = new Said(day, text, "", outcome.failed() ? again : null, meeting.id(), outcome);
        own.take(chosen, opinion, RecordKind.VOTE, said, List.of(), item -> {
            item.vote(outcome.passed(), again);
            Opinion.require(!meeting.endsOn().isBefore(item.reportedOn()), "opinion.vote.before");
        });
    }

    /**
     * A decision on the report without a threshold that decides it.
     *
     * @param meetingId meeting that deliberated it, null for none
     */
    public void decide(
            Chosen chosen, boolean accepted, @Nullable Long meetingId, String reason, @Nullable LocalDate again) {
        Opinion.require(!reason.isBlank(), "opinion.decide.reason");
        LocalDate today = LocalDate.now(clock);
        Long meeting =
                meetingId == null ? null : (Long) meeting(chosen, meetingId).id();
        mustBeLater(again, today);
        Said said = new Said(today, reason, "", accepted ? null : again, meeting, null);
        own.take(
                chosen,
                own.of(chosen.me(), chosen.opinionId()),
                accepted ? RecordKind.ACCEPT : RecordKind.RETURN,
                said,
                List.of(),
                item -> {
                    if (accepted) {
                        item.accept();
                    } else {
                        item.sendBack(again);
                    }
                });
    }

    public void close(Chosen chosen, String reason) {
        Opinion.require(!reason.isBlank(), "opinion.close.reason");
        Said said = Said.text(LocalDate.now(clock), reason);
        own.take(
                chosen, own.of(chosen.me(), chosen.opinionId()), RecordKind.CLOSE, said, List.of(), OpinionItem::close);
    }

    public void reopen(Chosen chosen, String reason, @Nullable LocalDate again) {
        Opinion.require(!reason.isBlank(), "opinion.reopen.reason");
        LocalDate today = LocalDate.now(clock);
        mustBeLater(again, today);
        Said said = Said.until(today, reason, again);
        own.take(
                chosen,
                own.of(chosen.me(), chosen.opinionId()),
                RecordKind.REOPEN,
                said,
                List.of(),
                item -> item.reopen(again));
    }

    private MeetingRow meeting(Chosen chosen, @Nullable Long id) {
        return law.meeting(law.body(chosen.me().bodyId()), id);
    }

    private static void mustBeLater(@Nullable LocalDate again, LocalDate day) {
        Opinion.require(again == null || again.isAfter(day), "opinion.again.earlier");
    }
}
