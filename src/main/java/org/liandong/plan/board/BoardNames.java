package org.liandong.plan.board;

import java.util.ArrayList;
import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statutes and the organs under supervision that the plans on a reader's board name, the frequent ones first. */
@Repository
class BoardNames {

    /** More choices than this are found by their words. */
    static final int MOST = 200;

    private static final int SIMILAR = 8;

    /** What a plan item names. */
    enum Kind {
        STATUTE("statute_names"),
        SUPERVISED("supervised");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    /**
     * A name asked for that no item on the board has.
     *
     * @param key message key that says so
     * @param similar names that hold its words
     */
    record Unknown(String key, String name, List<Similar> similar) {}

    /** A name with the board that it leads to. */
    record Similar(String name, String url) {}

    private final JdbcClient jdbc;

    BoardNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of a year's items on the line and in the area of this reader that hold these words, all for none. */
    List<String> named(Reader reader, Kind kind, BoardFilter filter, String words, int most) {
        return jdbc.sql(
                        """
                        select n.name from plan_item i cross join lateral unnest(i.%s) n(name)
                        where (i.owner_path = any(:readerAncestors)
                            or i.owner_path >= :readerPath and i.owner_path < :readerPathEnd)
                          and i.kind = :kind and i.year = :year and i.revises_id is null
                          and (:words = '' or position(:words in n.name) > 0) and
                        """
                                        .formatted(kind.column)
                                + Visibility.check("i")
                                + " group by n.name order by n.name = :words desc, count(*) desc, n.name limit :most")
                .param("kind", filter.kind().name())
                .param("year", filter.year())
                .param("words", words)
                .param("most", most)
                .params(Visibility.parameters(reader))
                .query(String.class)
                .list();
    }

    /** What the filter asks for by a name that is nowhere; one statement for each name asked for. */
    List<Unknown> unknown(Reader reader, BoardFilter filter) {
        List<Unknown> unknown = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String name = kind == Kind.STATUTE ? filter.statute() : filter.supervised();
            List<String> found = name.isEmpty() ? List.of(name) : named(reader, kind, filter, name, SIMILAR);
            if (!found.contains(name)) {
                String parameter = kind.name().toLowerCase(java.util.Locale.ROOT);
                unknown.add(new Unknown(
                        "plan.board.unknown." + kind,
                        name,
                        found.stream()
                                .map(similar -> new Similar(similar, filter.url(parameter, similar)))
                                .toList()));
            }
        }
        return unknown;
    }
}
