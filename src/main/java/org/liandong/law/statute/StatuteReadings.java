package org.liandong.law.statute;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds the initials to statutes that came by SQL alone, at each start. */
@Component
class StatuteReadings {

    private final JdbcTemplate jdbc;

    StatuteReadings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void add() {
        List<Object[]> rows =
                jdbc.query("select id, key, alias_keys from statute where reading = ''", (row, n) -> new Object[] {
                    Statute.reading(row.getString(2), (String[]) row.getArray(3).getArray()), row.getLong(1)
                });
        jdbc.batchUpdate("update statute set reading = ? where id = ? and reading = ''", rows);
    }
}
