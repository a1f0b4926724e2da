package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.OpinionRecords.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The course of the items from the handing over to the report (监督法 17, 29, 37). The organs have no accounts: the
 * committee's office enters what they sent in. Each step is kept as a record that nobody changes.
 */
@Service
@Transactional
public class OpinionCourse {

    private final OwnOpinions own;
    private final OpinionLaw law;
    private final Clock clock;

    OpinionCourse(OwnOpinions own, OpinionLaw law, Clock clock) {
        this.own = own;
        this.law = law;
        this.clock = clock;
    }

    /** Items of one opinion as somebody chose them, with who does it. */
    public record Chosen(SignedIn me, long opinionId, List<ItemKey> keys) {}

    /** 交办 by a letter; from now on those whom its owner chose read the opinion. */
    public void handOver(Chosen chosen, LocalDate day, String letter, String text, List<MultipartFile> files) {
        Opinion opinion = own.of(chosen.me, chosen.opinionId);
        mustHavePassed(day);
        if (day.isBefore(
                law.meeting(law.body(chosen.me.bodyId()), opinion.content().meetingId())
                        .startsOn())) {
            throw new RuleViolation("opinion.handOver.before");
        }
        LocalDate byRule = law.local(opinion.content().basis()).due(day);
        own.take(
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
        own.take(chosen, own(chosen), RecordKind.MEASURES, said, List.of(), item -> item.measure(text));
    }

    public void progress(Chosen chosen, LocalDate day, String text, List<MultipartFile> files) {
        mustHavePassed(day);
        Opinion.require(!text.isBlank(), "opinion.progress.missing");
        own.take(chosen, own(chosen), RecordKind.PROGRESS, Said.text(day, text), files, OpinionItem::progress);
    }

    /** What an organ sent in by a table: its measures, what it did, or both; empty for nothing new. */
    public void enter(Chosen chosen, String measures, String progress) {
        Opinion opinion = own(chosen);
        LocalDate today = LocalDate.now(clock);
        if (!measures.isEmpty()) {
            Said said = Said.text(today, measures);
            own.take(chosen, opinion, RecordKind.MEASURES, said, List.of(), item -> item.measure(measures));
        }
        if (!progress.isEmpty()) {
            Said said = Said.text(today, progress);
            own.take(chosen, opinion, RecordKind.PROGRESS, said, List.of(), OpinionItem::progress);
        }
    }

    /** The organ asks for a later day for its report. */
    public void askExtension(Chosen chosen, LocalDate until, String reason) {
        Opinion.require(!reason.isBlank(), "opinion.extension.reason");
        Said said = Said.until(LocalDate.now(clock), reason, until);
        own.take(chosen, own(chosen), RecordKind.EXTENSION_ASKED, said, List.of(), item -> item.askExtension(until));
    }

    /** Lawful as far as the province's measures let a day of theirs be put off; a day that the body set itself is its own. */
    public void answerExtension(Chosen chosen, boolean granted, String reason) {
        Opinion opinion = own(chosen);
        OpinionLaw.Local local = law.local(opinion.content().basis());
        LocalDate today = LocalDate.now(clock);
        if (granted) {
            String article = law.step(opinion.content().basis().reportStep()).article();
            own.take(
                    chosen,
                    opinion,
                    RecordKind.EXTENSION_GRANTED,
                    Said.text(today, reason),
                    List.of(),
                    item -> item.grantExtension(local.extendableTo(item.due(), article)));
        } else {
            Opinion.require(!reason.isBlank(), "opinion.extension.reason");
            own.take(
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
        own.take(
                chosen,
                own(chosen),
                RecordKind.REPORT,
                Said.letter(day, text, letter),
                files,
                item -> item.report(day));
    }

    private Opinion own(Chosen chosen) {
        return own.of(chosen.me, chosen.opinionId);
    }

    private void mustHavePassed(LocalDate day) {
        Opinion.require(!day.isAfter(LocalDate.now(clock)), "opinion.day.future");
    }
}
