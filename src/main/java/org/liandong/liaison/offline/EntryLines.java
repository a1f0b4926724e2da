package org.liandong.liaison.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.liaison.VisitInput;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** A form's errors and contents in words, line by line, as a device shows them. */
@Component
class EntryLines {

    private final BodyLookup bodies;
    private final MessageSource messages;

    EntryLines(BodyLookup bodies, MessageSource messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    /** Errors in the order in which they were found. */
    List<EntryAnswer.Line> problems(BindingResult errors) {
        Locale locale = LocaleContextHolder.getLocale();
        return errors.getAllErrors().stream()
                .map(error -> new EntryAnswer.Line(name(error), label(error), messages.getMessage(error, locale)))
                .toList();
    }

    private static String name(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "";
    }

    /** The label of the field as its message {@code field.…} has it, without indexes; empty where there is none. */
    private String label(ObjectError error) {
        String key = "field." + name(error).replaceAll("\\[\\d+]", "");
        return Objects.requireNonNullElse(messages.getMessage(key, null, "", LocaleContextHolder.getLocale()), "");
    }

    /** What a record holds, in the order of the form; empty fields are left out. */
    List<EntryAnswer.Line> of(VisitInput visit) {
        List<EntryAnswer.Line> lines = new ArrayList<>();
        add(lines, "visitedOn", Objects.toString(visit.visitedOn(), ""));
        add(lines, "form", chosen("visit.form.", visit.form()));
        add(lines, "direction", chosen("visit.direction.", visit.direction()));
        add(lines, "otherIds", names(visit.otherIds()));
        add(lines, "said", visit.said());
        add(lines, "clerkView", visit.clerkView());
        add(
                lines,
                "points",
                visit.points().stream().map(VisitInput.PointInput::text).collect(Collectors.joining("\n")));
        add(lines, "ourPeople", visit.ourPeople());
        add(lines, "theirPeople", visit.theirPeople());
        add(lines, "place", visit.place());
        add(lines, "theme", visit.theme());
        add(lines, "reach", chosen("visit.reach.", visit.reach()));
        return lines;
    }

    private void add(List<EntryAnswer.Line> lines, String name, String text) {
        if (!text.isEmpty()) {
            String key = name.equals("otherIds") ? "visit.other" : "visit." + name;
            lines.add(
                    new EntryAnswer.Line(name, messages.getMessage(key, null, LocaleContextHolder.getLocale()), text));
        }
    }

    private String chosen(String prefix, @Nullable Enum<?> value) {
        return value == null ? "" : messages.getMessage(prefix + value.name(), null, LocaleContextHolder.getLocale());
    }

    private String names(List<Long> ids) {
        Map<Long, BodyRow> found = bodies.byIds(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> found.get(id).shortName())
                .collect(Collectors.joining(" "));
    }
}
