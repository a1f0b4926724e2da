package org.liandong.liaison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.web.RowKey;

/**
 * Builds the statement that finds the ids of a page of visits. The visibility rule is one condition with five branches
 * joined by OR, which no index serves in the order of the list; so the rule is asked once for each branch, narrowed to
 * what an index of that branch serves and cut at the page's length. Every narrowing stands beside the whole rule, so that
 * none can show more than it.
 */
final class SeenVisits {

    private final Reader reader;
    private final List<String> conditions;
    private final @Nullable RowKey key;
    private final boolean backward;

    /**
     * @param conditions of the filter and the rule, on alias {@code v}
     * @param key the row beside which the page begins, null at the newest
     * @param backward toward newer rows
     */
    SeenVisits(Reader reader, List<String> conditions, @Nullable RowKey key, boolean backward) {
        this.reader = reader;
        this.conditions = conditions;
        this.key = key;
        this.backward = backward;
    }

    /** All that the reader may read. */
    String readable() {
        List<String> branches = new ArrayList<>();
        branches.add(own());
        branches.add(byVisit("v.audience = 'ALL'"));
        branches.add(byVisit(upward()));
        branches.add(byBody("n.body_id = :readerId", "v.audience = 'NAMED'"));
        if (!reader.ancestorPaths().isEmpty()) {
            branches.add("(select x.id, x.visited_on from unnest(:readerAncestors) a(path) cross join lateral "
                    + byVisit("v.owner_path = a.path and v.audience in ('DOWNWARD', 'LINE')") + " x)");
        }
        return "select id, visited_on from (" + String.join(" union ", branches) + ") u" + order("visited_on", "id");
    }

    /** Those of the reader's own body. */
    String own() {
        return byVisit("v.owner_id = :readerId");
    }

    /** Those in which a body takes part as a condition on alias {@code n} says. */
    String byBody(String part, String more) {
        return "(select v.id, v.visited_on from visit_body n join visit v on v.id = n.visit_id where " + part + " and "
                + more + rest("n.visited_on", "n.visit_id") + order("n.visited_on", "n.visit_id") + ")";
    }

    private String byVisit(String narrowing) {
        return "(select v.id, v.visited_on from visit v where " + narrowing + rest("v.visited_on", "v.id")
                + order("v.visited_on", "v.id") + ")";
    }

    private String rest(String day, String id) {
        StringBuilder sql = new StringBuilder();
        conditions.forEach(condition -> sql.append(" and ").append(condition));
        if (key != null) {
            sql.append(" and (%s, %s) %s (:keyDay, :keyId)".formatted(day, id, backward ? ">" : "<"));
        }
        return sql.toString();
    }

    private String order(String day, String id) {
        String direction = backward ? "" : " desc";
        return " order by %s%s, %s%s limit :limit".formatted(day, direction, id, direction);
    }

    /** Paths of the upper levels have one length each, for which there is an index in the order of the list. */
    private String upward() {
        int length = reader.path().length();
        String narrowing = "v.audience in ('UPWARD', 'LINE')";
        return length == 7 || length == 14 || length == 21
                ? narrowing + " and left(v.owner_path, " + length + ") = :readerPath"
                : narrowing + " and v.owner_path >= :readerPath and v.owner_path < :readerPathEnd";
    }

    Map<String, Object> parameters() {
        return key == null ? Map.of() : Map.of("keyDay", key.day(), "keyId", key.id());
    }
}
