package org.liandong.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.OrganLookup;
import org.liandong.congress.OrganRow;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.law.InstrumentChoice;
import org.liandong.law.statute.StatuteLookup;
import org.liandong.web.ExcelLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a plan's table for the values behind them, in either language. */
@Component
class PlanWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final int MOST_STATUTES = 2000;

    private final PlanInstruments instruments;
    private final OrganLookup organs;
    private final SupervisedLookup supervised;
    private final StatuteLookup statutes;
    private final MessageSource messages;

    PlanWords(
            PlanInstruments instruments,
            OrganLookup organs,
            SupervisedLookup supervised,
            StatuteLookup statutes,
            MessageSource messages) {
        this.instruments = instruments;
        this.organs = organs;
        this.supervised = supervised;
        this.statutes = statutes;
        this.messages = messages;
    }

    /** What may be picked in each column. */
    record Choices(Map<PlanColumn, List<String>> offered) {}

    /** The choices for one plan. */
    Choices choices(PlanView plan, Locale locale) {
        Map<PlanColumn, List<String>> offered = new EnumMap<>(PlanColumn.class);
        offered.put(
                PlanColumn.INSTRUMENT,
                instruments.offered(plan.kind(), plan.ownerId(), locale).groups().stream()
                        .flatMap(group -> group.options().stream())
                        .map(InstrumentChoice.Option::name)
                        .toList());
        offered.put(PlanColumn.SUBJECT_AREA, all("organFunction.", OrganFunction.values(), locale));
        offered.put(
                PlanColumn.LEAD_ORGAN,
                organs.of(plan.ownerId()).stream().map(OrganRow::name).toList());
        offered.put(PlanColumn.STATUTES, statutes.offered(MOST_STATUTES));
        offered.put(
                PlanColumn.SUPERVISED,
                supervised.of(plan.ownerId(), plan.bodyKind()).stream()
                        .map(SupervisedLine::name)
                        .toList());
        offered.put(PlanColumn.LINKAGE_WISH, all("plan.wish.", LinkageWish.values(), locale));
        offered.put(PlanColumn.AUDIENCE, all("audience.", PlanController.AUDIENCES.toArray(), locale));
        return new Choices(offered);
    }

    String instrument(String code, Locale locale) {
        return instruments.name(code, locale);
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** The plan's name with its body and year. */
    String title(PlanView plan, Locale locale) {
        return messages.getMessage(
                "plan.title",
                new Object[] {plan.bodyName(), String.valueOf(plan.year()), text(plan.nameKey(), locale)},
                locale);
    }

    /** Whether this is the line of headings of a plan of any kind, in either language. */
    boolean isHeading(ExcelLine<PlanColumn> line) {
        return LANGUAGES.stream()
                .anyMatch(locale -> Arrays.stream(PlanKind.values()).anyMatch(kind -> Arrays.stream(PlanColumn.values())
                        .allMatch(column -> line.cell(column).equals(text(column.heading(kind), locale)))));
    }

    /** The instrument of such plans that has this name or short name; empty when none has. */
    Optional<String> instrumentOf(String word, PlanKind kind) {
        return find(word, kind.instruments(), code -> LANGUAGES.stream()
                .flatMap(locale -> Stream.of(instrument(code, locale), instruments.shortName(code, locale))));
    }

    /** The value of an enum whose word this is; empty when none has it. */
    <T> Optional<T> valueOf(String word, String prefix, List<T> values) {
        return find(word, values, value -> LANGUAGES.stream().map(locale -> text(prefix + value, locale)));
    }

    /** The body's organ of this name; empty when it has none. */
    Optional<Long> organOf(String word, long bodyId) {
        return organs.of(bodyId).stream()
                .filter(organ -> organ.name().equals(word))
                .map(OrganRow::id)
                .findFirst();
    }

    private static <T> Optional<T> find(String word, List<T> values, Function<T, Stream<String>> names) {
        Map<String, T> byName = new LinkedHashMap<>();
        values.forEach(value -> names.apply(value).forEach(name -> byName.putIfAbsent(name, value)));
        return Optional.ofNullable(byName.get(word));
    }

    private List<String> all(String prefix, Object[] values, Locale locale) {
        return Arrays.stream(values).map(value -> text(prefix + value, locale)).toList();
    }
}
