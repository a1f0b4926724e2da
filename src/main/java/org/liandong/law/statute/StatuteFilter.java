package org.liandong.law.statute;

import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list is narrowed to; all of it stands in the URL.
 *
 * @param retired whether those that are no longer offered are listed, instead of the others
 */
record StatuteFilter(String q, @Nullable StatuteKind kind, @Nullable StatuteLevel level, boolean retired) {

    static StatuteFilter of(String q, String kind, String level, String retired) {
        return new StatuteFilter(
                Asked.words(q),
                Asked.one(StatuteKind.class, kind),
                Asked.one(StatuteLevel.class, level),
                retired.equals("yes"));
    }

    public String kindName() {
        return kind == null ? "" : kind.name();
    }

    public String levelName() {
        return level == null ? "" : level.name();
    }

    public boolean narrowed() {
        return !q.isEmpty() || kind != null || level != null || retired;
    }

    /** The page that begins after, or ends before, a statute. */
    String url(String direction, long id) {
        return UriComponentsBuilder.fromPath("/statutes")
                .queryParam("q", q)
                .queryParam("kind", kindName())
                .queryParam("level", levelName())
                .queryParam("retired", retired ? "yes" : "")
                .queryParam(direction, id)
                .encode()
                .toUriString();
    }
}
