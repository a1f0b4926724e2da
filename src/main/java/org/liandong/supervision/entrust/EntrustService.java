package org.liandong.supervision.entrust;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the entrusting congress writes: its letter, and that it received a report. */
@Service
@Transactional
class EntrustService {

    private final EntrustReads reads;
    private final EntrustLetterRepository letters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntrustService(
            EntrustReads reads,
            EntrustLetterRepository letters,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reads = reads;
        this.letters = letters;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The letter as it is stored; empty while there is none. */
    @Transactional(readOnly = true)
    Optional<LetterForm> letter(long matterId) {
        return letters.findById(matterId).map(EntrustLetter::form);
    }

    /** The matter whose letter may be written: the reader's own draft. */
    @Transactional(readOnly = true)
    EntrustReads.Head draft(long matterId, SignedIn me) {
        EntrustReads.Head head = own(matterId, me);
        if (!head.draft()) {
            throw new RuleViolation("entrust.letter.issued");
        }
        return head;
    }

    void write(long matterId, LetterForm form, SignedIn me) {
        EntrustReads.Head head = draft(matterId, me);
        if (form.lastDay().isBefore(form.dayOfLetter())) {
            throw new RuleViolation("entrust.letter.order");
        }
        EntrustLetter letter = letters.findById(matterId).orElse(null);
        if (!Objects.equals(letter == null ? null : letter.version(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(EntrustLetter.class, matterId);
        }
        if (letter == null) {
            letters.save(new EntrustLetter(matterId, form));
        } else {
            letter.write(form);
        }
        publish("entrust.letter", "matter", matterId, head);
    }

    /** 收到: the report has come in on that day. */
    void receive(long matterId, long taskId, LocalDate day, String note, SignedIn me) {
        EntrustReads.Head head = own(matterId, me);
        EntrustLine line = reads.lines(matterId, me.reader()).stream()
                .filter(one -> one.taskId() == taskId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        LocalDate reported = line.reportedOn();
        if (reported == null) {
            throw new RuleViolation("entrust.receive.report", line.bodyName());
        }
        if (day.isBefore(reported) || day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("entrust.receive.day", reported.toString());
        }
        int stored = jdbc.sql("insert into entrust_receipt (task_id, received_on, note, person, account_id, at)"
                        + " values (:task, :day, :note, :person, :account, :at) on conflict do nothing")
                .param("task", taskId)
                .param("day", day)
                .param("note", note)
                .param("person", me.getDisplayName())
                .param("account", me.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 0) {
            throw new RuleViolation("entrust.receive.twice");
        }
        publish("entrust.receive", "matterTask", taskId, head);
    }

    private EntrustReads.Head own(long matterId, SignedIn me) {
        EntrustReads.Head head = reads.head(matterId, me.reader()).orElseThrow(NotFoundException::new);
        if (head.ownerId() != me.bodyId()) {
            throw new NotAllowed("matter.notInitiator");
        }
        return head;
    }

    private void publish(String action, String subject, long id, EntrustReads.Head head) {
        events.publishEvent(new StateChanged(action, subject, id, head.ownerId(), head.title(), null, null));
    }
}
