package org.liandong.congress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to meetings for other modules. */
@Component
public class MeetingLookup {

    private static final String COLUMNS =
            "select m.id, m.body_id, m.kind, m.term_number, m.number, m.starts_on, m.ends_on from meeting m ";

    private final JdbcClient jdbc;

    MeetingLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The body's meetings of all kinds, the latest first. */
    public List<MeetingRow> of(long bodyId) {
        return jdbc.sql(COLUMNS + "where m.body_id = :body order by m.starts_on desc, m.id desc")
                .param("body", bodyId)
                .query(MeetingRow.class)
                .list();
    }

    public Optional<MeetingRow> byId(long id) {
        return jdbc.sql(COLUMNS + "where m.id = :id")
                .param("id", id)
                .query(MeetingRow.class)
                .optional();
    }

    /** The meetings of these ids by id; unknown ids are left out. */
    public Map<Long, MeetingRow> byIds(Collection<Long> ids) {
        return jdbc
                .sql(COLUMNS + "where m.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(MeetingRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(MeetingRow::id, Function.identity()));
    }
}
