package org.liandong.law.statute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Initials;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/** A law or regulation in the list. */
@Entity
class Statute {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statute_seq")
    @SequenceGenerator(name = "statute_seq", sequenceName = "statute_seq")
    @Nullable
    private Long id;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] aliases;

    private String reading;

    @Enumerated(EnumType.STRING)
    private StatuteKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    private StatuteLevel level;

    private String enactedBy;

    @Nullable
    private LocalDate passedOn;

    @Nullable
    private LocalDate effectiveOn;

    @Nullable
    private LocalDate amendedOn;

    @Enumerated(EnumType.STRING)
    private StatuteState state;

    @Nullable
    private Instant retiredAt;

    private String retireReason = "";

    @Nullable
    private Long successorId;

    @Nullable
    private Long addedBy;

    @Nullable
    private Long addedBodyId;

    @Nullable
    private Instant addedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Statute() {}

    @SuppressWarnings("NullAway.Init")
    Statute(StatuteContent content, long accountId, long bodyId, Instant now) {
        addedBy = accountId;
        addedBodyId = bodyId;
        addedAt = now;
        write(content);
    }

    /** Writes it anew, unless somebody else changed it since the given version. */
    void change(int seenVersion, StatuteContent content) {
        unchangedSince(seenVersion);
        write(content);
    }

    /** Takes it out of the lists to pick from; plans that name it keep it. */
    void retire(int seenVersion, String reason, @Nullable Statute successor, Instant now) {
        unchangedSince(seenVersion);
        if (reason.isBlank()) {
            throw new RuleViolation("statute.retire.reason");
        }
        if (retiredAt != null) {
            throw new RuleViolation("statute.retire.done");
        }
        if (successor != null && (successor == this || successor.retired())) {
            throw new RuleViolation("statute.retire.successor");
        }
        retiredAt = now;
        retireReason = reason;
        successorId = successor == null ? null : successor.id();
    }

    /** Offers it again. */
    void restore(int seenVersion) {
        unchangedSince(seenVersion);
        retiredAt = null;
        retireReason = "";
        successorId = null;
    }

    private void write(StatuteContent content) {
        name = content.name();
        aliases = content.aliases().toArray(String[]::new);
        reading = reading(name, aliases);
        kind = content.kind();
        level = content.level();
        enactedBy = content.enactedBy().strip();
        passedOn = content.passedOn();
        effectiveOn = content.effectiveOn();
        amendedOn = content.amendedOn();
        state = content.state();
    }

    /** Initials of the name and the short names, in all readings. */
    static String reading(String name, String... aliases) {
        StringBuilder all = new StringBuilder(Initials.of(StatuteName.everyday(name)));
        for (String alias : aliases) {
            all.append(Initials.of(alias));
        }
        return all.toString();
    }

    private void unchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("statute " + id);
        }
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("statute not stored yet");
        }
        return id;
    }

    String name() {
        return name;
    }

    StatuteKind kind() {
        return kind;
    }

    StatuteState state() {
        return state;
    }

    boolean retired() {
        return retiredAt != null;
    }

    /** Completed by anybody who knows it, else kept by whoever added it and by the province. */
    boolean keptBy(long bodyId, boolean provincial) {
        return provincial || kind == StatuteKind.UNKNOWN || addedBodyId != null && addedBodyId == bodyId;
    }
}
