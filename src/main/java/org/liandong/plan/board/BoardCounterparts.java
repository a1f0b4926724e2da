package org.liandong.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Level;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.topic.TopicQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 对口: what counterpart organs do in bodies beside the reader's. Bodies under the same one stand alone, those farther off
 * under the first body that is not above the reader too, until it is opened.
 */
@Repository
class BoardCounterparts {

    /**
     * A body beside, or one under which some are.
     *
     * @param besideLevel level of the bodies beside
     * @param bodies number of bodies beside that it stands for
     * @param items number of their items
     * @param months how many of them run in each month of the picture
     */
    record Beside(
            long id,
            long parentId,
            String shortName,
            BodyKind kind,
            Level level,
            Level besideLevel,
            String path,
            int bodies,
            int items,
            Integer[] months) {

        /** Whether it stands for itself. */
        boolean alone() {
            return level == besideLevel;
        }
    }

    private record Named(long bodyId, String names) {}

    /** In the index of topics by subject area, and by the organ; the group is the first body that is not known. */
    private static final String FOUND =
            """
            with open as materialized (
              select i.id from plan_item i where i.published and i.topic @@ cast(:open as tsquery)
              union
              select i.id from organ o join plan_item i on i.lead_organ_id = o.id and i.published
                and i.audience in ('ALL', 'NAMED')
              where o.function = :area),
            found as materialized (
              select i.owner_id, i.month_from, i.month_to, array_to_string((string_to_array(i.owner_path, '.'))
                [1 : 1 + (select count(*) from unnest(:known) k where starts_with(i.owner_path, k))], '.') || '.' path
              from open join plan_item i on i.id = open.id join body b on b.id = i.owner_id and b.level = :level
              where i.owner_id <> :readerId
            """;

    private static final String GROUPED =
            """
            )
            select b.*, g.bodies, g.items, g.months
            from (select path, count(distinct owner_id) bodies, count(*) items, array[%s] months
                  from found group by path) g
            cross join lateral (
              select b.id, b.parent_id, b.short_name, b.kind, b.level, b.path from body b where b.path = g.path offset 0) b
            order by starts_with(b.path, :parent) desc, b.path
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardCounterparts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Neighbours first, then in the order of the tree. Others than the line see what is open to all or to named bodies: the index keeps that by
     * subject area; what an organ of the function leads in another area is found by the organ.
     *
     * @param opened paths of the bodies that are opened, and of those above them
     */
    List<Beside> beside(Reader reader, Level level, Collection<String> opened, BoardFilter filter) {
        Set<String> known = new TreeSet<>(reader.ancestorPaths());
        known.addAll(opened);
        return jdbc.sql(FOUND + BoardReads.NARROWED + Visibility.check("i") + GROUPED.formatted(months(filter)))
                .param("known", known.toArray(String[]::new))
                .param("parent", parent(reader))
                .param("level", level.name())
                .param("open", open(level, filter))
                .params(BoardReads.narrowing(filter))
                .params(Visibility.parameters(reader))
                .query((row, n) -> new Beside(
                        row.getLong("id"),
                        row.getLong("parent_id"),
                        row.getString("short_name"),
                        BodyKind.valueOf(row.getString("kind")),
                        Level.valueOf(row.getString("level")),
                        level,
                        row.getString("path"),
                        row.getInt("bodies"),
                        row.getInt("items"),
                        counts(row.getArray("months"))))
                .list();
    }

    /** Path of the body above, empty at the top: what lies under it stands first. */
    private static String parent(Reader reader) {
        List<String> above = reader.ancestorPaths();
        return above.isEmpty() ? "" : above.get(above.size() - 1);
    }

    private static String months(BoardFilter filter) {
        return IntStream.rangeClosed(filter.first(), filter.last())
                .mapToObj(month -> "count(*) filter (where " + month + " between month_from and month_to)")
                .collect(Collectors.joining(", "));
    }

    private static Integer[] counts(java.sql.Array array) throws java.sql.SQLException {
        return java.util.Arrays.stream((Object[]) array.getArray())
                .map(count -> ((Number) count).intValue())
                .toArray(Integer[]::new);
    }

    private static String open(Level level, BoardFilter filter) {
        return IntStream.rangeClosed(1, level.ordinal() + 1)
                .mapToObj(depth -> TopicQuery.lexeme(filter.year() + "/" + depth + "/" + filter.areaName()))
                .collect(Collectors.joining(" | "));
    }

    /** The names of the organs of a function that these bodies have today. */
    Map<Long, String> organs(Collection<Long> bodies, OrganFunction function) {
        return jdbc
                .sql(
                        """
                        select body_id, string_agg(name, '\u3001' order by id) as names from organ
                        where body_id = any(:bodies) and function = :function
                          and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        group by body_id
                        """)
                .param("bodies", bodies.toArray(Long[]::new))
                .param("function", function.name())
                .param("today", LocalDate.now(clock))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::bodyId, Named::names));
    }
}
