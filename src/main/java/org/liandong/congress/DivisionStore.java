package org.liandong.congress;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Bodies by the thousand: one statement for all rows of a kind. */
@Component
class DivisionStore {

    /** A stored body as the import compares it. */
    record Stored(
            long id,
            String code,
            String areaName,
            String name,
            BodyKind kind,
            Level level,
            @Nullable Long parentId,
            String path,
            boolean open) {}

    /** A row to be stored. */
    record Fresh(long id, Division division, String name, @Nullable Long parentId, String path) {}

    private final JdbcTemplate jdbc;

    DivisionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Stored> all() {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.query(
                "select id, code, area_name, name, kind, level, parent_id, path, valid_to is null as open from body",
                row -> {
                    Stored body = new Stored(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            BodyKind.valueOf(row.getString(5)),
                            Level.valueOf(row.getString(6)),
                            row.getObject(7, Long.class),
                            row.getString(8),
                            row.getBoolean(9));
                    stored.put(body.code(), body);
                });
        return stored;
    }

    List<Long> ids(int count) {
        return jdbc.queryForList("select nextval('body_seq') from generate_series(1, ?)", Long.class, count);
    }

    void insert(List<Fresh> rows, LocalDate from) {
        jdbc.update(
                """
                insert into body (id, code, area_name, name, short_name, kind, level, parent_id, path, pinyin, valid_from)
                select r.*, ? from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                          ?::bigint[], ?::text[], ?::text[]) r
                """,
                Date.valueOf(from),
                column(rows, Fresh::id).toArray(Long[]::new),
                texts(rows, row -> row.division().code()),
                texts(rows, row -> row.division().name()),
                texts(rows, Fresh::name),
                texts(
                        rows,
                        row -> BodyNames.everyday(
                                row.division().bodyKind(), row.division().name())),
                texts(rows, row -> row.division().bodyKind().name()),
                texts(rows, row -> row.division().level().name()),
                column(rows, Fresh::parentId).toArray(Long[]::new),
                texts(rows, Fresh::path),
                texts(rows, row -> Initials.of(row.division().name())));
        jdbc.execute("analyze body");
    }

    /** Keeps the names of before in the history and gives the bodies of these ids the new ones. */
    void rename(List<Fresh> rows, LocalDate from, String reason) {
        Long[] ids = column(rows, Fresh::id).toArray(Long[]::new);
        jdbc.update(
                """
                insert into body_history (body_id, area_name, name, short_name, parent_id, path, valid_from, valid_to, reason)
                select id, area_name, name, short_name, parent_id, path, valid_from, greatest(valid_from, ?::date - 1), ?
                from body where id = any(?)
                """,
                Date.valueOf(from),
                reason,
                ids);
        jdbc.update(
                """
                update body b set area_name = r.area_name, name = r.name, short_name = r.short_name, kind = r.kind,
                                  pinyin = r.pinyin, valid_from = ?, version = b.version + 1
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     r (id, area_name, name, short_name, kind, pinyin)
                where b.id = r.id
                """,
                Date.valueOf(from),
                ids,
                texts(rows, row -> row.division().name()),
                texts(rows, Fresh::name),
                texts(
                        rows,
                        row -> BodyNames.everyday(
                                row.division().bodyKind(), row.division().name())),
                texts(rows, row -> row.division().bodyKind().name()),
                texts(rows, row -> Initials.of(row.division().name())));
    }

    private static <T> List<T> column(List<Fresh> rows, Function<Fresh, T> value) {
        List<T> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }

    private static String[] texts(List<Fresh> rows, Function<Fresh, String> value) {
        return column(rows, value).toArray(String[]::new);
    }
}
