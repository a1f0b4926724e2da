package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The reads behind the pages of joint matters; each obeys the one visibility rule. */
@Repository
class MatterReads {

    static final int LIMIT = 100;

    private static final int MATTERS = 300;

    private static final String RUNNING = "m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')";
    private static final String WORKING = "t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN')";

    private static final String FIGURES =
            """
            count(*) as invited,
            count(*) filter (where t.state = 'INVITED') as unanswered,
            count(*) filter (where %s and t.next_due_on < :today) as behind
            """
                    .formatted(WORKING);

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Matters that the reader may see, those first that wait for the reader's body. */
    List<MatterRow> list(Reader reader, MatterFilter filter) {
        StatementSpec statement = statement(
                """
                select m.id, m.title, m.year, m.mode, m.instrument, m.state, m.owner_id, o.short_name as owner_name,
                       m.answer_by, own.id as own_task_id, own.state as own_task_state, own.next_due_on as own_due_on,
                       s.invited, s.unanswered, s.behind
                from joint_matter m
                join body o on o.id = m.owner_id
                left join matter_task own on own.matter_id = m.id and own.owner_id = :readerId
                cross join lateral (select %s from matter_task t where t.matter_id = m.id and %s) s
                where %s %s
                order by case when %s and own.state = 'INVITED' then 0
                              when %s and own.next_due_on < :today then 1
                              when %s and m.owner_id = :readerId and (s.behind > 0 or s.unanswered > 0 and m.answer_by < :today) then 2
                              when %s then 3 when m.state = 'DRAFT' then 4 else 5 end,
                         m.year desc, m.id desc
                limit %d
                """
                        .formatted(
                                FIGURES,
                                Visibility.sql("t"),
                                Visibility.sql("m"),
                                filter.conditions(),
                                RUNNING,
                                RUNNING,
                                RUNNING,
                                RUNNING,
                                MATTERS),
                reader);
        if (filter.year() != null) {
            statement = statement.param("year", filter.year());
        }
        if (filter.state() != null) {
            statement = statement.param("state", filter.state().name());
        }
        return statement.query(MatterRow.class).list();
    }

    /** Years for which the reader may see matters, the latest first. */
    List<Integer> years(Reader reader) {
        return statement(
                        "select distinct m.year from joint_matter m where " + Visibility.sql("m") + " order by 1 desc",
                        reader)
                .query(Integer.class)
                .list();
    }

    /** Figures of the tasks of a matter that the reader may see. */
    Figures figures(long matterId, Reader reader) {
        return statement(
                        "select " + FIGURES
                                + ", count(*) filter (where t.state in ('REPORTED', 'CLOSED')) as reported,"
                                + " count(*) filter (where t.state in ('DECLINED', 'LEFT')) as declined,"
                                + " count(*) filter (where " + WORKING + ") as working,"
                                + " count(*) filter (where " + TaskFilter.Show.OLD_REQUIREMENT.sql()
                                + ") as old_requirement,"
                                + " count(*) filter (where " + TaskFilter.Show.UNCONFIRMED.sql() + ") as unconfirmed,"
                                + " max(t.id) filter (where t.owner_id = :readerId) as own_task_id"
                                + " from matter_task t where t.matter_id = :matter and " + Visibility.check("t"),
                        reader)
                .param("matter", matterId)
                .query(Figures.class)
                .single();
    }

    /** The tasks by the congress of the level below the initiator in whose area they lie. */
    List<Group> groups(long matterId, String ownerPath, Reader reader) {
        return statement(
                        """
                        select c.id, c.area_name, f.* from body p join body c on c.parent_id = p.id join (
                          select split_part(substr(t.owner_path, length(:ownerPath) + 1), '.', 1) as segment, %s
                          from matter_task t where t.matter_id = :matter and %s group by 1) f
                        on c.path = :ownerPath || f.segment || '.' where p.path = :ownerPath
                        order by f.unanswered + f.behind > 0 desc, c.code
                        """
                                .formatted(FIGURES, Visibility.check("t")),
                        reader)
                .param("matter", matterId)
                .param("ownerPath", ownerPath)
                .query(Group.class)
                .list();
    }

    /** Participants of a matter that the reader may see, in division-code order, one more than {@link #LIMIT} at most. */
    List<ParticipantRow> participants(long matterId, Reader reader, ParticipantFilter filter, String areaPath) {
        TaskFilter.Show show = filter.show() == null ? TaskFilter.Show.ALL : filter.show();
        return statement(
                        """
                        select t.id, b.short_name as body_name, coalesce(p.area_name, '') as area_name, t.owner_path as path,
                               t.instrument, t.state, t.answer_reason, t.next_due_on as due_on,
                               case when %s then greatest(coalesce(:today - t.next_due_on, 0), 0) else 0 end as days_late,
                               t.deployed_on, t.planned_from, t.planned_to, t.milestones_reached as reached,
                               t.confirmed_requirement as confirmed, t.reported_on
                        from matter_task t
                        join joint_matter m on m.id = t.matter_id
                        join body b on b.id = t.owner_id
                        left join body p on p.id = b.parent_id
                        where t.matter_id = :matter and %s and %s
                          and t.owner_path > :after and t.owner_path >= :area and t.owner_path < :areaEnd
                        order by t.owner_path limit %d
                        """
                                .formatted(RUNNING, show.sql(), Visibility.check("t"), LIMIT + 1),
                        reader)
                .param("matter", matterId)
                .param("after", filter.after() == null ? "" : filter.after())
                .param("area", areaPath)
                .param("areaEnd", areaPath.isEmpty() ? "~" : Visibility.end(areaPath))
                .query(ParticipantRow.class)
                .list();
    }

    private StatementSpec statement(String sql, Reader reader) {
        return jdbc.sql(sql).params(Visibility.parameters(reader)).param("today", LocalDate.now(clock));
    }

    /** Tasks of a matter in numbers. */
    record Figures(
            int invited,
            int unanswered,
            int behind,
            int reported,
            int declined,
            int working,
            int oldRequirement,
            int unconfirmed,
            @Nullable Long ownTaskId) {}

    /** Tasks in one area in numbers. */
    record Group(long id, String areaName, int invited, int unanswered, int behind) {}
}
