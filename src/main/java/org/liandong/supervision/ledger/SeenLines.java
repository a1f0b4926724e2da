package org.liandong.supervision.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;

/**
 * Builds the statement that finds the ids of a page of lines. Where a filter narrows the list the rule is checked on what it
 * leaves; else the rule is asked once for each of its branches, narrowed to what an index of that branch serves in the order
 * of the list and cut at the page's length. Every narrowing stands beside the whole rule, so that none shows more than it.
 */
final class SeenLines {

    private static final String ORDER = " order by order_on, id";

    private final Reader reader;
    private final List<String> conditions;
    private final LedgerFilter.@Nullable Shown shown;
    private final boolean later;

    /**
     * @param conditions of the filter, on alias {@code l}
     * @param later whether the page begins after a key
     */
    SeenLines(Reader reader, List<String> conditions, LedgerFilter.@Nullable Shown shown, boolean later) {
        this.reader = reader;
        this.conditions = new ArrayList<>(conditions);
        this.shown = shown;
        this.later = later;
    }

    String ids(LedgerFilter filter) {
        if (filter.areaId() != null || filter.bodyLevel() != null) {
            conditions.add("l.id in (select p.line_id from ledger_part p" + others(filter) + ")");
        }
        if (filter.mineOnly()) {
            return own();
        }
        if (shown != null) {
            conditions.add(shown.line);
        }
        boolean narrow = filter.matterId() != null
                || !filter.statuteName().isEmpty()
                || filter.areaId() != null
                || filter.bodyLevel() != null;
        return narrow ? lines("true") + ORDER : readable();
    }

    /** Those in which the reader's body has a column, in the order of its own columns. */
    private String own() {
        return "select p.line_id as id, p.order_on from ledger_part p join ledger_line l on l.id = p.line_id"
                + " where p.owner_id = :readerId and " + (shown == null ? "p.state <> 'LEFT'" : shown.part)
                + rest("p.order_on", "p.line_id") + " order by p.order_on, p.line_id";
    }

    private String others(LedgerFilter filter) {
        return (filter.bodyLevel() == null ? "" : " join body b on b.id = p.owner_id and b.level = :level")
                + " where " + (shown == null || filter.mineOnly() ? "p.state <> 'LEFT'" : shown.part)
                + (filter.areaId() == null ? "" : " and p.owner_path >= :area and p.owner_path < :areaEnd");
    }

    /** All that the reader may read. */
    private String readable() {
        List<String> branches =
                new ArrayList<>(List.of(cut("l.owner_id = :readerId"), cut("l.audience = 'ALL'"), cut(upward())));
        if (!reader.ancestorPaths().isEmpty()) {
            branches.add("(select x.* from unnest(:readerAncestors) a(path) cross join lateral "
                    + cut("l.owner_path = a.path and l.audience in ('DOWNWARD', 'LINE')") + " x)");
        }
        return "select id, order_on from (" + String.join(" union ", branches) + ") u" + ORDER;
    }

    private String cut(String narrowing) {
        return "(" + lines(narrowing) + ORDER + " limit :limit)";
    }

    private String lines(String narrowing) {
        return "select l.id, l.order_on from ledger_line l where " + narrowing + rest("l.order_on", "l.id");
    }

    private String rest(String day, String id) {
        StringBuilder sql = new StringBuilder(" and " + Visibility.check("l"));
        conditions.forEach(condition -> sql.append(" and ").append(condition));
        if (later) {
            sql.append(" and (%s, %s) > (:keyDay, :keyId)".formatted(day, id));
        }
        return sql.toString();
    }

    /** Paths of the upper levels have one length each, for which there is an index in the order of the list. */
    private String upward() {
        int length = reader.path().length();
        String narrowing = "l.audience in ('UPWARD', 'LINE')";
        return length == 7 || length == 14 || length == 21
                ? narrowing + " and left(l.owner_path, " + length + ") = :readerPath"
                : narrowing + " and l.owner_path >= :readerPath and l.owner_path < :readerPathEnd";
    }
}
