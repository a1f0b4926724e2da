package org.liandong.congress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organs, terms and meetings of a body as its page shows them. */
@Component
class Parts {

    record OrganLine(long id, String name, OrganFunction function, LocalDate validFrom, @Nullable LocalDate validTo) {}

    record TermLine(long id, int number, LocalDate startsOn, @Nullable LocalDate endsOn) {}

    private final JdbcClient jdbc;
    private final MeetingLookup meetings;

    Parts(JdbcClient jdbc, MeetingLookup meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /** Those of today before former ones. */
    List<OrganLine> organs(long bodyId) {
        return jdbc.sql("select id, name, function, valid_from, valid_to from organ where body_id = :body"
                        + " order by valid_to is not null, id")
                .param("body", bodyId)
                .query(OrganLine.class)
                .list();
    }

    List<TermLine> terms(long bodyId) {
        return jdbc.sql("select id, number, starts_on, ends_on from term where body_id = :body order by number desc")
                .param("body", bodyId)
                .query(TermLine.class)
                .list();
    }

    /** All meetings of the body, the latest first. */
    List<MeetingRow> meetings(long bodyId) {
        return meetings.of(bodyId);
    }
}
