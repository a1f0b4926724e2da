package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to the steps of procedures for other modules: what waits on a body's desk. */
@Component
public class StepLookup {

    private static final String RUNNING = "m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')";

    /** Steps that somebody still has to take; a task's own go on after the matter has ended, until the task ends. */
    private static final String OPEN =
            """
            from procedure_step s
            join own_procedure p on p.id = s.procedure_id
            join joint_matter m on m.id = p.matter_id
            left join matter_task t on t.id = p.task_id
            where s.done_on is null and s.inapplicable = ''
              and (t.id is null and %s
                   or t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN', 'REPORTED') and m.state <> 'CALLED_OFF')
            """
                    .formatted(RUNNING);

    private final JdbcClient jdbc;
    private final Procedures procedures;

    StepLookup(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /**
     * An open step of a body's own procedure.
     *
     * @param day its last lawful day, or its planned day where that comes first
     * @param byLaw whether the day is the law's
     */
    public record DueStep(String title, Step law, LocalDate day, boolean byLaw, String url) {}

    /** A body's meeting from which its procedure counts was moved. */
    public record Moved(String title, LocalDate from, LocalDate to, LocalDate on, String url) {}

    /** What waits on a body's desk. */
    public record Desk(List<DueStep> due, List<Moved> moved) {}

    private record Line(
            long matterId,
            @Nullable Long taskId,
            String title,
            @Nullable String code,
            int position,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate movedOn) {}

    /**
     * A body's open steps whose lawful or planned day is not after {@code until}, the earliest first, and its procedures
     * whose meeting was moved on or after {@code since}, the latest first.
     */
    public Desk desk(long bodyId, LocalDate until, LocalDate since) {
        List<Line> lines = jdbc.sql(
                        "select * from (select p.matter_id, p.task_id, m.title, s.code, s.position, s.due_on, s.planned_on,"
                                + " cast(null as date) as moved_on " + OPEN
                                + " and p.owner_id = :body and (s.due_on <= :until or s.planned_on <= :until)"
                                + " union all select p.matter_id, p.task_id, m.title, null, 0, p.moved_from, p.meeting_on, p.moved_on"
                                + " from own_procedure p join joint_matter m on m.id = p.matter_id"
                                + " where p.owner_id = :body and p.moved_on >= :since) l"
                                + " order by moved_on desc, least(due_on, planned_on), matter_id, position")
                .param("body", bodyId)
                .param("until", until)
                .param("since", since)
                .query(Line.class)
                .list();
        return new Desk(
                lines.stream().flatMap(line -> due(line, until).stream()).toList(),
                lines.stream().flatMap(line -> moved(line).stream()).toList());
    }

    private Optional<DueStep> due(Line line, LocalDate until) {
        boolean byLaw = line.dueOn() != null && !line.dueOn().isAfter(until);
        LocalDate day = byLaw ? line.dueOn() : line.plannedOn();
        return line.code() == null || day == null
                ? Optional.empty()
                : procedures
                        .step(line.code())
                        .map(law -> new DueStep(line.title(), law, day, byLaw, url(line) + "/" + line.position()));
    }

    private static Optional<Moved> moved(Line line) {
        LocalDate from = line.dueOn();
        LocalDate to = line.plannedOn();
        LocalDate on = line.movedOn();
        return on == null || from == null || to == null
                ? Optional.empty()
                : Optional.of(new Moved(line.title(), from, to, on, url(line)));
    }

    private static String url(Line line) {
        return new Place(line.matterId(), line.taskId(), 0).all();
    }
}
