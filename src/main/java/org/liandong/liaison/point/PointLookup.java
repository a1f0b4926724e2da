package org.liandong.liaison.point;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.liaison.Category;
import org.liandong.liaison.PointRow;
import org.springframework.stereotype.Component;

/** The read door to points for modules that take them up; what a reader may not see is missing. */
@Component
public class PointLookup {

    private final PointReads reads;

    PointLookup(PointReads reads) {
        this.reads = reads;
    }

    /** A point in one line, with personal data hidden. */
    public record Found(
            long id,
            String text,
            Category category,
            LocalDate raisedOn,
            String ownerName,
            boolean open,
            String result) {

        public String url() {
            return PointBoard.PAGE + "/" + id;
        }
    }

    /** Those among these that the reader may read, the latest raised first. */
    public List<Found> among(Collection<Long> ids, Reader reader) {
        return ids.isEmpty()
                ? List.of()
                : reads.among(ids, reader).stream().map(PointLookup::found).toList();
    }

    /** One that the reader's own congress took up. */
    public Optional<Found> own(long id, Reader reader) {
        return reads.find(id, reader)
                .filter(point -> point.ownerId() == reader.bodyId())
                .map(PointRow::masked)
                .map(PointLookup::found);
    }

    private static Found found(PointRow row) {
        return new Found(
                row.id(), row.text(), row.category(), row.visitedOn(), row.ownerName(), row.open(), row.result());
    }
}
