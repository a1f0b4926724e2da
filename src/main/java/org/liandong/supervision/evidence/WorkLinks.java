package org.liandong.supervision.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.VisitUses;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes records of the liaison log up into a congress's own work, and out again; each record keeps its own audience. */
@Component
@Transactional
class WorkLinks {

    private static final int LIMIT = 20;

    /** What is taken up. */
    enum Kind {
        VISIT("visit", "matter.evidence.link", "matter.evidence.unlink", "evidence.visit.unknown"),
        POINT("point", "matter.evidence.point", "matter.evidence.unpoint", "evidence.point.unknown");

        private final String subject;
        private final String linked;
        private final String unlinked;
        private final String unknown;

        Kind(String subject, String linked, String unlinked, String unknown) {
            this.subject = subject;
            this.linked = linked;
            this.unlinked = unlinked;
            this.unknown = unknown;
        }

        String table() {
            return "work_" + subject;
        }

        String column() {
            return subject + "_id";
        }
    }

    private record Found(long matterId, @Nullable Long taskId, String title, String owner) {}

    private final WorkLookup works;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkLinks(WorkLookup works, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.works = works;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param own whether the record is the own body's; a missing one and one of others answer alike */
    void add(Kind kind, WorkPlace place, long id, boolean own, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        if (!own) {
            throw new RuleViolation(kind.unknown);
        }
        int added = jdbc.sql("insert into " + kind.table() + " (matter_id, task_id, " + kind.column()
                        + ", linked_on) values (:matter, :task, :id, :day) on conflict do nothing")
                .param("matter", work.matterId())
                .param("task", work.taskId())
                .param("id", id)
                .param("day", LocalDate.now(clock))
                .update();
        if (added == 1) {
            publish(kind.linked, kind, work, id);
        }
    }

    void remove(Kind kind, WorkPlace place, long id, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        int removed = jdbc.sql(
                        "delete from " + kind.table() + " where " + place.sql() + " and " + kind.column() + " = :id")
                .params(place.parameters())
                .param("id", id)
                .update();
        if (removed == 1) {
            publish(kind.unlinked, kind, work, id);
        }
    }

    /** The tasks, and the initiators' own parts, in which a record was taken up, as far as the reader may open them. */
    @Transactional(readOnly = true)
    List<VisitUses.Use> uses(Kind kind, Reader reader, long id) {
        return jdbc
                .sql(
                        """
                        select w.matter_id, w.task_id, m.title, b.short_name as owner
                        from %s w
                        join joint_matter m on m.id = w.matter_id
                        left join matter_task t on t.id = w.task_id
                        join body b on b.id = coalesce(t.owner_id, m.owner_id)
                        where w.%s = :id and (t.id is null and %s or t.id is not null and %s)
                        order by m.year desc, m.id desc, b.path limit :limit
                        """
                                .formatted(kind.table(), kind.column(), Visibility.check("m"), Visibility.check("t")))
                .param("id", id)
                .param("limit", LIMIT)
                .params(Visibility.parameters(reader))
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new VisitUses.Use(
                        "evidence.use",
                        List.of(found.owner(), found.title()),
                        new WorkPlace(found.matterId(), found.taskId()).url() + "/evidence"))
                .toList();
    }

    private void publish(String action, Kind kind, Work work, long id) {
        events.publishEvent(
                new StateChanged(action, kind.subject, id, work.sharing().ownerId(), work.title(), null, null));
    }
}
