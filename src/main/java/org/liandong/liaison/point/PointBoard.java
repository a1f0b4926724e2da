package org.liandong.liaison.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts points by age, by category or by who owes the answer; each count is that of the list it opens. */
@Repository
class PointBoard {

    static final String PAGE = "/liaison/points";

    /** Handlers with the most points that are shown. */
    static final int HANDLERS = 60;

    private static final String COUNTS = "cast(count(*) as integer) as points,"
            + " cast(count(*) filter (where p.state = 'OPEN' and p.due_on < :today) as integer) as overdue";

    private static final String AGE =
            """
            case when p.raised_on >= cast(:today as date) - 30 then 'TO_30'
                 when p.raised_on >= cast(:today as date) - 60 then 'TO_60'
                 when p.raised_on >= cast(:today as date) - 90 then 'TO_90' else 'OVER' end
            """;

    /** Path of the body directly below the one where one stands, of that body itself, or of an owner elsewhere. */
    private static final String PLACE =
            """
            case when p.owner_path >= :stand and p.owner_path < :standEnd
                 then :stand || substring(p.owner_path from length(:stand) + 1 for
                        position('.' in substring(p.owner_path from length(:stand) + 1)))
                 else p.owner_path end
            """;

    private record Counted(@Nullable String key, int points, int overdue) {}

    private record Place(long id, String path, String name, int points, int overdue) {}

    private final JdbcClient jdbc;
    private final BodyLookup bodies;
    private final Clock clock;

    PointBoard(JdbcClient jdbc, BodyLookup bodies, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
    }

    List<PointGroup> groups(PointFilter filter, Reader reader) {
        PointFilter all = filter.ungrouped();
        PointConditions conditions = new PointConditions(all, reader, bodies, LocalDate.now(clock));
        return switch (filter.grouping()) {
            case AGE -> named(filter, all, conditions, PointGroup.Kind.AGE, AGE, Arrays.stream(Age.values()));
            case CATEGORY ->
                named(
                        filter,
                        all,
                        conditions,
                        PointGroup.Kind.CATEGORY,
                        "p.category",
                        Arrays.stream(Category.values()));
            case WHO -> filter.mineOnly() ? handlers(filter, all, conditions) : places(filter, all, conditions, reader);
        };
    }

    private List<PointGroup> named(
            PointFilter filter,
            PointFilter all,
            PointConditions conditions,
            PointGroup.Kind kind,
            String key,
            Stream<? extends Enum<?>> words) {
        Map<String, Counted> counted = jdbc
                .sql("select " + key + " as key, " + COUNTS + " from point p where " + conditions.sql() + " group by 1")
                .params(conditions.parameters())
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(group -> String.valueOf(group.key), Function.identity()));
        Enum<?> chosen = kind == PointGroup.Kind.AGE ? filter.pointAge() : filter.pointCategory();
        return words.map(word -> {
                    Counted found = counted.getOrDefault(word.name(), new Counted(null, 0, 0));
                    return new PointGroup(
                            kind,
                            word.name(),
                            found.points,
                            found.overdue,
                            all.of(word.name()).url(PAGE),
                            word == chosen);
                })
                .toList();
    }

    private List<PointGroup> handlers(PointFilter filter, PointFilter all, PointConditions conditions) {
        return jdbc
                .sql("select p.passed_to as key, " + COUNTS + " from point p where " + conditions.sql()
                        + " group by 1 order by 2 desc, 1 limit " + HANDLERS)
                .params(conditions.parameters())
                .query(Counted.class)
                .list()
                .stream()
                .map(group -> handler(filter, all, group))
                .toList();
    }

    private static PointGroup handler(PointFilter filter, PointFilter all, Counted group) {
        String name = String.valueOf(group.key);
        PointFilter one = all.ofHandler(name);
        return new PointGroup(
                PointGroup.Kind.HANDLER,
                name,
                group.points,
                group.overdue,
                one.url(PAGE),
                one.handler() != null && one.handler().equals(filter.handler()));
    }

    private List<PointGroup> places(PointFilter filter, PointFilter all, PointConditions conditions, Reader reader) {
        Long area = filter.areaId();
        String stand = area == null
                ? reader.path()
                : bodies.byId(area).map(BodyRow::path).orElse("-");
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("stand", stand);
        parameters.put("standEnd", Visibility.end(stand));
        return jdbc
                .sql("select b.id, b.path, b.short_name as name, g.points, g.overdue from (select " + PLACE
                        + " as key, "
                        + COUNTS + " from point p where " + conditions.sql()
                        + " group by 1) g join body b on b.path = g.key order by b.path")
                .params(parameters)
                .query(Place.class)
                .list()
                .stream()
                .map(place -> place(filter, all, place, stand))
                .toList();
    }

    private static PointGroup place(PointFilter filter, PointFilter all, Place place, String stand) {
        boolean below = place.path.startsWith(stand) && !place.path.equals(stand);
        PointFilter one = below ? all.ofArea(place.id) : all.ofOwner(place.id);
        Long owner = filter.ownerId();
        return new PointGroup(
                PointGroup.Kind.BODY,
                place.name,
                place.points,
                place.overdue,
                one.url(PAGE),
                !below && owner != null && owner == place.id);
    }
}
