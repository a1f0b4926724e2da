package org.liandong.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the audit log who saw whose personal data, newest first, page after page by key. */
@Repository
class PersonalViews {

    static final int PAGE = 50;

    /** The index {@code audit_entry_personal} holds these and no others. */
    private static final String VIEWS = "action in ('visit.reveal', 'visit.file', 'visit.export', 'person.find')";

    private static final String ROWS =
            """
            select e.id, e.at, e.username, coalesce(a.display_name, '') as person, e.role,
              coalesce(pb.short_name, '') as by_body, e.action, e.subject_id, coalesce(b.short_name, '') as owner, e.label,
              e.reason
            from (select * from audit_entry where %s order by at desc, id desc limit :limit) e
            left join account a on a.id = e.account_id
            left join body pb on pb.id = e.post_body_id
            left join body b on b.id = e.body_id
            order by e.at desc, e.id desc
            """;

    private final JdbcClient jdbc;
    private final AuditEntries entries;

    PersonalViews(JdbcClient jdbc, AuditEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /**
     * One more row than a page.
     *
     * @param owner id of the body whose records were seen, null for all
     * @param before key of the last row of the page before, empty for the first page
     */
    List<ViewRow> page(ViewFilter filter, @Nullable Long owner, String before) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", PAGE + 1));
        return jdbc.sql(ROWS.formatted(where(filter, owner, before, values)))
                .params(values)
                .query(ViewRow.class)
                .list();
    }

    /** Every row of the filter up to {@link AuditEntries#EXPORT}, one after the other. */
    @Transactional(readOnly = true)
    void each(ViewFilter filter, @Nullable Long owner, Consumer<ViewRow> consumer) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", AuditEntries.EXPORT));
        String where = where(filter, owner, "", values);
        try (var rows =
                jdbc.sql(ROWS.formatted(where)).withFetchSize(500).params(values).query(ViewRow.class).stream()) {
            rows.forEach(consumer);
        }
    }

    private String where(ViewFilter filter, @Nullable Long owner, String before, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(VIEWS);
        where.append(entries.span(filter.from(), filter.to(), before, values));
        if (owner != null) {
            where.append(" and body_id = :owner");
            values.put("owner", owner);
        }
        if (filter.visit() != null) {
            where.append(" and subject = 'visit' and subject_id = :visit");
            values.put("visit", filter.visit());
        }
        if (!filter.body().isEmpty()) {
            where.append(" and post_body_id in (select id from body where position(:body in name) > 0"
                    + " or position(:body in short_name) > 0)");
            values.put("body", filter.body());
        }
        if (!filter.person().isEmpty()) {
            where.append(" and (username = :person or account_id in"
                    + " (select id from account where position(:person in display_name) > 0))");
            values.put("person", filter.person());
        }
        return where.toString();
    }
}
