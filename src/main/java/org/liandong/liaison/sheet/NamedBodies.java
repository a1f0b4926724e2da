package org.liandong.liaison.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liandong.shared.RuleViolation;

/** The open bodies by what a table may call them: division code, name, everyday name, or code and name. */
class NamedBodies {

    private static final Pattern CODED = Pattern.compile("(\\d{2,12})(\\s.*)?");
    private static final int CODE = 12;
    private static final int MOST_SUGGESTED = 3;

    /** An open body. */
    record Body(long id, String code, String name, String shortName) {

        /** As the lists to pick from and the export write it. */
        String pick() {
            return code + " " + name;
        }
    }

    private final Map<Long, Body> byId = new HashMap<>();
    private final Map<String, List<Body>> named = new HashMap<>();

    NamedBodies(List<Body> bodies) {
        for (Body body : bodies) {
            byId.put(body.id, body);
            for (String name : List.of(body.code, body.name, body.shortName)) {
                List<Body> same = named.computeIfAbsent(name, key -> new ArrayList<>());
                if (!same.contains(body)) {
                    same.add(body);
                }
            }
        }
    }

    String pick(long id) {
        Body body = byId.get(id);
        return body == null ? String.valueOf(id) : body.pick();
    }

    /**
     * The body that a text means.
     *
     * @throws RuleViolation when there is none, with names that are alike, or more than one
     */
    long find(String text) {
        Matcher coded = CODED.matcher(text);
        String key = coded.matches() ? padded(coded.group(1)) : text;
        List<Body> found = named.getOrDefault(key, List.of());
        if (found.size() == 1) {
            return found.get(0).id;
        }
        if (found.isEmpty()) {
            List<Body> alike = alike(text);
            throw alike.isEmpty()
                    ? new RuleViolation("visitSheet.body.unknown", text)
                    : new RuleViolation("visitSheet.body.alike", text, picks(alike));
        }
        throw new RuleViolation("visitSheet.body.several", text, picks(found));
    }

    private static String padded(String code) {
        return code + "0".repeat(CODE - code.length());
    }

    private static String picks(List<Body> bodies) {
        return bodies.stream().limit(MOST_SUGGESTED).map(Body::pick).collect(Collectors.joining("; "));
    }

    /** Those that share most pairs of neighbouring signs with it. */
    private List<Body> alike(String text) {
        Map<Body, Integer> shared = new HashMap<>();
        for (Body body : byId.values()) {
            int pairs = 0;
            for (int at = 0; at + 2 <= text.length(); at++) {
                pairs += body.name.contains(text.substring(at, at + 2)) ? 1 : 0;
            }
            if (pairs > 0) {
                shared.put(body, pairs);
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Body, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().code))
                .limit(MOST_SUGGESTED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
