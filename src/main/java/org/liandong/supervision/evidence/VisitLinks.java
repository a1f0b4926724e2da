package org.liandong.supervision.evidence;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.SignedIn;
import org.liandong.liaison.VisitLookup;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes visits of a congress up into its own work, and out again; each visit keeps its own audience. */
@Service
@Transactional
class VisitLinks {

    private final WorkLookup works;
    private final VisitLookup visits;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitLinks(WorkLookup works, VisitLookup visits, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.works = works;
        this.visits = visits;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Only visits in which the own body took part; a missing one and one of others answer alike. */
    void add(WorkPlace place, long visit, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        if (!visits.tookPart(visit, me.reader())) {
            throw new RuleViolation("evidence.visit.unknown");
        }
        int added = jdbc.sql("insert into work_visit (matter_id, task_id, visit_id, linked_on)"
                        + " values (:matter, :task, :visit, :day) on conflict do nothing")
                .param("matter", work.matterId())
                .param("task", work.taskId())
                .param("visit", visit)
                .param("day", LocalDate.now(clock))
                .update();
        if (added == 1) {
            publish("matter.evidence.link", work, visit);
        }
    }

    void remove(WorkPlace place, long visit, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        int removed = jdbc.sql("delete from work_visit where " + place.sql() + " and visit_id = :visit")
                .params(place.parameters())
                .param("visit", visit)
                .update();
        if (removed == 1) {
            publish("matter.evidence.unlink", work, visit);
        }
    }

    private void publish(String action, Work work, long visit) {
        events.publishEvent(
                new StateChanged(action, "visit", visit, work.sharing().ownerId(), work.title(), null, null));
    }
}
