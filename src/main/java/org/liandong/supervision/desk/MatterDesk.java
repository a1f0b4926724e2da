package org.liandong.supervision.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.desk.DeskLine.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What joint matters ask of a body or tell it, in one statement. */
@Component
public class MatterDesk {

    private static final String RUNNING = "m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')";

    /** Versions of the requirement document that the body's own tasks have not confirmed. */
    private static final String CONFIRM =
            """
            select 'CONFIRM' as kind, m.title, '' as who, cast(r.number as text) as note, cast(null as date) as from_day,
                   cast(r.issued_at at time zone 'Asia/Shanghai' as date) as day, m.id as matter_id, t.id as task_id
            from matter_task t
            join joint_matter m on m.id = t.matter_id and %s
            join matter_requirement r on r.matter_id = m.id
             and r.number = (select max(number) from matter_requirement where matter_id = m.id)
            where t.owner_id = :readerId and t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.confirmed_requirement < r.number
            """
                    .formatted(RUNNING);

    /** Matters of others issued lately, and reminders that wait for the body. */
    private static final String NEWS =
            """
            (select * from (
              select 'ISSUED' as kind, m.title, b.short_name as who, '' as note, cast(null as date) as from_day,
                     cast(m.issued_at as date) as day, m.id as matter_id, cast(null as bigint) as task_id
              from joint_matter m join body b on b.id = m.owner_id
              where m.issued_at >= :since and m.owner_id <> :readerId and {visible}
              union all
              select 'REMINDED', m.title, b.short_name, '', null, max(r.day), m.id, null
              from matter_reminder r
              join joint_matter m on m.id = r.matter_id and {running}
              join matter_task t on t.matter_id = m.id and t.owner_id = :readerId
              join body b on b.id = m.owner_id
              where r.day >= :since
                and (t.state = 'INVITED' or t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.next_due_on < :today)
              group by m.id, b.id) n order by day desc, matter_id desc limit 8)
            """
                    .replace("{visible}", Visibility.sql("m"))
                    .replace("{running}", RUNNING);

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(
            Kind kind,
            String title,
            String who,
            String note,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate day,
            long matterId,
            @Nullable Long taskId) {

        DeskLine line() {
            String matter = "/matters/" + matterId;
            String url = taskId == null ? matter : matter + "/tasks/" + taskId;
            return new DeskLine(kind, title, who, note, fromDay, day, url);
        }
    }

    /** The lines of the reader's body, the latest first; changes since a day. */
    public List<DeskLine> of(Reader reader, LocalDate since) {
        return jdbc
                .sql("select * from (" + String.join(" union all ", CONFIRM, NEWS)
                        + ") d order by day desc, matter_id desc, task_id")
                .params(Visibility.parameters(reader))
                .param("since", since)
                .param("today", LocalDate.now(clock))
                .query(Found.class)
                .list()
                .stream()
                .map(Found::line)
                .toList();
    }
}
