package org.liandong.supervision.sync;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A friendly reminder by the initiator to those who are not in step: at most one a day, and never an order. */
@Service
@Transactional
class SyncReminder {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SyncReminder(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void send(SyncReads.Head head, SignedIn me) {
        if (head.ownerId() != me.bodyId()) {
            throw new NotAllowed("matter.notInitiator");
        }
        if (head.regional()) {
            throw new RuleViolation("sync.remind.regional");
        }
        if (!head.running()) {
            throw new RuleViolation("sync.remind.ended");
        }
        int sent = jdbc.sql("insert into matter_reminder (matter_id, day, sent_by) values (:matter, :day, :by)"
                        + " on conflict do nothing")
                .param("matter", head.id())
                .param("day", LocalDate.now(clock))
                .param("by", me.accountId())
                .update();
        if (sent == 0) {
            throw new RuleViolation("sync.remind.today");
        }
        events.publishEvent(
                new StateChanged("matter.remind", "matter", head.id(), head.ownerId(), head.title(), null, null));
    }
}
