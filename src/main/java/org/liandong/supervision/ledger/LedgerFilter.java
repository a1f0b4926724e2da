package org.liandong.supervision.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.plan.topic.Topic;
import org.liandong.web.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of lines is asked for, as in its URL.
 *
 * @param state how far a column is; one of the reader's own where {@code mine} is set, of any body else
 * @param matter id of a joint matter
 * @param organ name of an organ at any level: lines about organs of its field
 * @param statute name of a statute
 * @param level level of a body that has a column
 * @param area id of a body; it or one below it has a column
 * @param mine {@code true} for lines in which the reader's body has a column
 * @param q words of the title
 */
public record LedgerFilter(
        @Nullable String state,
        @Nullable String year,
        @Nullable String matter,
        @Nullable String organ,
        @Nullable String statute,
        @Nullable String level,
        @Nullable String area,
        @Nullable String mine,
        @Nullable String q) {

    /** Which lines by their columns; the condition is on the alias {@code p} of a column. */
    enum Shown {
        OPEN("p.state in ('TODO', 'DOING', 'DONE')", "l.states && array['TODO', 'DOING', 'DONE']"),
        LATE("p.state in ('TODO', 'DOING') and p.due_on < :today", "l.due_on < :today"),
        REOPENED("p.reopened", "l.states @> array['REOPENED']"),
        TODO("p.state = 'TODO'", "l.states @> array['TODO']"),
        DOING("p.state = 'DOING'", "l.states @> array['DOING']"),
        DONE("p.state = 'DONE'", "l.states @> array['DONE']"),
        CLOSED("p.state = 'CLOSED'", "l.states @> array['CLOSED']");

        /** The condition on a column. */
        final String part;

        /** The same of any column, on the alias {@code l} of a line. */
        final String line;

        Shown(String part, String line) {
            this.part = part;
            this.line = line;
        }
    }

    /** Null for all. */
    @Nullable
    public Shown shown() {
        return Asked.one(Shown.class, state);
    }

    @Nullable
    public Long yearNumber() {
        Long number = Asked.id(year);
        return number == null || number < 1979 || number > 2999 ? null : number;
    }

    @Nullable
    public Long matterId() {
        return Asked.id(matter);
    }

    @Nullable
    public Long areaId() {
        return Asked.id(area);
    }

    @Nullable
    public Level bodyLevel() {
        return Asked.one(Level.class, level);
    }

    public boolean mineOnly() {
        return "true".equals(mine);
    }

    public String organName() {
        return Asked.words(organ);
    }

    /** The organ's field under its one name at every level; null for no organ, empty where the name has none. */
    @Nullable
    String field() {
        return organName().isEmpty()
                ? null
                : Topic.of("", List.of(), List.of(organName())).topicOrgans().stream()
                        .findFirst()
                        .orElse("");
    }

    public String statuteName() {
        String name = statute == null ? "" : statute.strip().replace("\u0000", "");
        return name.length() > 120 ? name.substring(0, 120) : name;
    }

    public String words() {
        return Asked.words(q);
    }

    public boolean any() {
        return !url("").isEmpty();
    }

    /** The path with this filter as its query. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        put(url, "state", shown());
        put(url, "year", yearNumber());
        put(url, "matter", matterId());
        put(url, "organ", organName());
        put(url, "statute", statuteName());
        put(url, "level", bodyLevel());
        put(url, "area", areaId());
        put(url, "mine", mineOnly() ? "true" : null);
        put(url, "q", words());
        return url.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder url, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            url.queryParam(name, value.toString().replace("{", "").replace("}", ""));
        }
    }
}
