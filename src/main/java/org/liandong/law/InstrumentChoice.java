package org.liandong.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instruments among which a form lets a body choose, and those that it may not use, each with what the law says.
 *
 * @param groups what is lawful, by group of powers; a power under a condition or an inference is among them
 * @param withheld what the law was read to refuse
 */
public record InstrumentChoice(List<Group> groups, List<Option> withheld) {

    /** A group of powers, e.g. supervision; its name is the message {@code law.group.<code>}. */
    public record Group(String code, List<Option> options) {}

    /**
     * One instrument with the name in the reader's language.
     *
     * @param verdict null for work that is no power: the law does not restrict it
     */
    public record Option(String code, String name, @Nullable Verdict verdict) {

        /** Whether it has a condition or is only inferred. */
        public boolean conditional() {
            return verdict != null && (!verdict.allowed() || !verdict.verified());
        }
    }

    /** What a body with these verdicts may choose among these instruments, in their order. */
    static InstrumentChoice of(
            Competence competence, Function<String, Verdict> verdicts, Collection<String> codes, Locale locale) {
        Map<String, List<Option>> open = new LinkedHashMap<>();
        List<Option> withheld = new ArrayList<>();
        for (String code : codes) {
            Instrument power = competence.instrument(code).orElseThrow();
            Verdict verdict = verdicts.apply(code);
            Option option = new Option(code, power.name(locale), verdict);
            (verdict.refused() ? withheld : open.computeIfAbsent(power.group(), group -> new ArrayList<>()))
                    .add(option);
        }
        return new InstrumentChoice(
                open.entrySet().stream()
                        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                List.copyOf(withheld));
    }

    /** The same with further work that is no power, as a group of its own; nothing changes without such work. */
    public InstrumentChoice with(List<Option> plainWork) {
        return plainWork.isEmpty()
                ? this
                : new InstrumentChoice(
                        Stream.concat(groups.stream(), Stream.of(new Group("work", plainWork)))
                                .toList(),
                        withheld);
    }

    /** What may be chosen but has a condition or is only inferred. */
    public List<Option> conditional() {
        return groups.stream()
                .flatMap(group -> group.options().stream())
                .filter(Option::conditional)
                .toList();
    }
}
