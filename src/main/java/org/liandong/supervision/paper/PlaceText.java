package org.liandong.supervision.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with named places in square brackets, as in 关于〔事项名称〕的通知; a year in such brackets is no place. */
final class PlaceText {

    private static final Pattern PLACE = Pattern.compile("〔([^〔〕\n]{0,40})〕");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern STRAY = Pattern.compile("[〔〕]");

    private final Map<String, PaperPlace> known;

    /** @param names the names of the places by place */
    PlaceText(Map<PaperPlace, String> names) {
        known = new LinkedHashMap<>();
        names.forEach((place, name) -> known.put(name, place));
    }

    /** Places of the text that nobody knows, and brackets that stand alone; each once. */
    List<String> unknown(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!known.containsKey(places.group(1))
                    && !YEAR.matcher(places.group(1)).matches()) {
                unknown.add(places.group());
            }
        }
        STRAY.matcher(places.replaceAll("")).results().forEach(stray -> unknown.add(stray.group()));
        return unknown.stream().distinct().toList();
    }

    /** The text with its places filled; a value is text alone, whatever brackets it holds. */
    String fill(String text, Map<PaperPlace, String> values, String blank) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), found.group(1), values, blank)));
    }

    private String value(String whole, String name, Map<PaperPlace, String> values, String blank) {
        PaperPlace place = known.get(name);
        if (place == null) {
            return whole;
        }
        String value = values.getOrDefault(place, "");
        return value.isBlank() ? blank : value;
    }
}
