package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingRow;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.OpinionRecords.Outcome;
import org.liandong.supervision.opinion.OpinionRecords.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The course of the items from the handing over to the striking off (监督法 17, 29, 37). The organs have no accounts: the
 * committee's office enters what they sent in. Each step is kept as a record that nobody changes.
 */
@Service
@Transactional
public class OpinionCourse {

    private final OwnOpinions own;
    private final OpinionLaw law;
    private final OpinionRecords records;
    private final Attachments attachments;
    private final Clock clock;

    OpinionCourse(OwnOpinions own, OpinionLaw law, OpinionRecords records, Attachments attachments, Clock clock) {
        this.own = own;
        this.law = law;
        this.records = records;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Items of one opinion as somebody chose them, with who does it. */
    public record Chosen(SignedIn me, long opinionId, List<ItemKey> keys) {}

    /** 交办 by a letter; from now on those whom its owner chose read the opinion. */
    public void handOver(Chosen chosen, LocalDate day, String letter, String text, List<MultipartFile> files) {
        Opinion opinion = own.of(chosen.me, chosen.opinionId);
        mustHavePassed(day);
        if (day.isBefore(meeting(chosen, opinion.content().meetingId()).startsOn())) {
            throw new RuleViolation("opinion.handOver.before");
        }
        LocalDate byRule = law.local(opinion.content().basis()).due(day);
        take(
                chosen,
                opinion,
                RecordKind.HAND_OVER,
                Said.letter(day, text, letter),
                files,
                item -> item.handOver(day, byRule));
        opinion.share();
    }

    public void measures(Chosen chosen, String text) {
        Opinion.require(!text.isBlank(), "opinion.measures.missing");
        Said said = Said.text(LocalDate.now(clock), text);
        take(chosen, own(chosen), RecordKind.MEASURES, said, List.of(), item -> item.measure(text));
    }

    public void progress(Chosen chosen, LocalDate day, String text, List<MultipartFile> files) {
        mustHavePassed(day);
        Opinion.require(!text.isBlank(), "opinion.progress.missing");
        take(chosen, own(chosen), RecordKind.PROGRESS, Said.text(day, text), files, OpinionItem::progress);
    }

    /** The organ asks for a later day for its report. */
    public void askExtension(Chosen chosen, LocalDate until, String reason) {
        Opinion.require(!reason.isBlank(), "opinion.extension.reason");
        Said said = Said.until(LocalDate.now(clock), reason, until);
        take(chosen, own(chosen), RecordKind.EXTENSION_ASKED, said, List.of(), item -> item.askExtension(until));
    }

    /** Lawful as far as the province's measures let a day of theirs be put off; a day that the body set itself is its own. */
    public void answerExtension(Chosen chosen, boolean granted, String reason) {
        Opinion opinion = own(chosen);
        OpinionLaw.Local local = law.local(opinion.content().basis());
        LocalDate today = LocalDate.now(clock);
        if (granted) {
            String article = law.step(opinion.content().basis().reportStep()).article();
            take(
                    chosen,
                    opinion,
                    RecordKind.EXTENSION_GRANTED,
                    Said.text(today, reason),
                    List.of(),
                    item -> item.grantExtension(local.extendableTo(item.due(), article)));
        } else {
            Opinion.require(!reason.isBlank(), "opinion.extension.reason");
            take(
                    chosen,
                    opinion,
                    RecordKind.EXTENSION_REFUSED,
                    Said.text(today, reason),
                    List.of(),
                    OpinionItem::refuseExtension);
        }
    }

    /** 研究处理情况报告 of an organ. */
    public void report(Chosen chosen, LocalDate day, String letter, String text, List<MultipartFile> files) {
        mustHavePassed(day);
        Opinion.require(!text.isBlank() || !files.isEmpty(), "opinion.report.empty");
        take(chosen, own(chosen), RecordKind.REPORT, Said.letter(day, text, letter), files, item -> item.report(day));
    }

    /**
     * 满意度测评 at a meeting of the body; below the province's threshold the items go back to handling by themselves.
     *
     * @param again day of the next report if it does not pass, null while open
     */
    public void vote(Chosen chosen, @Nullable Long meetingId, Vote vote, String text, @Nullable LocalDate again) {
        Opinion opinion = own(chosen);
        MeetingRow meeting = meeting(chosen, meetingId);
        LocalDate today = LocalDate.now(clock);
        Opinion.require(!meeting.startsOn().isAfter(today), "opinion.vote.future");
        vote.mustBeLawful(law.body(chosen.me.bodyId()).kind());
        Outcome outcome = Outcome.of(vote, law.local(opinion.content().basis()).percent());
        LocalDate day = meeting.endsOn().isAfter(today) ? today : meeting.endsOn();
        mustBeLater(again, day);
        Said said = new Said(day, text, "", failed(outcome) ? again : null, meeting.id(), outcome);
        take(chosen, opinion, RecordKind.VOTE, said, List.of(), item -> {
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
        take(chosen, own(chosen), accepted ? RecordKind.ACCEPT : RecordKind.RETURN, said, List.of(), item -> {
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
        take(chosen, own(chosen), RecordKind.CLOSE, said, List.of(), OpinionItem::close);
    }

    public void reopen(Chosen chosen, String reason, @Nullable LocalDate again) {
        Opinion.require(!reason.isBlank(), "opinion.reopen.reason");
        LocalDate today = LocalDate.now(clock);
        mustBeLater(again, today);
        Said said = Said.until(today, reason, again);
        take(chosen, own(chosen), RecordKind.REOPEN, said, List.of(), item -> item.reopen(again));
    }

    private void take(
            Chosen chosen,
            Opinion opinion,
            RecordKind kind,
            Said said,
            List<MultipartFile> files,
            Consumer<OpinionItem> verb) {
        List<OpinionItem> items = opinion.chosen(chosen.keys);
        ItemState from = items.get(0).state();
        items.forEach(verb);
        List<Long> ids = items.stream().map(OpinionItem::id).toList();
        long id = records.add(chosen.me, opinion.id(), ids, kind, said);
        files.forEach(file -> attachments.store(file, OpinionFiles.SUBJECT, id, chosen.me));
        own.tell(kind.action(), opinion, items, from, said.text());
    }

    private Opinion own(Chosen chosen) {
        return own.of(chosen.me, chosen.opinionId);
    }

    private MeetingRow meeting(Chosen chosen, @Nullable Long id) {
        BodyRow body = law.body(chosen.me.bodyId());
        return law.meeting(body, id);
    }

    private void mustHavePassed(LocalDate day) {
        Opinion.require(!day.isAfter(LocalDate.now(clock)), "opinion.day.future");
    }

    private static void mustBeLater(@Nullable LocalDate again, LocalDate day) {
        Opinion.require(again == null || again.isAfter(day), "opinion.again.earlier");
    }

    private static boolean failed(Outcome outcome) {
        return outcome.passed() != null && !outcome.passed();
    }
}
