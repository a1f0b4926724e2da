package org.liandong.liaison.personal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.liandong.attachment.Attachments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every place in which words about the people of a visit are kept. A test compares it with the database, so that a new
 * table of the module cannot be forgotten.
 */
@Component
class PersonalText {

    /**
     * Columns with words about people.
     *
     * @param join what leads from the table as {@code t} to the visit, empty for nothing
     * @param visit the visit's id in such a query
     * @param people whether they hold nothing but who it was
     */
    record Place(String table, String join, String visit, List<String> columns, boolean people) {

        /** The table with what leads to the visit. */
        String from() {
            return table + " t" + join;
        }
    }

    private static final String STEP = " join point on point.id = t.point_id";

    private static final String CHANGED = " join visit on visit.id = t.visit_id and t.field";

    static final List<Place> PLACES = List.of(
            new Place("visit", "", "t.id", List.of("their_people"), true),
            new Place("visit", "", "t.id", List.of("our_people", "place", "theme", "said", "clerk_view"), false),
            new Place("visit_body", "", "t.visit_id", List.of("comment"), false),
            new Place("visit_change", CHANGED + " = 'theirPeople'", "t.visit_id", List.of("before", "after"), true),
            new Place("visit_change", CHANGED + " <> 'theirPeople'", "t.visit_id", List.of("before", "after"), false),
            new Place("visit_change", "", "t.visit_id", List.of("reason"), false),
            new Place("point", "", "t.visit_id", List.of("text", "passed_to", "result"), false),
            new Place("point_step", STEP + " and t.kind = 'TOLD'", "point.visit_id", List.of("whom"), true),
            new Place("point_step", STEP + " and t.kind <> 'TOLD'", "point.visit_id", List.of("whom"), false),
            new Place("point_step", STEP, "point.visit_id", List.of("how", "words"), false));

    /** Files of a visit, and of the results of its points, as {@code v} and {@code a}. */
    static final String FILES =
            """
            visit v join lateral (
              select a.* from attachment a where a.subject = 'visit' and a.subject_id = v.id
              union all
              select a.* from point p join point_step s on s.point_id = p.id
              join attachment a on a.subject = 'pointStep' and a.subject_id = s.id where p.visit_id = v.id) a on true
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Attachments attachments;

    PersonalText(JdbcClient jdbc, JdbcTemplate batches, Attachments attachments) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.attachments = attachments;
    }

    /** One piece of text; people for who it was and nothing else. */
    record Piece(long visitId, String table, String column, String text, boolean people) {}

    /** A file by its name. */
    private record Named(long id, long visitId, String name) {

        Piece piece() {
            return new Piece(visitId, "attachment", "name", name, false);
        }
    }

    /** A row of a place. */
    private record Row(long id, long visitId, List<String> texts) {}

    /** All pieces of these visits that are not empty, names of files too. */
    List<Piece> of(Collection<Long> visitIds) {
        List<Piece> pieces = new ArrayList<>();
        for (Place place : PLACES) {
            for (Row row : rows(place, visitIds)) {
                for (int i = 0; i < row.texts.size(); i++) {
                    pieces.add(piece(place, row, i));
                }
            }
        }
        files(visitIds).forEach(file -> pieces.add(file.piece()));
        pieces.removeIf(piece -> piece.text.isEmpty());
        return pieces;
    }

    /**
     * Writes every piece anew.
     *
     * @param change from the piece to its new text
     * @return ids of the visits of which something has changed
     */
    Set<Long> rewrite(Collection<Long> visitIds, Function<Piece, String> change) {
        Set<Long> changed = new HashSet<>();
        for (Place place : PLACES) {
            List<Object[]> updates = new ArrayList<>();
            for (Row row : rows(place, visitIds)) {
                List<Object> texts = new ArrayList<>(IntStream.range(0, row.texts.size())
                        .mapToObj(i -> change.apply(piece(place, row, i)))
                        .toList());
                if (!texts.equals(row.texts)) {
                    texts.add(row.id);
                    updates.add(texts.toArray());
                    changed.add(row.visitId);
                }
            }
            batches.batchUpdate(
                    "update " + place.table + " set " + String.join(" = ?, ", place.columns) + " = ? where id = ?",
                    updates);
        }
        for (Named file : files(visitIds)) {
            String name = change.apply(file.piece()).replace('*', '_');
            if (!name.equals(file.name)) {
                attachments.rename(file.id, name);
                changed.add(file.visitId);
            }
        }
        findable(visitIds);
        return changed;
    }

    private static Piece piece(Place place, Row row, int column) {
        return new Piece(row.visitId, place.table, place.columns.get(column), row.texts.get(column), place.people);
    }

    private List<Named> files(Collection<Long> visitIds) {
        return jdbc.sql("select a.id, v.id as visit_id, a.name from " + FILES + " where v.id = any(:ids) order by a.id")
                .param("ids", visitIds.toArray(Long[]::new))
                .query(Named.class)
                .list();
    }

    private List<Row> rows(Place place, Collection<Long> visitIds) {
        return jdbc.sql("select t.id, " + place.visit + " as visit_id, t." + String.join(", t.", place.columns)
                        + " from " + place.from() + " where " + place.visit + " = any(:ids) order by t.id")
                .param("ids", visitIds.toArray(Long[]::new))
                .query((row, n) -> {
                    List<String> texts = new ArrayList<>();
                    for (String column : place.columns) {
                        texts.add(row.getString(column));
                    }
                    return new Row(row.getLong("id"), row.getLong("visit_id"), texts);
                })
                .list();
    }

    /** The words by which a search finds them, as a visit itself makes them. */
    private void findable(Collection<Long> visitIds) {
        jdbc.sql(
                        """
                        update visit v set version = version + 1, words = concat_ws(chr(10), nullif(theme, ''),
                          nullif(place, ''), nullif(said, ''), nullif(clerk_view, ''), nullif(our_people, ''),
                          nullif(their_people, ''),
                          (select string_agg(p.text, chr(10) order by p.position, p.id) from point p
                           where p.visit_id = v.id))
                        where v.id = any(:ids)
                        """)
                .params(Map.of("ids", visitIds.toArray(Long[]::new)))
                .update();
    }
}
