package org.liandong.law;

import java.util.Map;
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

    private final Map<String, String> values;

    private ProvincialRules(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Nothing entered. */
    public static ProvincialRules none() {
        return new ProvincialRules(Map.of());
    }

    /** These values by key; an empty one counts as not entered. */
    public static ProvincialRules of(Map<String, String> values) {
        return new ProvincialRules(values);
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
}
