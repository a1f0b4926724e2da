package org.liandong.supervision.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Milestone;
import org.liandong.supervision.OwnMatters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the shared days of a matter and keeps what was moved and why. */
@Service
@Transactional
class Rescheduling {

    private final OwnMatters matters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rescheduling(OwnMatters matters, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.matters = matters;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Moves them, if nobody has written the matter since {@code version}. */
    void move(ScheduleReads.Head head, int version, List<LocalDate> days, String reason, SignedIn me) {
        if (reason.isBlank()) {
            throw new RuleViolation("milestone.move.reason");
        }
        List<Milestone> before = matters.reschedule(head.id(), version, days, me);
        for (int n = 0; n < before.size(); n++) {
            if (!before.get(n).dueOn().equals(days.get(n))) {
                keep(head.id(), before.get(n), days.get(n), reason, me);
            }
        }
        events.publishEvent(
                new StateChanged("matter.milestones", "matter", head.id(), me.bodyId(), head.title(), null, null)
                        .because(reason));
    }

    private void keep(long matterId, Milestone before, LocalDate day, String reason, SignedIn me) {
        jdbc.sql("insert into milestone_move (matter_id, name, from_day, to_day, reason, person, account_id, at)"
                        + " values (:matter, :name, :from, :to, :reason, :person, :account, :at)")
                .param("matter", matterId)
                .param("name", before.name())
                .param("from", before.dueOn())
                .param("to", day)
                .param("reason", reason)
                .param("person", me.getDisplayName())
                .param("account", me.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
