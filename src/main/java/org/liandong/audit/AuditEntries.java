package org.liandong.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log, newest first, page after page by key. */
@Repository
class AuditEntries {

    static final int PAGE = 50;
    static final int EXPORT = 50_000;

    private static final String COLUMNS =
            """
            select e.id, e.at, e.username, e.role, coalesce(pb.short_name, '') as post_body, e.address, e.action,
              e.subject, e.subject_id, coalesce(b.short_name, '') as body, e.label, e.from_state, e.to_state, e.reason
            from (select * from audit_entry where true %s order by at desc, id desc limit :limit) e
            left join body pb on pb.id = e.post_body_id
            left join body b on b.id = e.body_id
            order by e.at desc, e.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One more row than a page.
     *
     * @param before key of the last row of the page before, empty for the first page
     */
    List<AuditRow> page(AuditFilter filter, String before) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, before, values);
        values.put("limit", PAGE + 1);
        return jdbc.sql(COLUMNS.formatted(where))
                .params(values)
                .query(AuditRow.class)
                .list();
    }

    /** Every row of the filter up to {@link #EXPORT}, one after the other. */
    @Transactional(readOnly = true)
    void each(AuditFilter filter, Consumer<AuditRow> consumer) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, "", values);
        values.put("limit", EXPORT);
        try (var rows =
                jdbc.sql(COLUMNS.formatted(where)).withFetchSize(500).params(values).query(AuditRow.class).stream()) {
            rows.forEach(consumer);
        }
    }

    /** Names the row for {@link #page}. */
    static String key(AuditRow row) {
        return key(row.at(), row.id());
    }

    static String key(OffsetDateTime at, long id) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "." + id;
    }

    /** Conditions, with their values, for entries of these days behind the row with this key. */
    String span(@Nullable LocalDate from, @Nullable LocalDate to, String before, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        day(from, 0, " and at >= :from", "from", where, values);
        day(to, 1, " and at < :to", "to", where, values);
        if (before.matches("[0-9]{1,17}\\.[0-9]{1,17}")) {
            where.append(" and (at, id) < (:beforeAt, :beforeId)");
            String[] parts = before.split("\\.");
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            values.put("beforeAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            values.put("beforeId", Long.parseLong(parts[1]));
        }
        return where.toString();
    }

    private String where(AuditFilter filter, String before, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(span(filter.from(), filter.to(), before, values));
        text(filter.username(), " and username = :username", "username", where, values);
        text(filter.subject(), " and subject = :subject", "subject", where, values);
        if (!filter.action().isEmpty()) {
            where.append(" and (action = :action or action >= :action || '.' and action < :action || '/')");
            values.put("action", filter.action());
        }
        return where.toString();
    }

    private void day(
            @Nullable LocalDate day,
            int plus,
            String condition,
            String name,
            StringBuilder where,
            Map<String, Object> values) {
        if (day != null) {
            where.append(condition);
            values.put(name, day.plusDays(plus).atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
    }

    private static void text(
            String value, String condition, String name, StringBuilder where, Map<String, Object> values) {
        if (!value.isEmpty()) {
            where.append(condition);
            values.put(name, value);
        }
    }
}
