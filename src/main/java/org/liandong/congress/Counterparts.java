package org.liandong.congress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 对口: organs of one function along a line, with the gaps, and how many bodies below have one. */
@Component
class Counterparts {

    /** One function: a cell per body of the line, and the bodies below. */
    record Line(OrganFunction function, List<Cell> cells, @Nullable Below below) {}

    /**
     * What one body has for a function.
     *
     * @param applies false for bodies that have no organs by nature: townships and outposts
     */
    record Cell(long bodyId, String bodyName, List<String> organs, boolean applies) {

        public boolean gap() {
            return applies && organs.isEmpty();
        }
    }

    /** How many of the bodies directly below have an organ of the function, and which lack one. */
    record Below(OrganFunction function, int bodies, int having, String[] lacking) {}

    private record Held(long bodyId, OrganFunction function, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Counterparts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The map of a line whose last body is the one looked at. */
    List<Line> of(List<BodyTree.Node> line) {
        Map<Long, List<Held>> held = held(line).stream().collect(Collectors.groupingBy(Held::bodyId));
        Map<OrganFunction, Below> below =
                below(line.get(line.size() - 1).id()).stream().collect(Collectors.toMap(Below::function, b -> b));
        return Arrays.stream(OrganFunction.values())
                .map(function -> new Line(function, cells(line, held, function), below.get(function)))
                .toList();
    }

    private static List<Cell> cells(List<BodyTree.Node> line, Map<Long, List<Held>> held, OrganFunction function) {
        List<Cell> cells = new ArrayList<>();
        for (BodyTree.Node body : line) {
            List<String> names = held.getOrDefault(body.id(), List.of()).stream()
                    .filter(organ -> organ.function() == function)
                    .map(Held::name)
                    .toList();
            boolean applies = body.level() != Level.TOWNSHIP && !body.kind().outpost();
            cells.add(new Cell(body.id(), body.name(), names, applies));
        }
        return cells;
    }

    private List<Held> held(List<BodyTree.Node> line) {
        return jdbc.sql(
                        """
                        select body_id, function, name from organ
                        where body_id = any(:ids) and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        order by id
                        """)
                .param("ids", line.stream().map(BodyTree.Node::id).toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .query(Held.class)
                .list();
    }

    private List<Below> below(long bodyId) {
        return jdbc.sql(
                        """
                        select f.function, count(*) as bodies, count(*) filter (where has.it) as having,
                               coalesce(array_agg(c.short_name order by c.code) filter (where not has.it), '{}') as lacking
                        from body c
                        cross join unnest(:functions) f (function)
                        cross join lateral (select exists (
                          select from organ o where o.body_id = c.id and o.function = f.function
                            and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)) as it) has
                        where c.parent_id = :id and c.valid_to is null and c.level <> 'TOWNSHIP'
                          and c.kind <> 'PREFECTURAL_OUTPOST'
                        group by f.function
                        """)
                .param(
                        "functions",
                        Arrays.stream(OrganFunction.values()).map(Enum::name).toArray(String[]::new))
                .param("id", bodyId)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Below(
                        OrganFunction.valueOf(row.getString("function")),
                        row.getInt("bodies"),
                        row.getInt("having"),
                        (String[]) row.getArray("lacking").getArray()))
                .list();
    }
}
