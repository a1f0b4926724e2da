package org.liandong.liaison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.web.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the coverage page is asked for, as in its URL.
 *
 * @param by {@code any} for contacts of any body, else only of one's own
 * @param days only bodies not reached for more than so many days
 * @param area id of a body; it and those below it
 */
record CoverageFilter(@Nullable String level, @Nullable String by, @Nullable String days, @Nullable String area) {

    private static final int LONGEST = 36_500;

    Level shown(List<Level> levels) {
        Level asked = Asked.one(Level.class, level);
        return asked != null && levels.contains(asked) ? asked : levels.get(0);
    }

    public boolean byAnybody() {
        return "any".equals(by);
    }

    public @Nullable Long areaId() {
        return Asked.id(area);
    }

    public @Nullable Integer beyond() {
        Long asked = Asked.id(days);
        return asked == null || asked < 0 || asked > LONGEST ? null : asked.intValue();
    }

    String url(Level shown) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/coverage")
                .queryParam("level", shown)
                .queryParam("by", byAnybody() ? "any" : "own");
        if (beyond() != null) {
            url.queryParam("days", beyond());
        }
        if (areaId() != null) {
            url.queryParam("area", areaId());
        }
        return url.build().toUriString();
    }
}
