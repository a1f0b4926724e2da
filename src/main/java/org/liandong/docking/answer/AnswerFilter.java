package org.liandong.docking.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Visibility;

/**
 * Which answers of a round are shown; what a figure of the matrix counts.
 *
 * @param item id of an item, null for all
 * @param show which answers
 * @param areaPath path of an area with all below it, null for all
 */
public record AnswerFilter(@Nullable Long item, Show show, @Nullable String areaPath) {

    /** Kinds of answers; silence is one. */
    public enum Show {
        ALL("true"),
        SAME_TIME("a.choice = 'SAME_TIME'"),
        PARTLY("a.choice = 'PARTLY'"),
        OWN_ARRANGEMENT("a.choice = 'OWN_ARRANGEMENT'"),
        ANSWERED("a.id is not null"),
        LATE("a.late"),
        NONE("a.id is null");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }
    }

    /** All of them. */
    public static AnswerFilter all() {
        return new AnswerFilter(null, Show.ALL, null);
    }

    String sql() {
        return show.sql
                + (item == null ? "" : " and i.id = :item")
                + (areaPath == null ? "" : " and b.path >= :area and b.path < :areaEnd");
    }

    Map<String, Object> parameters() {
        return Map.of(
                "item", item == null ? 0L : item,
                "area", areaPath == null ? "" : areaPath,
                "areaEnd", areaPath == null ? "" : Visibility.end(areaPath));
    }
}
