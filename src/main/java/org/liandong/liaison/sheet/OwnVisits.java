package org.liandong.liaison.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.Category;
import org.liandong.liaison.Direction;
import org.liandong.liaison.Reach;
import org.liandong.liaison.VisitContent;
import org.liandong.liaison.VisitForm;
import org.liandong.liaison.VisitState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a body itself has logged, with personal data: nobody else's is in it. */
@Component
class OwnVisits {

    private final JdbcClient jdbc;

    OwnVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a period, oldest first, up to the limit. */
    List<OwnVisit> of(long ownerId, LocalDate from, LocalDate to, int limit) {
        Long[] ids = jdbc.sql("select id from visit where owner_id = :owner and visited_on between :from and :to"
                        + " order by visited_on, id limit :limit")
                .param("owner", ownerId)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        return read(ids);
    }

    /** Those of these numbers by number. */
    Map<String, OwnVisit> labelled(long ownerId, List<String> labels) {
        Long[] ids = jdbc.sql(
                        "select id from visit where owner_id = :owner"
                                + " and year || '-' || lpad(number::text, greatest(4, length(number::text)), '0') = any(:labels)")
                .param("owner", ownerId)
                .param("labels", labels.toArray(String[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        Map<String, OwnVisit> found = new HashMap<>();
        read(ids).forEach(visit -> found.put(visit.label(), visit));
        return found;
    }

    /** What the body has logged of these days: day, other body and theme, each with the visit's number. */
    Map<String, String> alike(long ownerId, LocalDate from, LocalDate to) {
        Map<String, String> alike = new HashMap<>();
        jdbc.sql("select v.visited_on, n.body_id, v.theme, v.year, v.number from visit v"
                        + " join visit_body n on n.visit_id = v.id and n.asked"
                        + " where v.owner_id = :owner and v.visited_on between :from and :to")
                .param("owner", ownerId)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    alike.put(
                            alike(
                                    row.getObject("visited_on", LocalDate.class),
                                    row.getLong("body_id"),
                                    row.getString("theme")),
                            label(row));
                });
        return alike;
    }

    static String alike(LocalDate day, long bodyId, String theme) {
        return day + "|" + bodyId + "|" + theme;
    }

    private List<OwnVisit> read(Long[] ids) {
        Map<Long, List<Long>> others = others(ids);
        Map<Long, List<Map.Entry<VisitContent.PointContent, String>>> points = points(ids);
        return jdbc.sql(
                        """
                        select v.*, (select n.side from visit_body n where n.visit_id = v.id and n.body_id = v.owner_id) as side
                        from visit v where v.id = any(:ids) order by v.visited_on, v.id
                        """)
                .param("ids", ids)
                .query((row, n) -> {
                    long id = row.getLong("id");
                    List<Map.Entry<VisitContent.PointContent, String>> raised = points.getOrDefault(id, List.of());
                    return new OwnVisit(
                            label(row),
                            VisitState.valueOf(row.getString("state")),
                            content(
                                    row,
                                    others.getOrDefault(id, List.of()),
                                    raised.stream().map(Map.Entry::getKey).toList()),
                            raised.stream().map(Map.Entry::getValue).toList());
                })
                .list();
    }

    private static VisitContent content(ResultSet row, List<Long> others, List<VisitContent.PointContent> points)
            throws SQLException {
        return new VisitContent(
                row.getObject("visited_on", LocalDate.class),
                VisitForm.valueOf(row.getString("form")),
                Objects.equals(row.getString("side"), "FROM") ? Direction.OUT : Direction.IN,
                others,
                row.getString("our_people"),
                row.getString("their_people"),
                row.getString("place"),
                row.getString("theme"),
                row.getString("said"),
                row.getString("clerk_view"),
                Reach.valueOf(row.getString("reach")),
                points);
    }

    private Map<Long, List<Long>> others(Long[] ids) {
        Map<Long, List<Long>> others = new HashMap<>();
        jdbc.sql("select visit_id, body_id from visit_body where visit_id = any(:ids) and asked order by body_id")
                .param("ids", ids)
                .query(row -> {
                    others.computeIfAbsent(row.getLong("visit_id"), id -> new ArrayList<>())
                            .add(row.getLong("body_id"));
                });
        return others;
    }

    private Map<Long, List<Map.Entry<VisitContent.PointContent, String>>> points(Long[] ids) {
        Map<Long, List<Map.Entry<VisitContent.PointContent, String>>> points = new LinkedHashMap<>();
        jdbc.sql("select visit_id, text, category, passed_to, due_on, result from point where visit_id = any(:ids)"
                        + " order by visit_id, position, id")
                .param("ids", ids)
                .query(row -> {
                    @Nullable LocalDate due = row.getObject("due_on", LocalDate.class);
                    points.computeIfAbsent(row.getLong("visit_id"), id -> new ArrayList<>())
                            .add(Map.entry(
                                    new VisitContent.PointContent(
                                            null,
                                            row.getString("text"),
                                            Category.valueOf(row.getString("category")),
                                            row.getString("passed_to"),
                                            due),
                                    row.getString("result")));
                });
        return points;
    }

    private static String label(ResultSet row) throws SQLException {
        return "%d-%04d".formatted(row.getInt("year"), row.getInt("number"));
    }
}
