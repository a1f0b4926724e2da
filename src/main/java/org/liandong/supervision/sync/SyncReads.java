package org.liandong.supervision.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads where the participants of a matter stand, each against the matter's own days; obeys the one visibility rule. */
@Repository
class SyncReads {

    /** Rows on a page. */
    static final int LIMIT = 100;

    /** More than there are. */
    static final int ALL_LEVELS = 9;

    /**
     * The four of every task that takes part or has not answered yet: days behind, 0 in step, null without an answer. The
     * first shared day is that of the deployment, the first and the last are the window, the day of the first one not yet
     * reached is that of the progress. Among equals a new version binds nobody who has not confirmed it: no answer, not behind.
     */
    private static final String FOUR =
            """
            select t.id as task_id, t.owner_id, t.owner_path,
              case when t.state <> 'INVITED'
                   then greatest(coalesce(t.deployed_on, :today) - f.first_on, 0) end as deployed,
              case when t.state <> 'INVITED' and t.planned_to is not null
                   then greatest(t.planned_to - f.last_on, 0) end as in_time,
              case when t.state <> 'INVITED' and t.confirmed_requirement > 0
                   then case when t.confirmed_requirement >= f.latest then 0 when f.regional then null
                             else greatest(:today - f.latest_on, 1) end end as required,
              case when t.state <> 'INVITED'
                   then case when t.state in ('REPORTED', 'CLOSED') then 0
                             else greatest(coalesce(:today - n.due_on, 0), 0) end end as progressed
            from matter_task t
            cross join (
              select (select mode = 'REGIONAL' from joint_matter where id = :matter) as regional,
                     (select min(due_on) from matter_milestone where matter_id = :matter) as first_on,
                     (select max(due_on) from matter_milestone where matter_id = :matter) as last_on,
                     (select max(number) from matter_requirement where matter_id = :matter) as latest,
                     (select cast(max(issued_at) at time zone 'Asia/Shanghai' as date) from matter_requirement where matter_id = :matter) as latest_on) f
            left join matter_milestone n on n.matter_id = t.matter_id and n.position = t.milestones_reached
            where t.matter_id = :matter and t.state not in ('DECLINED', 'LEFT') and %s
            """
                    .formatted(Visibility.check("t"));

    private final JdbcClient jdbc;
    private final Clock clock;

    SyncReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The matter as the page names it. */
    record Head(
            long id,
            String title,
            long ownerId,
            String ownerPath,
            String ownerName,
            boolean running,
            boolean regional) {}

    /** The matter, if the reader may see it and it has been issued. */
    Optional<Head> head(long matterId, Reader reader) {
        return statement(
                        """
                        select m.id, m.title, m.owner_id, m.owner_path, b.short_name as owner_name,
                               m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP') as running, m.mode = 'REGIONAL' as regional
                        from joint_matter m join body b on b.id = m.owner_id
                        where m.id = :matter and m.state <> 'DRAFT' and %s
                        """
                                .formatted(Visibility.check("m")),
                        matterId,
                        reader)
                .query(Head.class)
                .optional();
    }

    /** All participants by the congress of the level below the initiator in whose area they lie. */
    List<SyncGroup> groups(Head head, Reader reader) {
        return groups(head, head.ownerPath(), reader);
    }

    /**
     * The participants below a congress, by the congress of the next level in whose area they lie.
     *
     * @param path path of the initiator, or of a congress below it
     */
    List<SyncGroup> groups(Head head, String path, Reader reader) {
        return statement(
                        """
                        select c.id, c.area_name, g.* from body p join body c on c.parent_id = p.id join (
                          select split_part(substr(f.owner_path, length(:path) + 1), '.', 1) as segment, count(*) as tasks,
                                 count(*) filter (where deployed > 0) as deployed_behind,
                                 count(*) filter (where deployed is null) as deployed_none,
                                 count(*) filter (where in_time > 0) as time_behind,
                                 count(*) filter (where in_time is null) as time_none,
                                 count(*) filter (where required > 0) as required_behind,
                                 count(*) filter (where required is null) as required_none,
                                 count(*) filter (where progressed > 0) as progress_behind,
                                 count(*) filter (where progressed is null) as progress_none
                          from (%s) f where f.owner_path > :path and f.owner_path < :end group by 1) g
                        on c.path = :path || g.segment || '.' where p.path = :path order by c.code
                        """
                                .formatted(FOUR),
                        head.id(),
                        reader)
                .param("path", path)
                .param("end", Visibility.end(path))
                .query(SyncGroup.class)
                .list();
    }

    /** All participants of an area, as the other. */
    List<SyncRow> rows(long matterId, Reader reader, String areaPath, String after) {
        return rows(matterId, reader, areaPath, ALL_LEVELS, after);
    }

    /**
     * Participants in division-code order, one more than {@link #LIMIT} at most.
     *
     * @param areaPath path of the area, empty for all
     * @param levels how many levels below the area are listed
     * @param after path of the last row of the page before, empty for the first
     */
    List<SyncRow> rows(long matterId, Reader reader, String areaPath, int levels, String after) {
        return statement(
                        """
                        select f.task_id, b.short_name as body_name, f.owner_path as path, f.deployed, f.in_time, f.required,
                               f.progressed
                        from (%s) f join body b on b.id = f.owner_id
                        where f.owner_path > :after and f.owner_path >= :area and f.owner_path < :areaEnd
                          and length(f.owner_path) - length(replace(f.owner_path, '.', '')) <= :depth
                        order by f.owner_path limit %d
                        """
                                .formatted(FOUR, LIMIT + 1),
                        matterId,
                        reader)
                .param("after", after)
                .param("area", areaPath)
                .param("depth", areaPath.chars().filter(letter -> letter == '.').count() + levels)
                .param("areaEnd", areaPath.isEmpty() ? "~" : Visibility.end(areaPath))
                .query(SyncRow.class)
                .list();
    }

    private StatementSpec statement(String sql, long matterId, Reader reader) {
        return jdbc.sql(sql)
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .param("today", LocalDate.now(clock));
    }

    /** Day of the last reminder, null when there was none. */
    @Nullable
    LocalDate reminded(long matterId) {
        return jdbc.sql("select max(day) from matter_reminder where matter_id = :matter")
                .param("matter", matterId)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
