package org.liandong.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to single visits for modules that take them up; what a reader may not see is missing. */
@Component
public class VisitLookup {

    private final VisitReads visits;
    private final JdbcClient jdbc;

    VisitLookup(VisitReads visits, JdbcClient jdbc) {
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /**
     * A visit in one line, with personal data hidden.
     *
     * @param met the other side, behind an arrow from who went to who was met
     */
    public record Found(
            long id, String label, LocalDate visitedOn, VisitForm form, String ownerName, String met, String gist) {

        public RowKey key() {
            return new RowKey(visitedOn, id);
        }
    }

    /** Visits in which the reader's own body took part, the newest first; all for no words. */
    public List<Found> own(Reader reader, String words, int limit) {
        String body = String.valueOf(reader.bodyId());
        VisitFilter filter =
                new VisitFilter(body, null, null, null, null, null, null, words, null, null, null, null, null, null);
        return found(visits.page(filter, reader, null, false, limit));
    }

    /** Those among these that the reader may read, the newest first. */
    public List<Found> among(Collection<Long> ids, Reader reader, @Nullable RowKey after, int limit) {
        return ids.isEmpty() ? List.of() : found(visits.among(ids, reader, after, limit));
    }

    /** Whether the reader's own body took part in this visit. */
    public boolean tookPart(long id, Reader reader) {
        return jdbc.sql("select count(*) from visit v join visit_body n on n.visit_id = v.id"
                                + " where v.id = :id and n.body_id = :readerId and n.side <> 'COPIED' and "
                                + Visibility.check("v"))
                        .params(Visibility.parameters(reader))
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static List<Found> found(List<VisitRow> rows) {
        return rows.stream()
                .map(row -> new Found(
                        row.id(), row.label(), row.visitedOn(), row.form(), row.ownerName(), row.met(), row.gist()))
                .toList();
    }
}
