package org.liandong.congress.supervised;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Initials;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to the organs that a body supervises. */
@Component
public class SupervisedLookup {

    private record Row(long id, @Nullable String code, String name, Branch branch, boolean struck, int version) {}

    /** An area whose name an organ's name may begin with. */
    private record Area(String areaName, Level level, BodyKind kind) {}

    private final JdbcClient jdbc;
    private final BodyLookup bodies;

    SupervisedLookup(JdbcClient jdbc, BodyLookup bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** The usual list of the kind as this body keeps it, then its own, by branch; those it lacks too. */
    public List<SupervisedLine> all(long bodyId, BodyKind kind) {
        Map<String, Row> kept = new HashMap<>();
        List<SupervisedLine> lines = new ArrayList<>();
        List<SupervisedLine> own = new ArrayList<>();
        for (Row row : rows(bodyId)) {
            if (row.code != null && UsualOrgans.of(kind).containsKey(row.code)) {
                kept.put(row.code, row);
            } else {
                own.add(new SupervisedLine(
                        String.valueOf(row.id), row.name, row.branch, null, true, row.struck, row.version));
            }
        }
        UsualOrgans.of(kind).values().forEach(usual -> lines.add(line(usual, kept.get(usual.code()))));
        lines.addAll(own);
        lines.sort(Comparator.comparing(SupervisedLine::branch));
        return lines;
    }

    /** Those that the body has. */
    public List<SupervisedLine> of(long bodyId, BodyKind kind) {
        return all(bodyId, kind).stream().filter(line -> !line.struck()).toList();
    }

    /** Those of a list whose name holds the words or their initials, those that begin so first; all for no words. */
    public static List<SupervisedLine> find(List<SupervisedLine> lines, String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        boolean initials = !words.isEmpty() && words.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return lines.stream()
                .filter(line -> line.name().contains(words)
                        || initials && Initials.of(line.name()).contains(words))
                .sorted(Comparator.comparing(line -> !line.name().startsWith(words)
                        && !(initials && Initials.of(line.name()).contains(' ' + words))))
                .toList();
    }

    /** The name in a body's list for a name as it was typed, with or without the area before it; empty when it is not there. */
    public static Optional<String> listed(List<SupervisedLine> lines, BodyRow body, String typed) {
        String plain = typed.strip();
        int area = plain.indexOf(body.areaName());
        String bare = area < 0 ? plain : plain.substring(area + body.areaName().length());
        return lines.stream()
                .map(SupervisedLine::name)
                .filter(name -> name.equals(plain) || name.equals(bare))
                .findFirst();
    }

    /** The other level that a name speaks of: by the area before it or by the name itself; empty when it does not. */
    public Optional<Level> elsewhere(Reader reader, String name) {
        BodyRow body = bodies.byId(reader.bodyId()).orElseThrow();
        if (name.contains(body.areaName())) {
            return below(
                    reader,
                    body,
                    name.substring(
                            name.indexOf(body.areaName()) + body.areaName().length()));
        }
        for (BodyRow above : bodies.line(reader)) {
            if (above.id() != body.id() && name.startsWith(above.areaName())) {
                return Optional.of(above.level());
            }
        }
        Optional<Level> area = below(reader, body, name);
        return area.isPresent()
                ? area
                : UsualOrgans.level(name).filter(level -> level != body.level() && !says(body, level, name));
    }

    /** A county-level city calls its own offices the city's. */
    private static boolean says(BodyRow body, Level level, String name) {
        return level != Level.PROVINCE && body.areaName().endsWith(name.substring(0, 1));
    }

    /** The level of an area directly below that has an organ of this name of its own. */
    private Optional<Level> below(Reader reader, BodyRow body, String name) {
        return jdbc
                .sql(
                        """
                        select b.area_name, b.level, b.kind from body b
                        where b.parent_id = :id and b.valid_to is null and starts_with(:name, b.area_name)
                        """)
                .param("id", reader.bodyId())
                .param("name", name)
                .query(Area.class)
                .list()
                .stream()
                .filter(area -> area.level != body.level()
                        && UsualOrgans.has(area.kind, name.substring(area.areaName.length())))
                .map(Area::level)
                .findFirst();
    }

    private List<Row> rows(long bodyId) {
        return jdbc.sql("select id, code, name, branch, struck, version from supervised_organ where body_id = :body"
                        + " order by id")
                .param("body", bodyId)
                .query(Row.class)
                .list();
    }

    private static SupervisedLine line(UsualOrgans.Usual usual, @Nullable Row row) {
        return row == null
                ? new SupervisedLine(usual.code(), usual.name(), usual.branch(), null, false, false, -1)
                : new SupervisedLine(
                        usual.code(),
                        row.name,
                        usual.branch(),
                        row.name.equals(usual.name()) ? null : usual.name(),
                        false,
                        row.struck,
                        row.version);
    }
}
