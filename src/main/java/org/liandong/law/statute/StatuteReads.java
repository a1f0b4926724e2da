package org.liandong.law.statute;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of the list read. */
@Repository
class StatuteReads {

    private static final String ALIKE =
            """
            select s.id, s.name, s.kind, s.level, s.enacted_by, s.passed_on, s.effective_on, s.state,
                   s.retired_at is not null as retired
            from (select s.*, (select count(*) from unnest(s.pairs) g where g = any(w.pairs)) * 2.0
                    / nullif(cardinality(s.pairs) + cardinality(w.pairs), 0) as alike
                  from statute s, (select bigrams(statute_key(:name)) as pairs) w
                  where s.pairs && w.pairs offset 0) s
            where s.alike >= 0.6 order by s.alike desc, s.key limit 6
            """;

    private final JdbcClient jdbc;

    StatuteReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Statutes in the order of their names.
     *
     * @param at id of the one after which, or before which, they are; null at the beginning
     * @param back whether they are before it
     */
    List<StatuteRow> page(StatuteFilter filter, @Nullable Long at, boolean back, int limit) {
        StatuteWords words = StatuteWords.of(filter.q());
        String direction = back ? "<" : ">";
        List<StatuteRow> rows = jdbc.sql(StatuteLookup.COLUMNS
                        + """
                         where (s.retired_at is not null) = :retired and (:kind = '' or s.kind = :kind)
                           and (:level = '' or s.level = :level) and
                        """
                        + words.condition()
                        + (at == null
                                ? ""
                                : " and s.key collate \"zh-x-icu\" " + direction
                                        + " (select a.key from statute a where a.id = :at)")
                        + " order by s.key collate \"zh-x-icu\"" + (back ? " desc" : "") + " limit :limit")
                .params(words.parameters())
                .param("retired", filter.retired())
                .param("kind", filter.kindName())
                .param("level", filter.levelName())
                .param("at", at == null ? 0 : at)
                .param("limit", limit)
                .query(StatuteRow.class)
                .list();
        if (back) {
            Collections.reverse(rows);
        }
        return rows;
    }

    Optional<StatuteDetail> detail(long id) {
        return jdbc.sql(
                        """
                        select s.id, s.name, array_to_string(s.aliases, chr(10)) as alias_lines, s.kind, s.level, s.enacted_by,
                               s.passed_on, s.effective_on, s.amended_on, s.state, s.retired_at, s.retire_reason, s.successor_id,
                               n.name as successor, a.display_name as added_by, s.added_body_id,
                               b.short_name as added_body_name, s.added_at, s.version
                        from statute s left join statute n on n.id = s.successor_id left join account a on a.id = s.added_by
                             left join body b on b.id = s.added_body_id
                        where s.id = :id
                        """)
                .param("id", id)
                .query(StatuteDetail.class)
                .optional();
    }

    /** Statutes whose names share most pairs of characters with this one, the nearest first. */
    List<StatuteRow> alike(String name) {
        return jdbc.sql(ALIKE).param("name", name).query(StatuteRow.class).list();
    }

    /** The statute other than the given one that already goes by one of these names or short names. */
    Optional<String> taken(List<String> names, @Nullable Long except) {
        return jdbc.sql(
                        """
                        select s.name from statute s, unnest(:names) n(name)
                        where (s.key = statute_key(n.name) or s.alias_keys @> array[statute_key(n.name)]) and s.id <> :except
                        limit 1
                        """)
                .param("names", names.toArray(String[]::new))
                .param("except", except == null ? 0 : except)
                .query(String.class)
                .optional();
    }
}
