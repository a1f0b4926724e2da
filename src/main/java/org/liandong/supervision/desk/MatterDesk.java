package org.liandong.supervision.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.desk.DeskLine.Kind;
import org.liandong.supervision.opinion.OpinionReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What joint matters ask of a body or tell it, in one statement. */
@Component
public class MatterDesk {

    /** Versions of the requirement document that the body's own tasks have not confirmed. */
    private static final String CONFIRM =
            """
            select 'CONFIRM' as kind, m.title, '' as who, cast(r.number as text) as note, cast(null as date) as from_day,
                   cast(null as date) as to_day, {day(r.issued_at)} as day, '/matters/' || m.id || '/tasks/' || t.id as url
            from matter_task t
            join joint_matter m on m.id = t.matter_id and {running}
            join matter_requirement r on r.matter_id = m.id
             and r.number = (select max(number) from matter_requirement where matter_id = m.id)
            where t.owner_id = :readerId and t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.confirmed_requirement < r.number
            """;

    /** Matters of others issued lately, and reminders that wait for the body. */
    private static final String NEWS =
            """
            (select * from (
              select 'ISSUED', m.title, b.short_name, '', cast(null as date), cast(null as date), {day(m.issued_at)} as day,
                     '/matters/' || m.id as url
              from joint_matter m join body b on b.id = m.owner_id
              where m.issued_at >= :since and m.owner_id <> :readerId and {visible}
              union all
              select 'REMINDED', m.title, b.short_name, '', null, null, max(r.day), '/matters/' || m.id
              from matter_reminder r
              join joint_matter m on m.id = r.matter_id and {running}
              join matter_task t on t.matter_id = m.id and t.owner_id = :readerId
              join body b on b.id = m.owner_id
              where r.day >= :since
                and (t.state = 'INVITED' or t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.next_due_on < :today)
              group by m.id, b.id) n order by day desc, url desc limit 8)
            """;

    /** Days that others moved and on which the body's own work leans: shared ones, and the meetings of its participants. */
    private static final String MOVED =
            """
            (select 'MILESTONE', m.title, b.short_name, v.name, v.from_day, v.to_day, {day(v.at)} as day,
                    '/matters/' || m.id || '/milestones'
             from milestone_move v
             join joint_matter m on m.id = v.matter_id and {running}
             join matter_task t on t.matter_id = m.id and t.owner_id = :readerId
              and t.state in ('INVITED', 'ACCEPTED', 'PARTLY', 'IN_PLAN')
             join body b on b.id = m.owner_id
             where v.at >= :since order by v.at desc limit 8)
            union all
            (select 'MEETING', m.title, b.short_name, '', p.moved_from, p.meeting_on, p.moved_on,
                    '/matters/' || m.id || '/tasks/' || p.task_id || '/steps'
             from own_procedure p
             join joint_matter m on m.id = p.matter_id and {running} and m.owner_id = :readerId
             join matter_task t on t.id = p.task_id and t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN', 'REPORTED')
             join body b on b.id = p.owner_id
             where p.moved_on >= :since order by p.moved_on desc, p.id limit 8)
            """;

    /** Who asks to join, who was answered, who left. */
    private static final String JOINING =
            """
            select 'JOIN', m.title, b.short_name, r.reason, null, null, {day(r.asked_at)}, '/matters/' || m.id || '/join'
            from join_request r
            join joint_matter m on m.id = r.matter_id and {running} and m.owner_id = :readerId
            join body b on b.id = r.owner_id
            where r.state = 'ASKED'
            union all
            select 'JOINED', m.title, b.short_name, r.state, null, null, {day(r.answered_at)}, '/matters/' || m.id || '/join'
            from join_request r
            join joint_matter m on m.id = r.matter_id
            join body b on b.id = m.owner_id
            where r.owner_id = :readerId and r.state in ('AGREED', 'REFUSED') and r.answered_at >= :since
            union all
            (select 'LEFT', m.title, b.short_name, t.answer_reason, null, null, {day(a.at)}, '/matters/' || m.id || '/tasks/' || t.id
             from task_act a
             join matter_task t on t.id = a.task_id and t.state = 'LEFT'
             join joint_matter m on m.id = t.matter_id and {running} and m.owner_id = :readerId
             join body b on b.id = t.owner_id
             where a.act = 'LEFT' and a.at >= :since order by a.at desc limit 8)
            """;

    /** Written reports of the entrusted that the entrusting congress has not recorded as received. */
    private static final String RECEIVE =
            """
            select 'RECEIVE', m.title, b.short_name, '', null, null, t.reported_on, '/matters/' || m.id || '/letter'
            from matter_task t
            join joint_matter m on m.id = t.matter_id and m.mode = 'ENTRUSTED' and {running} and m.owner_id = :readerId
            join body b on b.id = t.owner_id
            where t.reported_on is not null and not exists (select from entrust_receipt where task_id = t.id)
            """;

    /** What waits in the body's own columns of the ledger, findings sent to it, and its own late opinions, in numbers. */
    private static final String LEDGER =
            """
            select k.kind, cast(k.number as text), '', '', null, null, k.day, k.url
            from (select 'LEDGER_LATE' as kind, count(*) as number, min(p.due_on) as day, '/ledger?mine=true&state=late' as url
                  from ledger_part p
                  where p.owner_id = :readerId and p.order_on < '9999-12-31' and p.state in ('TODO', 'DOING') and p.due_on < :today
                  union all
                  select 'LEDGER_REOPENED', count(*), null, '/ledger?mine=true&state=reopened' from ledger_part p
                  where p.owner_id = :readerId and p.order_on < '9999-12-31' and p.reopened
                  union all
                  select 'FINDING', count(*), max({day(f.sent_at)}), '/findings?box=waiting' from problem_finding f
                  where f.to_id = :readerId and f.received_at is null
                  union all
                  select 'OPINION_LATE', count(*), min(i.due_on), '/opinions?show=late'
                  from opinion_item i join opinion o on o.id = i.opinion_id
                  where o.owner_id = :readerId and {late}) k
            where k.number > 0
            """;

    /** The body's own interpellations for which the day of the answer is near or past. */
    private static final String ANSWERS =
            """
            select case when s.due_on < :today then 'ANSWER_LATE' else 'ANSWER_DUE' end, m.question, m.target, '', null, null,
                   s.due_on, '/escalations/' || m.id
            from motion m join motion_step s on s.motion_id = m.id and s.stage = m.stage
            where m.owner_id = :readerId and m.stage in ('ORDERED', 'REORDERED') and s.due_on <= cast(:today as date) + 7
            """;

    private static final String LINES = ("select * from ("
                    + String.join(" union all ", CONFIRM, NEWS, MOVED, JOINING, RECEIVE, LEDGER, ANSWERS)
                    + ") d order by day desc, url")
            .replaceAll("\\{day\\(([\\w.]+)\\)}", "cast($1 at time zone 'Asia/Shanghai' as date)")
            .replace("{running}", "m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')")
            .replace("{late}", OpinionReads.LATE)
            .replace("{visible}", Visibility.sql("m"));

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
            @Nullable LocalDate toDay,
            @Nullable LocalDate day,
            String url) {

        DeskLine line() {
            return new DeskLine(kind, title, who, note, fromDay, toDay, day, url);
        }
    }

    /** The lines of the reader's body, the latest first; changes since a day. */
    public List<DeskLine> of(Reader reader, LocalDate since) {
        return jdbc
                .sql(LINES)
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
