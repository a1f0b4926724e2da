package org.liandong.law.statute;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to the list for other modules: picking by a few letters, and names as they stand in the list. */
@Component
public class StatuteLookup {

    static final String COLUMNS =
            """
            select s.id, s.name, s.kind, s.level, s.enacted_by, s.passed_on, s.effective_on, s.state,
                   s.retired_at is not null as retired
            from statute s
            """;

    private final JdbcClient jdbc;

    StatuteLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name as it was typed with the one in the list. */
    private record Listed(String typed, String name) {}

    /**
     * Statutes to pick from: those of this very name or short name before those that begin so before those that contain it,
     * repealed ones last.
     *
     * @param typed parts of a name or short name, or initials; several narrow it down
     */
    public List<StatuteRow> find(String typed, int limit) {
        if (typed.isBlank() || typed.length() > StatuteName.LONGEST) {
            return List.of();
        }
        StatuteWords words = StatuteWords.of(StatuteName.clean(typed));
        return jdbc.sql(
                        COLUMNS + " where s.retired_at is null and " + words.condition()
                                + """
                         order by s.state = 'REPEALED',
                           case when s.key = statute_key(:first) or s.alias_keys @> array[statute_key(:first)] then 0
                                when s.key like statute_key(:start) || '%' or s.reading like '% ' || :start || '%' then 1
                                else 2 end,
                           length(s.key), s.key collate "zh-x-icu" limit :limit
                        """)
                .params(words.parameters())
                .param("first", words.first())
                .param("start", StatuteWords.escaped(words.first()))
                .param("limit", limit)
                .query(StatuteRow.class)
                .list();
    }

    /**
     * The names in the list for names, short names and spellings as they were typed; what is not in the list is left out. A
     * retired name stands for the one that took its place.
     */
    public Map<String, String> listed(Collection<String> typed) {
        return named(typed, "");
    }

    /** The same inside the transaction that stores them: none of them is renamed until it ends. */
    public Map<String, String> held(Collection<String> typed) {
        return named(typed, " for key share of s");
    }

    private Map<String, String> named(Collection<String> typed, String lock) {
        Map<String, String> names = new HashMap<>();
        if (typed.isEmpty()) {
            return names;
        }
        jdbc.sql(
                        """
                        select t.typed, coalesce(n.name, s.name) as name
                        from unnest(:typed) t(typed)
                        join statute s on s.key = statute_key(t.typed) or s.alias_keys @> array[statute_key(t.typed)]
                        left join statute n on n.id = s.successor_id
                        where s.retired_at is null or n.id is not null
                        order by s.key = statute_key(t.typed)
                        """
                                + lock)
                .param("typed", typed.toArray(String[]::new))
                .query(Listed.class)
                .list()
                .forEach(found -> names.put(found.typed(), found.name()));
        return names;
    }

    /** The statutes of these very names. */
    List<StatuteRow> rows(Collection<String> names) {
        return jdbc.sql(COLUMNS + " where s.name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(StatuteRow.class)
                .list();
    }

    /** The names that a table offers to pick from, in their order, at most so many. */
    public List<String> offered(int limit) {
        return jdbc.sql(
                        """
                        select name from statute where retired_at is null and state <> 'REPEALED'
                        order by level <> 'NATION' nulls last, key collate "zh-x-icu" limit :limit
                        """)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
