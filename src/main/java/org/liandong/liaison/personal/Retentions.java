package org.liandong.liaison.personal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.law.LawSettings;
import org.liandong.law.LocalNumber;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each body has set for the people in its visits, under the province's rule. */
@Service
@Transactional
class Retentions {

    static final String PROVINCE = "personal-data-years";
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final LawSettings law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retentions(JdbcClient jdbc, LawSettings law, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /** A row as it is stored. */
    private record Row(int years, String reason, String changedBy, OffsetDateTime changedAt, int version) {}

    /** A body whose visits have an end. */
    record InForce(long bodyId, int years) {}

    @Transactional(readOnly = true)
    Retention of(long bodyId) {
        LocalNumber rule = law.current().entered(PROVINCE).orElse(null);
        Integer province = rule == null ? null : Integer.valueOf(rule.number());
        String source = rule == null ? "" : rule.source();
        return jdbc.sql(
                        """
                        select r.years, r.reason, a.display_name as changed_by, r.changed_at, r.version
                        from personal_retention r join account a on a.id = r.changed_by where r.body_id = :body
                        """)
                .param("body", bodyId)
                .query(Row.class)
                .optional()
                .map(row -> new Retention(
                        row.years,
                        row.reason,
                        row.changedBy,
                        row.changedAt.atZoneSameInstant(clock.getZone()).toLocalDate(),
                        province,
                        source,
                        row.version))
                .orElseGet(() -> new Retention(null, "", null, null, province, source, -1));
    }

    /** Every body whose visits have an end. */
    @Transactional(readOnly = true)
    List<InForce> inForce() {
        LocalNumber rule = law.current().entered(PROVINCE).orElse(null);
        return jdbc.sql(
                        """
                        select b.id as body_id, least(r.years, cast(:province as integer)) as years
                        from body b left join personal_retention r on r.body_id = b.id
                        where coalesce(r.years, cast(:province as integer)) is not null order by b.id
                        """)
                .param("province", rule == null ? null : Integer.valueOf(rule.number()))
                .query(InForce.class)
                .list();
    }

    /**
     * Sets it for the own body.
     *
     * @param years null to follow the province again
     * @param version as {@link Retention#version} was seen
     */
    void set(@Nullable Integer years, String reason, int version, SignedIn me) {
        Retention before = of(me.bodyId());
        if (before.version() != version) {
            throw new OptimisticLockingFailureException("personal retention " + me.bodyId());
        }
        if (years != null) {
            check(years, before.province());
        }
        if (reason.isEmpty()) {
            throw new RuleViolation("personal.retention.reason");
        }
        store(years, reason, before, me);
        events.publishEvent(new StateChanged(
                        "personal.retention", "body", me.bodyId(), me.bodyId(), "", text(before.own()), text(years))
                .because(reason));
    }

    private static void check(int years, @Nullable Integer province) {
        int most = province == null ? MOST : province;
        if (years < 1 || years > most) {
            throw new RuleViolation("personal.retention.range", most);
        }
    }

    private void store(@Nullable Integer years, String reason, Retention before, SignedIn me) {
        String sql = years == null
                ? "delete from personal_retention where body_id = :body and version = :version"
                : """
                  insert into personal_retention as r (body_id, years, reason, changed_by, changed_at)
                  values (:body, :years, :reason, :by, :at)
                  on conflict (body_id) do update set years = excluded.years, reason = excluded.reason,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = r.version + 1
                  where r.version = :version
                  """;
        int changed = jdbc.sql(sql)
                .param("body", me.bodyId())
                .param("years", years)
                .param("reason", reason)
                .param("by", me.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", before.version())
                .update();
        if (changed == 0 && !(years == null && before.own() == null)) {
            throw new OptimisticLockingFailureException("personal retention " + me.bodyId());
        }
    }

    private static @Nullable String text(@Nullable Integer years) {
        return years == null ? null : years.toString();
    }
}
