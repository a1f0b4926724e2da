package org.liandong.liaison.point;

import org.jspecify.annotations.Nullable;
import org.liandong.liaison.Category;
import org.liandong.web.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of points is asked for, as in its URL.
 *
 * @param owner id of the body that owes the answer
 * @param area id of a body; it or one below it owes the answer
 * @param mine {@code true} for those of one's own body only
 */
record PointFilter(
        @Nullable String state,
        @Nullable String category,
        @Nullable String owner,
        @Nullable String area,
        @Nullable String mine) {

    /** Which points by their answer. */
    enum Wanted {
        OVERDUE,
        SOON,
        OPEN,
        ANSWERED,
        ALL
    }

    public Wanted pointState() {
        Wanted wanted = Asked.one(Wanted.class, state);
        return wanted == null ? Wanted.OPEN : wanted;
    }

    @Nullable
    public Category pointCategory() {
        return Asked.one(Category.class, category);
    }

    @Nullable
    public Long ownerId() {
        return Asked.id(owner);
    }

    @Nullable
    public Long areaId() {
        return Asked.id(area);
    }

    public boolean mineOnly() {
        return "true".equals(mine);
    }

    /** The path with this filter as its query. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path)
                .queryParam("state", pointState().name().toLowerCase(java.util.Locale.ROOT));
        Category asked = pointCategory();
        if (asked != null) {
            url.queryParam("category", asked.name());
        }
        if (ownerId() != null) {
            url.queryParam("owner", ownerId());
        }
        if (areaId() != null) {
            url.queryParam("area", areaId());
        }
        if (mineOnly()) {
            url.queryParam("mine", "true");
        }
        return url.build().toUriString();
    }
}
