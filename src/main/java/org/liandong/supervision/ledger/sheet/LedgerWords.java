package org.liandong.supervision.ledger.sheet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liandong.law.statute.StatuteLookup;
import org.liandong.supervision.problem.ProblemCategory;
import org.liandong.supervision.problem.ProblemForm;
import org.liandong.supervision.problem.ProblemNames;
import org.liandong.web.ExcelLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the table for the values behind them, in either language. */
@Component
class LedgerWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final int MOST_STATUTES = 2000;

    private final ProblemNames names;
    private final StatuteLookup statutes;
    private final MessageSource messages;

    LedgerWords(ProblemNames names, StatuteLookup statutes, MessageSource messages) {
        this.names = names;
        this.statutes = statutes;
        this.messages = messages;
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** What may be picked in the columns of a body's table. */
    Map<LedgerColumn, List<String>> choices(long bodyId, Locale locale) {
        Map<LedgerColumn, List<String>> offered = new EnumMap<>(LedgerColumn.class);
        offered.put(
                LedgerColumn.CATEGORY,
                Arrays.stream(ProblemCategory.values())
                        .map(value -> text("problem.category." + value, locale))
                        .toList());
        offered.put(LedgerColumn.STATUTE, statutes.offered(MOST_STATUTES));
        offered.put(LedgerColumn.ORGAN, names.organs(bodyId).names());
        offered.put(
                LedgerColumn.AUDIENCE,
                ProblemForm.AUDIENCES.stream()
                        .map(value -> text("audience." + value, locale))
                        .toList());
        return offered;
    }

    /** Whether these are the headings, in either language. */
    boolean isHeading(ExcelLine<LedgerColumn> line) {
        return LANGUAGES.stream().anyMatch(locale -> Arrays.stream(LedgerColumn.values())
                .allMatch(column -> line.cell(column).equals(text(column.heading(), locale))));
    }

    /** The value whose word this is; empty when none has it. */
    <E extends Enum<E>> Optional<E> valueOf(String word, String prefix, List<E> values) {
        return values.stream()
                .filter(value -> LANGUAGES.stream()
                        .anyMatch(locale -> text(prefix + value.name(), locale).equals(word)))
                .findFirst();
    }
}
