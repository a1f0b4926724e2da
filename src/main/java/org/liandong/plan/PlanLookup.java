package org.liandong.plan;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The read door to plan items for other modules. An item is found by its id whatever its kind; the lists hold supervision
 * alone, since what they are for, docking and joint matters, is joint supervision (监督法 34(2)): the law knows no joint
 * procedure for another kind of work.
 */
@Component
public class PlanLookup {

    private static final String COLUMNS =
            """
            select i.id, i.plan_id, i.owner_id, i.owner_path, i.kind, i.year, i.title, i.instrument, i.subject_area,
                   (select string_agg('\u300a' || s.name || '\u300b' || s.article, chr(10))
                    from unnest(i.statute_names, i.statute_articles) s(name, article)) statute_lines,
                   i.month_from, i.month_to, i.linkage_wish, i.state, i.published
            from plan_item i
            where i.revises_id is null
            """;

    private final JdbcClient jdbc;

    PlanLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The item whoever may read it: check {@link #readable} before showing it. */
    public Optional<PlanItemRow> item(long id) {
        return jdbc.sql(COLUMNS + "and i.id = :id")
                .param("id", id)
                .query(PlanItemRow.class)
                .optional();
    }

    /** The item if this reader may see it. */
    public Optional<PlanItemRow> readable(Reader reader, long id) {
        return jdbc.sql(COLUMNS + "and i.id = :id and " + Visibility.sql("i"))
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(PlanItemRow.class)
                .optional();
    }

    /** Those of the given items that this reader may see, by year and month. */
    public List<PlanItemRow> readable(Reader reader, Collection<Long> ids) {
        return jdbc.sql(COLUMNS + "and i.id = any(:ids) and " + Visibility.sql("i") + " order by i.year, i.month_from")
                .param("ids", ids.toArray(Long[]::new))
                .params(Visibility.parameters(reader))
                .query(PlanItemRow.class)
                .list();
    }

    /** Items of any kind whose title has all these words, that this reader may see; own ones first, the latest year first. */
    public List<PlanItemRow> find(Reader reader, String words, int limit) {
        return jdbc.sql(COLUMNS
                        + "and not exists (select from unnest(:words) w where position(w in lower(i.title)) = 0) and "
                        + Visibility.sql("i")
                        + " order by i.owner_id = :readerId desc, i.year desc, i.month_from, i.id limit :limit")
                .param("words", words.toLowerCase(Locale.ROOT).split("\\s+"))
                .param("limit", limit)
                .params(Visibility.parameters(reader))
                .query(PlanItemRow.class)
                .list();
    }

    /** All supervision items of a body for a year, drafts too: for pages of that body alone. In order of months. */
    public List<PlanItemRow> ownItems(long bodyId, int year) {
        return jdbc.sql(COLUMNS + "and i.owner_id = :owner and i.kind = 'SUPERVISION' and i.year = :year"
                        + " order by i.month_from, i.month_to, i.id")
                .param("owner", bodyId)
                .param("year", year)
                .query(PlanItemRow.class)
                .list();
    }
}
