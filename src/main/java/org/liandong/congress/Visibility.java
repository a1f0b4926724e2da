package org.liandong.congress;

import java.util.Map;

/**
 * Who sees what: the one SQL form of the rule, for every list, count, tree, picker, search, export and feed. {@link
 * Sharing#readableBy} is its Java form; a property test proves that both say the same.
 */
public final class Visibility {

    /**
     * Condition on the table alias {@code {t}} with the parameters of {@link #parameters}. Each branch is an equality, a
     * range of paths or a containment, so that an index can serve it.
     */
    private static final String SQL =
            """
            ({t}.owner_id = :readerId
             or {t}.audience = 'ALL'
             or ({t}.audience in ('DOWNWARD', 'LINE') and {t}.owner_path = any(:readerAncestors))
             or ({t}.audience in ('UPWARD', 'LINE') and {t}.owner_path >= :readerPath and {t}.owner_path < :readerPathEnd)
             or ({t}.audience = 'NAMED' and {t}.named_ids @> array[cast(:readerId as bigint)]))
            """;

    private Visibility() {}

    /** The rule as an SQL condition on the given table alias. */
    public static String sql(String alias) {
        return SQL.replace("{t}", alias);
    }

    /**
     * The rule for a statement that finds its rows by an index of its own and only checks the rule on them: the planner looks
     * for no way through the rule's branches, which costs more time than such a statement needs to run.
     */
    public static String check(String alias) {
        return "(" + sql(alias) + ") is true";
    }

    /** Values for the rule's parameters, whose names all start with {@code reader}. */
    public static Map<String, Object> parameters(Reader reader) {
        return Map.of(
                "readerId", reader.bodyId(),
                "readerPath", reader.path(),
                "readerPathEnd", end(reader.path()),
                "readerAncestors", reader.ancestorPaths().toArray(String[]::new));
    }

    /** First path after the subtree of the given one: the exclusive end of its range. */
    public static String end(String path) {
        return path.substring(0, path.length() - 1) + '/';
    }
}
