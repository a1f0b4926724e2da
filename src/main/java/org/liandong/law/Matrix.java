package org.liandong.law;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 职权对照表: powers by group, each with one cell for each of the kinds shown.
 *
 * @param kinds columns, as in the reference data
 */
record Matrix(List<String> kinds, List<Group> groups) {

    /** A group of powers, e.g. supervision; its name is the message {@code law.group.<code>}. */
    record Group(String code, List<Row> rows) {}

    /** A power with its cells in the order of the columns. */
    record Row(Instrument power, List<Verdict> cells) {}

    /**
     * The powers that a reader looks for.
     *
     * @param words each must stand in the name, a condition or an article; empty for every power
     * @param kind one column alone, empty for all
     */
    static Matrix of(Competence competence, String words, String kind) {
        List<String> kinds = kind.isEmpty() ? competence.bodyCodes() : List.of(kind);
        Map<String, List<Row>> groups = competence.instruments().stream()
                .map(power -> new Row(
                        power,
                        competence.row(power.code()).stream()
                                .filter(cell -> kinds.contains(cell.bodyCode()))
                                .toList()))
                .filter(row -> holds(row, words))
                .collect(Collectors.groupingBy(row -> row.power().group(), LinkedHashMap::new, Collectors.toList()));
        return new Matrix(
                kinds,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** How many powers are shown. */
    public int size() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    private static boolean holds(Row row, String words) {
        String text = Stream.concat(
                        Stream.of(row.power().name(), row.power().nameEn()),
                        row.cells().stream().flatMap(cell -> Stream.of(cell.condition(), cell.article())))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }
}
