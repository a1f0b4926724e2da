package org.liandong.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the province's own measures say where the national law leaves it open, as the security officer has entered it;
 * what nobody has read and entered is off or unknown.
 */
public final class ProvincialRules {

    /** Whether a prefecture may entrust a county with an inspection (监督法 34(1), 64). */
    public static final String PREFECTURES_MAY_ENTRUST = "prefectures-may-entrust";

    /** Months within which organs report how they handled review opinions (监督法 17(1), 37(1)). */
    public static final String HANDLING_REPORT_MONTHS = "handling-report-months";

    /** Per cent of the votes from which a satisfaction vote counts as passed. */
    public static final String SATISFACTION_PERCENT = "satisfaction-percent";

    private static final List<ProvincialRule> RULES = ProvincialRule.all();

    private final Map<String, String> values;
    private final Map<String, String> sources;

    private ProvincialRules(Map<String, String> values, Map<String, String> sources) {
        this.values = Map.copyOf(values);
        this.sources = Map.copyOf(sources);
    }

    /** Nothing entered. */
    public static ProvincialRules none() {
        return of(Map.of());
    }

    /** These values by key; an empty one counts as not entered. */
    public static ProvincialRules of(Map<String, String> values) {
        return new ProvincialRules(values, Map.of());
    }

    /** These values and their sources by key. */
    static ProvincialRules of(Map<String, String> values, Map<String, String> sources) {
        return new ProvincialRules(values, sources);
    }

    /** Whether the measures say yes to this. */
    public boolean permits(String key) {
        return "yes".equals(values.get(key));
    }

    /** The number that the measures set; empty when it is not entered. */
    public OptionalInt number(String key) {
        String value = values.getOrDefault(key, "");
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /** The number that the measures set, with its unit and its source; empty when it is not entered. */
    public Optional<LocalNumber> entered(String key) {
        return RULES.stream().filter(rule -> rule.key().equals(key)).findFirst().flatMap(this::entered);
    }

    /** The number in the time limit of a step, {@code procedure:number}. */
    public Optional<LocalNumber> deadline(String step) {
        return acting("deadline", step);
    }

    /** By how much the time limit of a step may be put off. */
    public Optional<LocalNumber> extension(String step) {
        return acting("extension", step);
    }

    /** How long before it a step has to be announced. */
    public Optional<LocalNumber> notice(String step) {
        return acting("notice", step);
    }

    private Optional<LocalNumber> acting(String acts, String step) {
        return RULES.stream()
                .filter(rule -> rule.acts().equals(acts) && rule.steps().contains(step))
                .findFirst()
                .flatMap(this::entered);
    }

    private Optional<LocalNumber> entered(ProvincialRule rule) {
        OptionalInt number = number(rule.key());
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalNumber(
                        rule.key(), number.getAsInt(), rule.unit(), sources.getOrDefault(rule.key(), "")));
    }
}
