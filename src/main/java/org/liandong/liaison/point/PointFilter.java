package org.liandong.liaison.point;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.Category;
import org.liandong.web.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the board of points is asked for, as in its URL.
 *
 * @param owner id of the body that owes the answer
 * @param area id of a body; it or one below it owes the answer
 * @param mine {@code true} for those of one's own body only, {@code below} for those of the bodies below it
 * @param by how the points are counted
 * @param handler name of who handles it, {@code -} for nobody yet
 */
record PointFilter(
        @Nullable String state,
        @Nullable String category,
        @Nullable String owner,
        @Nullable String area,
        @Nullable String mine,
        @Nullable String by,
        @Nullable String age,
        @Nullable String handler) {

    static final String NOBODY = "-";

    /** Which points by their answer. */
    enum Wanted {
        OVERDUE,
        SOON,
        OPEN,
        ANSWERED,
        ALL
    }

    /** How the points are counted. */
    enum By {
        AGE,
        CATEGORY,
        WHO
    }

    public Wanted pointState() {
        Wanted wanted = Asked.one(Wanted.class, state);
        return wanted == null ? Wanted.OPEN : wanted;
    }

    @Nullable
    public Category pointCategory() {
        return Asked.one(Category.class, category);
    }

    public By grouping() {
        By asked = Asked.one(By.class, by);
        return asked == null ? By.AGE : asked;
    }

    @Nullable
    public Age pointAge() {
        return Asked.one(Age.class, age);
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

    public boolean belowOnly() {
        return "below".equals(mine);
    }

    /** Name of who handles it as a record can hold it; null for not asked. */
    @Nullable
    public String handlerName() {
        return handler == null || handler.isBlank() ? null : Asked.text(handler);
    }

    /** The same counted another way, about all of its groups. */
    PointFilter countedBy(By way) {
        return new PointFilter(state, category, owner, area, mine, way.name(), age, handler).ungrouped();
    }

    /** The same about all groups of what it counts by. */
    PointFilter ungrouped() {
        return switch (grouping()) {
            case AGE -> new PointFilter(state, category, owner, area, mine, by, null, handler);
            case CATEGORY -> new PointFilter(state, null, owner, area, mine, by, age, handler);
            case WHO -> new PointFilter(state, category, null, area, mine, by, age, null);
        };
    }

    /** The same about one age or category. */
    PointFilter of(String group) {
        return grouping() == By.AGE
                ? new PointFilter(state, category, owner, area, mine, by, group, handler)
                : new PointFilter(state, group, owner, area, mine, by, age, handler);
    }

    PointFilter ofHandler(String name) {
        return new PointFilter(state, category, owner, area, mine, by, age, name.isEmpty() ? NOBODY : name);
    }

    PointFilter ofOwner(long id) {
        return new PointFilter(state, category, String.valueOf(id), area, mine, by, age, handler);
    }

    PointFilter ofArea(long id) {
        return new PointFilter(state, category, owner, String.valueOf(id), mine, by, age, handler);
    }

    /** The path with this filter as its query. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path)
                .queryParam("state", pointState().name().toLowerCase(Locale.ROOT));
        put(url, "category", pointCategory());
        put(url, "owner", ownerId());
        put(url, "area", areaId());
        put(url, "mine", mineOnly() || belowOnly() ? mine : null);
        put(url, "by", grouping() == By.AGE ? null : grouping());
        put(url, "age", pointAge());
        put(url, "handler", handlerName());
        return url.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder url, String name, @Nullable Object value) {
        if (value != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
