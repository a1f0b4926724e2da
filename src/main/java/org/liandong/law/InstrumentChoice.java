package org.liandong.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.congress.BodyKind;

/**
 * The instruments among which a form lets a body choose, and those that it may not use, each with what the law says.
 *
 * @param groups what is lawful, by group of powers; a power under a condition or an inference is among them
 * @param withheld what the law was read to refuse
 */
public record InstrumentChoice(List<Group> groups, List<Option> withheld) {

    /** A group of powers, e.g. supervision; its name is the message {@code law.group.<code>}. */
    public record Group(String code, List<Option> options) {}

    /** One instrument with the name in the reader's language. */
    public record Option(String code, String name, Verdict verdict) {}

    /** What a body of this kind may choose among these instruments, in their order. */
    static InstrumentChoice of(Competence competence, BodyKind kind, Collection<String> codes, Locale locale) {
        Map<String, List<Option>> open = new LinkedHashMap<>();
        List<Option> withheld = new ArrayList<>();
        for (String code : codes) {
            Instrument power = competence.instrument(code).orElseThrow();
            Option option = new Option(code, power.name(locale), competence.verdict(kind, code));
            (option.verdict().refused() ? withheld : open.computeIfAbsent(power.group(), group -> new ArrayList<>()))
                    .add(option);
        }
        return new InstrumentChoice(
                open.entrySet().stream()
                        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                List.copyOf(withheld));
    }

    /** What may be chosen but has a condition or is only inferred. */
    public List<Option> conditional() {
        return groups.stream()
                .flatMap(group -> group.options().stream())
                .filter(option ->
                        !option.verdict().allowed() || !option.verdict().verified())
                .toList();
    }
}
