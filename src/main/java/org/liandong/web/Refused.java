package org.liandong.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A short form that was refused: its page comes back with the form open, what was typed in it and the reason beside the
 * field. Kept from one request to the next under the name {@code refused}.
 *
 * @param form path the form was sent to
 * @param field what the reason is about, empty when it is about no field of the form
 * @param key message key of the reason
 * @param arguments values for the message's placeholders
 * @param typed what was typed, by field
 */
public record Refused(String form, String field, String key, List<Serializable> arguments, Map<String, String> typed)
        implements Serializable {

    /** Whether it is this form that was refused. */
    public boolean at(String path) {
        return form.equals(path);
    }

    public boolean wrong(String name) {
        return field.equals(name);
    }

    /** What was typed into a field, empty for nothing. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Sentences that were typed into a form that the page may no longer offer. */
    public List<String> sentences() {
        return field.isEmpty()
                ? typed.values().stream()
                        .filter(text -> !text.matches("[\\p{Upper}\\p{Digit}_.-]*"))
                        .toList()
                : List.of();
    }
}
