package org.liandong.law;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The province's own rules, read by one statement whenever a rule needs them, so that a change holds on every node at once. */
@Service
@Transactional
public class LawSettings {

    private static final String ROWS =
            """
            select s.key, s.value, s.source, a.display_name as changed_by, s.changed_at, s.version
            from law_setting s left join account a on a.id = s.changed_by
            """;

    private final Map<String, ProvincialRule> rules = ProvincialRule.all().stream()
            .collect(Collectors.toMap(ProvincialRule::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    LawSettings(JdbcClient jdbc, ApplicationEventPublisher events, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is in force now, for the pure rules. */
    @Transactional(readOnly = true)
    public ProvincialRules current() {
        Map<String, String> values = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        jdbc.sql("select key, value, source from law_setting").query(row -> {
            values.put(row.getString("key"), row.getString("value"));
            sources.put(row.getString("key"), row.getString("source"));
        });
        return ProvincialRules.of(values, sources);
    }

    /** Every rule with what has been entered, in the order of the reference data. */
    @Transactional(readOnly = true)
    List<LawSetting> all() {
        Map<String, Row> rows = jdbc.sql(ROWS).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::key, Function.identity()));
        return rules.values().stream()
                .map(rule -> setting(rule, Objects.requireNonNull(rows.get(rule.key()))))
                .toList();
    }

    /** The rule of this key; empty when there is none. */
    @Transactional(readOnly = true)
    Optional<LawSetting> of(String key) {
        ProvincialRule rule = rules.get(key);
        return rule == null
                ? Optional.empty()
                : jdbc.sql(ROWS + "where s.key = :key")
                        .param("key", key)
                        .query(Row.class)
                        .optional()
                        .map(row -> setting(rule, row));
    }

    /**
     * Enters what the measures say.
     *
     * @param value empty to take the entry back
     * @param version of the row as the officer saw it
     */
    void change(String key, String value, String source, int version, long accountId) {
        LawSetting before = of(key).orElseThrow(NotFoundException::new);
        int changed = jdbc.sql(
                        """
                        update law_setting set value = :value, source = :source, changed_by = :by, changed_at = :at,
                          version = version + 1
                        where key = :key and version = :version
                        """)
                .param("value", value)
                .param("source", source)
                .param("by", accountId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("law setting " + key);
        }
        String name = messages.getMessage("law.local." + key, null, Locale.SIMPLIFIED_CHINESE);
        events.publishEvent(new StateChanged(
                        "law.setting.change", "law-setting", null, null, name, word(before.value()), word(value))
                .because(source));
        events.publishEvent(new LawSettingChanged(rules.get(key).steps()));
    }

    /** The value as the audit log shows it; null for what was not entered. */
    private @Nullable String word(String value) {
        return value.isEmpty()
                ? null
                : messages.getMessage("law.value." + value, null, value, Locale.SIMPLIFIED_CHINESE);
    }

    private static LawSetting setting(ProvincialRule rule, Row row) {
        return new LawSetting(rule, row.value, row.source, row.changedBy, row.changedAt, row.version);
    }

    /** A row as it is stored. */
    record Row(
            String key,
            String value,
            String source,
            @Nullable String changedBy,
            @Nullable OffsetDateTime changedAt,
            int version) {}
}
