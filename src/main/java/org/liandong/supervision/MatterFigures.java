package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of joint matters on the overview; each counts what the reader may open. */
@Component
public class MatterFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Matters of a year, and of these those that run.
     *
     * @param lateColumns columns of the ledger of the reader's own body past their day: {@code /ledger?mine=true&state=late}
     * @param lateSince earliest of their days, null when there are none
     * @param lateOpinions items of own opinions on which the organ's report is late: {@code /opinions?show=late}
     * @param opinionsSince likewise
     */
    public record YearCount(
            int all,
            int running,
            int lateColumns,
            @Nullable LocalDate lateSince,
            int lateOpinions,
            @Nullable LocalDate opinionsSince) {}

    /**
     * A running matter with steps or tasks that are late or silent.
     *
     * @param lateBodies participants with steps past the day that the law sets
     * @param lateSteps these steps
     * @param lateSince earliest of the days of late steps, null when there are none
     * @param ownLate late steps of the initiator's own part
     * @param behind tasks at work and past a day that was due
     * @param behindSince earliest of these days, null when there are none
     * @param unanswered invitations without an answer
     * @param answerBy day by which an answer was asked for, null when none was
     */
    public record MatterAttention(
            long id,
            String title,
            int lateBodies,
            int lateSteps,
            @Nullable LocalDate lateSince,
            int ownLate,
            int behind,
            @Nullable LocalDate behindSince,
            int unanswered,
            @Nullable LocalDate answerBy) {}

    /** Matters of the year that the reader may open: {@code /matters?year=}. */
    public YearCount countOfYear(Reader reader, int year) {
        return jdbc.sql(
                        """
                        select c.*, l.late_columns, l.late_since, i.late_opinions, i.opinions_since
                        from (select count(*) as "all",
                                     count(*) filter (where m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')) as running
                              from joint_matter m where m.year = :year and %s) c
                        cross join (select count(*) as late_columns, min(p.due_on) as late_since from ledger_part p
                                    where p.owner_id = :readerId and p.order_on < '9999-12-31'
                                      and p.state in ('TODO', 'DOING') and p.due_on < :today) l
                        cross join (select count(*) as late_opinions, min(i.due_on) as opinions_since
                                    from opinion_item i join opinion o on o.id = i.opinion_id
                                    where o.owner_id = :readerId and i.state in ('HANDED_OVER', 'HANDLING')
                                      and i.due_on < :today) i
                        """
                                .formatted(Visibility.sql("m")))
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .params(Visibility.parameters(reader))
                .query(YearCount.class)
                .single();
    }

    /** Running matters of the year in which steps or tasks that the reader may open are late or silent. */
    public List<MatterAttention> attention(Reader reader, int year) {
        return jdbc.sql(
                        """
                        select m.id, m.title, s.late_bodies, s.late_steps, s.late_since, s.own_late,
                               t.behind, t.behind_since, t.unanswered, m.answer_by
                        from joint_matter m
                        cross join lateral (
                          select count(*) filter (where t.state <> 'INVITED') as behind,
                                 min(t.next_due_on) filter (where t.state <> 'INVITED') as behind_since,
                                 count(*) filter (where t.state = 'INVITED') as unanswered
                          from matter_task t where t.matter_id = m.id
                            and (t.state = 'INVITED'
                                 or t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.next_due_on < :today)
                            and %s) t
                        cross join lateral (
                          select count(distinct p.task_id) as late_bodies, count(p.task_id) as late_steps,
                                 min(s.due_on) as late_since, count(*) - count(p.task_id) as own_late
                          from own_procedure p
                          join procedure_step s on s.procedure_id = p.id
                          left join matter_task w on w.id = p.task_id
                          where p.matter_id = m.id and s.due_on < :today and s.done_on is null and s.inapplicable = ''
                            and (w.id is null or w.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN', 'REPORTED')) and %s) s
                        where m.year = :year and m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')
                          and t.behind + t.unanswered + s.late_steps + s.own_late > 0
                        order by m.id
                        """
                                .formatted(Visibility.check("t"), Visibility.check("p")))
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .params(Visibility.parameters(reader))
                .query(MatterAttention.class)
                .list();
    }
}
