package org.liandong.congress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to bodies for other modules. */
@Component
public class BodyLookup {

    private static final String COLUMNS =
            "select b.id, b.code, b.name, b.short_name, b.area_name, b.kind, b.level, b.parent_id, b.path from body b ";

    private final JdbcClient jdbc;

    BodyLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<BodyRow> byId(long id) {
        return jdbc.sql(COLUMNS + "where b.id = :id")
                .param("id", id)
                .query(BodyRow.class)
                .optional();
    }

    /** By 12-digit division code. */
    public Optional<BodyRow> byCode(String code) {
        return jdbc.sql(COLUMNS + "where b.code = :code")
                .param("code", code)
                .query(BodyRow.class)
                .optional();
    }

    /** The bodies of these ids by id; unknown ids are left out. */
    public Map<Long, BodyRow> byIds(Collection<Long> ids) {
        return jdbc
                .sql(COLUMNS + "where b.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(BodyRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(BodyRow::id, Function.identity()));
    }

    /** The line from the top down to this body, itself included. */
    public List<BodyRow> line(Reader reader) {
        List<String> paths = new java.util.ArrayList<>(reader.ancestorPaths());
        paths.add(reader.path());
        return jdbc.sql(COLUMNS + "where b.path = any(:paths) order by b.path")
                .param("paths", paths.toArray(String[]::new))
                .query(BodyRow.class)
                .list();
    }

    /** The open bodies directly below, in division-code order. */
    public List<BodyRow> children(long bodyId) {
        return jdbc.sql(COLUMNS + "where b.parent_id = :id and b.valid_to is null order by b.code")
                .param("id", bodyId)
                .query(BodyRow.class)
                .list();
    }

    /** The open bodies of one level in the subtree, in division-code order. */
    public List<BodyRow> below(Reader top, Level level) {
        return jdbc.sql(
                        COLUMNS
                                + "where b.path > :path and b.path < :end and b.level = :level and b.valid_to is null order by b.code")
                .param("path", top.path())
                .param("end", Visibility.end(top.path()))
                .param("level", level.name())
                .query(BodyRow.class)
                .list();
    }
}
