package org.liandong.supervision.opinion;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;

/**
 * What a list of items is narrowed to.
 *
 * @param all whether those of other bodies are shown too
 * @param show late or reopened ones alone; empty for all
 * @param organ part of the name of a responsible or supporting organ
 */
record OpinionFilter(
        boolean all,
        @Nullable Integer year,
        @Nullable ItemState state,
        String show,
        String organ,
        @Nullable Long matter) {

    /** Reads a URL, where nonsense counts as nothing asked. */
    static OpinionFilter of(String whose, String year, String state, String show, String organ, String matter) {
        Long number = Asked.id(year);
        return new OpinionFilter(
                whose.equals("all"),
                number == null || number < 1900 || number > 2999 ? null : (Integer) number.intValue(),
                Asked.one(ItemState.class, state),
                show.equals("late") || show.equals("reopened") ? show : "",
                Asked.words(organ),
                Asked.id(matter));
    }

    /** Conditions on the aliases {@code o} and {@code i}, each with its {@code and}. */
    String sql() {
        return (all ? "" : " and o.owner_id = :readerId")
                + (year == null ? "" : " and o.year = :year")
                + (state == null ? "" : " and i.state = :state")
                + (matter == null ? "" : " and o.matter_id = :matter")
                + (organ.isEmpty() ? "" : " and (strpos(i.organ, :organ) > 0 or strpos(i.supporting, :organ) > 0)")
                + switch (show) {
                    case "late" -> " and " + OpinionReads.LATE;
                    case "reopened" -> " and " + OpinionReads.BACK;
                    default -> "";
                };
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        if (year != null) values.put("year", year);
        if (state != null) values.put("state", state.name());
        if (matter != null) values.put("matter", matter);
        if (!organ.isEmpty()) values.put("organ", organ);
        return values;
    }

    public boolean any() {
        return !query().equals(new OpinionFilter(all, null, null, "", "", null).query());
    }

    /** The same as the query of a URL, without its question mark. */
    public String query() {
        return "whose=" + (all ? "all" : "own")
                + (year == null ? "" : "&year=" + year)
                + (state == null ? "" : "&state=" + state)
                + (show.isEmpty() ? "" : "&show=" + show)
                + (organ.isEmpty()
                        ? ""
                        : "&organ=" + java.net.URLEncoder.encode(organ, java.nio.charset.StandardCharsets.UTF_8))
                + (matter == null ? "" : "&matter=" + matter);
    }
}
