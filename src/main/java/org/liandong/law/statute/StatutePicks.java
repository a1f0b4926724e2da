package org.liandong.law.statute;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.web.Pick;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Statutes as the picker of a form shows them: the name, and what tells it from others alike. */
@Component
public class StatutePicks {

    private static final int FOUND = 12;

    private final StatuteLookup statutes;
    private final MessageSource messages;

    StatutePicks(StatuteLookup statutes, MessageSource messages) {
        this.statutes = statutes;
        this.messages = messages;
    }

    /** Those that fit what is typed. */
    public List<Pick> find(String typed, Locale locale) {
        return statutes.find(typed, FOUND).stream()
                .map(row -> new Pick(row.name(), note(row, locale)))
                .toList();
    }

    /** Those that were chosen, in their order, each with the article cited; a name that is not in the list has no note. */
    public List<Pick> chosen(List<String> names, Map<String, String> articles, Locale locale) {
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, StatuteRow> rows =
                statutes.rows(names).stream().collect(Collectors.toMap(StatuteRow::name, Function.identity()));
        return names.stream()
                .map(name -> new Pick(
                        name,
                        rows.containsKey(name) ? note(rows.get(name), locale) : "",
                        articles.getOrDefault(name, "")))
                .toList();
    }

    private String note(StatuteRow row, Locale locale) {
        String passed = row.passedOn() == null ? "" : row.passedOn().toString();
        String state = row.retired()
                ? messages.getMessage("statute.retired", null, locale)
                : row.state() == StatuteState.REPEALED
                        ? messages.getMessage("statute.state.REPEALED", null, locale)
                        : "";
        return Stream.of(
                        messages.getMessage("statute.kind." + row.kind(), null, locale), row.enactedBy(), passed, state)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }
}
