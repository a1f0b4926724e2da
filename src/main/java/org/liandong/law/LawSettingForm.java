package org.liandong.law;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What an officer enters for a rule of the province.
 *
 * @param value yes, no or a number; empty to take the entry back
 * @param source name and article of the province's measures
 */
record LawSettingForm(
        @Nullable String value, @Size(max = 300) @Nullable String source, @NotNull @Nullable Integer version) {

    static LawSettingForm of(LawSetting setting) {
        return new LawSettingForm(setting.value(), setting.source(), setting.version());
    }

    /** The same as a repeat on top of the given version. */
    LawSettingForm onto(int newVersion) {
        return new LawSettingForm(value, source, newVersion);
    }

    /** What the rule asks of its value, and that nothing is entered without its source. */
    void check(ProvincialRule rule, BindingResult errors) {
        if (!rule.accepts(valueText())) {
            errors.rejectValue(
                    "value",
                    rule.yesNo() ? "law.local.value.choose" : "law.local.value.range",
                    new Object[] {rule.least(), rule.most()},
                    null);
        }
        if (!valueText().isEmpty() && sourceText().isEmpty()) {
            errors.rejectValue("source", "law.local.source.missing");
        }
    }

    String valueText() {
        return value == null ? "" : value.strip();
    }

    String sourceText() {
        return source == null ? "" : source.strip();
    }
}
