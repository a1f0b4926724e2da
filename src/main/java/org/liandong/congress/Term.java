package org.liandong.congress;

import jakarta.persistence.Entity;
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

/** 届: a term of a congress, numbered since the first (地方组织法 10, 48). */
@Entity
public class Term extends AbstractAggregateRoot<Term> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "term_seq")
    @SequenceGenerator(name = "term_seq", sequenceName = "term_seq")
    @Nullable
    private Long id;

    private long bodyId;
    private int number;
    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    Term(long bodyId, int number, LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.bodyId = bodyId;
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new RuleViolation("body.dates.reversed");
        }
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /** The same with other facts, unless somebody else changed it since the given version. */
    void change(int seenVersion, int number, LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("term " + id);
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new RuleViolation("body.dates.reversed");
        }
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    public int number() {
        return number;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("term not stored yet");
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
