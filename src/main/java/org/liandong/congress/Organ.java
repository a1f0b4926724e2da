package org.liandong.congress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.AbstractAggregateRoot;

/** 内设机构: a committee or office of a body. */
@Entity
public class Organ extends AbstractAggregateRoot<Organ> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organ_seq")
    @SequenceGenerator(name = "organ_seq", sequenceName = "organ_seq")
    @Nullable
    private Long id;

    private long bodyId;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganFunction function;

    private LocalDate validFrom;

    @Nullable
    private LocalDate validTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Organ() {}

    Organ(long bodyId, String name, OrganFunction function, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.bodyId = bodyId;
        inOrder(validFrom, validTo);
        this.name = name;
        this.function = function;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** The same with other facts, unless somebody else changed it since the given version. */
    void change(
            int seenVersion, String name, OrganFunction function, LocalDate validFrom, @Nullable LocalDate validTo) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("organ " + id);
        }
        inOrder(validFrom, validTo);
        this.name = name;
        this.function = function;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    private static void inOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new RuleViolation("body.dates.reversed");
        }
    }

    public String name() {
        return name;
    }

    public OrganFunction function() {
        return function;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("organ not stored yet");
        }
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    int version() {
        return version;
    }
}
