package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The read door to joint matters for other modules; every figure counts what the reader may open. */
@Component
public class MatterLookup {

    private static final String RUNNING = "m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP')";

    private static final String TASKS =
            """
            select t.id, t.matter_id, m.title, m.year, b.id as body_id, b.short_name as body_name, b.path as body_path,
                   i.short_name as initiator_name, t.state, t.next_due_on as due_on,
                   greatest(coalesce(:today - t.next_due_on, 0), 0) as days_late
            from matter_task t
            join joint_matter m on m.id = t.matter_id
            join body b on b.id = t.owner_id
            join body i on i.id = m.owner_id
            where %s
            """
                    .formatted(RUNNING);

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Own tasks of a body that wait for an answer, or whose next day is not after the given one; the earliest first. */
    public List<TaskRow> waiting(long bodyId, LocalDate until) {
        return sql(TASKS + "and t.owner_id = :body and (t.state = 'INVITED' or t.next_due_on <= :until)"
                        + " order by t.state = 'INVITED' desc, t.next_due_on, t.id")
                .param("body", bodyId)
                .param("until", until)
                .query(TaskRow.class)
                .list();
    }

    /** Number of the tasks of a filter that the reader may see; equals the list at {@code /matters/tasks}. */
    public int count(Reader reader, TaskFilter filter) {
        return bound("select count(*) from (" + filtered(filter) + ") f", reader, filter)
                .query(Integer.class)
                .single();
    }

    /**
     * Tasks of a filter that the reader may see, in division-code order.
     *
     * @param after the last row of the page before, null for the first page
     */
    public List<TaskRow> tasks(Reader reader, TaskFilter filter, @Nullable TaskRow after, int limit) {
        return tasks(reader, filter, after == null ? "" : after.bodyPath(), after == null ? 0 : after.id(), limit);
    }

    List<TaskRow> tasks(Reader reader, TaskFilter filter, String afterPath, long afterId, int limit) {
        return bound(
                        filtered(filter)
                                + " and (t.owner_path, t.id) > (:afterPath, :afterId) order by t.owner_path, t.id limit :limit",
                        reader,
                        filter)
                .param("afterPath", afterPath)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(TaskRow.class)
                .list();
    }

    /** One row for each congress directly below the reader's, with the figures of its area for a year. */
    public List<AreaTasks> byArea(Reader reader, int year) {
        return sql("""
            select c.id as body_id, c.area_name, c.path, count(t.id) as tasks,
                   count(*) filter (where t.state = 'INVITED') as unanswered,
                   count(*) filter (where t.state = 'INVITED' and t.next_due_on < :today) as unanswered_late,
                   count(*) filter (where t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN') and t.next_due_on < :today) as behind,
                   count(*) filter (where t.state in ('REPORTED', 'CLOSED')) as reported
            from body c
            left join (select t.id, t.owner_path, t.state, t.next_due_on
                       from matter_task t join joint_matter m on m.id = t.matter_id
                       where m.year = :year and %s and %s) t
              on t.owner_path >= c.path and t.owner_path < left(c.path, -1) || '/'
            where c.parent_id = :readerId and c.valid_to is null
            group by c.id order by c.code
            """
                        .formatted(RUNNING, Visibility.check("t")))
                .params(Visibility.parameters(reader))
                .param("year", year)
                .query(AreaTasks.class)
                .list();
    }

    private static String filtered(TaskFilter filter) {
        return TASKS + " and " + Visibility.sql("t") + " and " + filter.show().sql()
                + (filter.year() == null ? "" : " and m.year = :year")
                + (filter.areaPath() == null ? "" : " and t.owner_path >= :area and t.owner_path < :areaEnd");
    }

    private StatementSpec bound(String sql, Reader reader, TaskFilter filter) {
        StatementSpec statement = sql(sql).params(Visibility.parameters(reader));
        if (filter.year() != null) {
            statement = statement.param("year", filter.year());
        }
        String area = filter.areaPath();
        return area == null ? statement : statement.param("area", area).param("areaEnd", Visibility.end(area));
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("today", LocalDate.now(clock));
    }
}
