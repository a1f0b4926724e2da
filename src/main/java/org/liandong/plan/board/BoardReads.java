package org.liandong.plan.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Level;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the board reads: a handful of statements, however many bodies and items there are. */
@Repository
class BoardReads {

    /** A body on the board. */
    record Place(long id, @Nullable Long parentId, String shortName, BodyKind kind, Level level, String path) {}

    /** An item on the board. */
    record Bar(
            long id,
            long ownerId,
            String title,
            String instrument,
            @Nullable OrganFunction subjectArea,
            int monthFrom,
            int monthTo,
            LinkageWish linkageWish,
            ItemState state,
            boolean published) {}

    /** How many items run in a month below a body; {@code starting} of them begin in it or ran when the picture begins. */
    record MonthCount(String path, int month, int running, int starting) {}

    /** How many bodies there are below a body. */
    record Below(String path, int bodies) {}

    record Link(long lowId, long highId) {}

    static final String NARROWED =
            """
             and i.kind = :kind and i.revises_id is null and i.year = :year
             and i.month_from <= :last and i.month_to >= :first
             and (:area = '' or i.subject_area = :area or :led and exists (
               select from organ o where o.id = i.lead_organ_id and o.function = :area))
             and (:instrument = '' or i.instrument = :instrument)
             and (:wish = '' or i.linkage_wish = :wish)
             and (:statute = '' or i.statute_names @> array[cast(:statute as text)])
             and (:supervised = '' or i.supervised @> array[cast(:supervised as text)]) and
            """;

    private final JdbcClient jdbc;

    BoardReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open children of these bodies, in division-code order. */
    List<Place> children(Collection<Long> parents) {
        return jdbc.sql(
                        """
                        select b.id, b.parent_id, b.short_name, b.kind, b.level, b.path from body b
                        where b.parent_id = any(:parents) and b.valid_to is null order by b.code
                        """)
                .param("parents", parents.toArray(Long[]::new))
                .query(Place.class)
                .list();
    }

    /** The items of these bodies that the reader may see; drafts of the reader's own body too. */
    List<Bar> bars(Reader reader, Collection<Long> owners, BoardFilter filter) {
        return jdbc.sql("select i.id, i.owner_id, i.title, i.instrument, i.subject_area, i.month_from, i.month_to,"
                        + " i.linkage_wish, i.state, i.published from plan_item i where i.owner_id = any(:owners)"
                        + NARROWED + Visibility.check("i") + " order by i.month_from, i.month_to, i.id")
                .param("owners", owners.toArray(Long[]::new))
                .params(narrowing(filter))
                .params(Visibility.parameters(reader))
                .query(BoardReads::bar)
                .list();
    }

    /**
     * Items by month in the subtrees below these paths, the bodies of the paths themselves left out: each subtree is a range
     * of the index, counted by first and last month before the months between are told apart.
     */
    List<MonthCount> counts(Reader reader, Collection<String> tops, BoardFilter filter) {
        return jdbc.sql(
                        """
                        select t.path, m.month, sum(c.items) as running,
                               coalesce(sum(c.items) filter (where m.month = greatest(c.month_from, :first)), 0) as starting
                        from unnest(:tops) t(path)
                        cross join lateral (
                          select i.month_from, i.month_to, count(*) as items from plan_item i
                          where i.published and i.owner_path > t.path and i.owner_path < left(t.path, -1) || '/'
                        """
                                + NARROWED + Visibility.check("i")
                                + """
                                 group by i.month_from, i.month_to) c
                                cross join lateral generate_series(greatest(c.month_from, :first), least(c.month_to, :last)) m(month)
                                group by t.path, m.month order by t.path, m.month
                                """)
                .param("tops", tops.toArray(String[]::new))
                .params(narrowing(filter))
                .params(Visibility.parameters(reader))
                .query((row, n) -> new MonthCount(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** The number of open bodies below each of these paths. */
    List<Below> below(Collection<String> tops) {
        return jdbc.sql(
                        """
                        select t.path, (select count(*) from body b
                          where b.path > t.path and b.path < left(t.path, -1) || '/' and b.valid_to is null) bodies
                        from unnest(:tops) t(path)
                        """)
                .param("tops", tops.toArray(String[]::new))
                .query(Below.class)
                .list();
    }

    /** The links that start at one of these items. */
    List<Link> links(Collection<Long> items) {
        return jdbc.sql("select l.low_id, l.high_id from plan_item_link l where l.low_id = any(:ids) order by l.low_id")
                .param("ids", items.toArray(Long[]::new))
                .query((row, n) -> new Link(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** By place: to look up each column of hundreds of rows by its name costs more than to read them. */
    private static Bar bar(ResultSet row, int number) throws SQLException {
        String area = row.getString(5);
        return new Bar(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                area == null ? null : OrganFunction.valueOf(area),
                row.getInt(6),
                row.getInt(7),
                LinkageWish.valueOf(row.getString(8)),
                ItemState.valueOf(row.getString(9)),
                row.getBoolean(10));
    }

    static Map<String, Object> narrowing(BoardFilter filter) {
        return Map.of(
                "kind", filter.kind().name(),
                "led", filter.counterparts(),
                "year", filter.year(),
                "first", filter.first(),
                "last", filter.last(),
                "area", filter.areaName(),
                "instrument", filter.instrument(),
                "wish", filter.wishName(),
                "statute", filter.statute(),
                "supervised", filter.supervised());
    }
}
