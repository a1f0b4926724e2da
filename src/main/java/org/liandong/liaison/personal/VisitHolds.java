package org.liandong.liaison.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.liaison.PersonalData;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds: a body keeps one of its visits as it is beyond its time, for a reason and never without an end. */
@Service
@Transactional
class VisitHolds {

    private static final int LONGEST_YEARS = 1;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitHolds(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The visit in words for the log, and who was there, whose names the log must not hold. */
    private record Own(String label, String people, boolean anonymised) {}

    /** @param until at most a year ahead; held anew after that for a reason of its own */
    void hold(long id, @Nullable LocalDate until, String reason, SignedIn me) {
        Own visit = own(id, me);
        if (visit.anonymised) {
            throw new RuleViolation("personal.hold.late");
        }
        LocalDate today = LocalDate.now(clock);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new RuleViolation("personal.hold.until");
        }
        if (reason.isEmpty()) {
            throw new RuleViolation("personal.hold.reason");
        }
        String kept = PersonalData.mask(reason, visit.people);
        jdbc.sql(
                        """
                        insert into visit_hold (visit_id, until, reason, held_by, held_at)
                        values (:visit, :until, :reason, :by, :at)
                        on conflict (visit_id) do update set until = excluded.until, reason = excluded.reason,
                          held_by = excluded.held_by, held_at = excluded.held_at
                        """)
                .param("visit", id)
                .param("until", until)
                .param("reason", kept)
                .param("by", me.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new StateChanged("personal.hold", "visit", id, me.bodyId(), visit.label, null, until.toString())
                        .because(kept));
    }

    /** Ends a hold; nothing where there is none. */
    void release(long id, SignedIn me) {
        Own visit = own(id, me);
        int ended = jdbc.sql("delete from visit_hold where visit_id = :visit")
                .param("visit", id)
                .update();
        if (ended == 1) {
            events.publishEvent(
                    new StateChanged("personal.release", "visit", id, me.bodyId(), visit.label, null, null));
        }
    }

    /** Locked, so that a night's run and a hold do not pass each other by. */
    private Own own(long id, SignedIn me) {
        return jdbc.sql(
                        """
                        select year || '-' || lpad(cast(number as text), 4, '0') as label,
                               our_people || ' ' || their_people as people, anonymised_on is not null as anonymised
                        from visit where id = :id and owner_id = :owner for update
                        """)
                .param("id", id)
                .param("owner", me.bodyId())
                .query(Own.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
