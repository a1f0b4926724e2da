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

/** 会议 of a body, the anchor of deadlines: never typed again in each record. */
@Entity
public class Meeting extends AbstractAggregateRoot<Meeting> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_seq")
    @SequenceGenerator(name = "meeting_seq", sequenceName = "meeting_seq")
    @Nullable
    private Long id;

    private long bodyId;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Nullable
    private Integer termNumber;

    private int number;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(
            long bodyId,
            MeetingKind kind,
            @Nullable Integer termNumber,
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            String note) {
        this.bodyId = bodyId;
        if (endsOn.isBefore(startsOn)) {
            throw new RuleViolation("body.dates.reversed");
        }
        this.kind = kind;
        this.termNumber = termNumber;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.note = note;
    }

    /** The same with other facts, unless somebody else changed it since the given version. */
    void change(
            int seenVersion,
            MeetingKind kind,
            @Nullable Integer termNumber,
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            String note) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("meeting " + id);
        }
        if (endsOn.isBefore(startsOn)) {
            throw new RuleViolation("body.dates.reversed");
        }
        this.kind = kind;
        this.termNumber = termNumber;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.note = note;
    }

    public MeetingKind kind() {
        return kind;
    }

    /** Number of the term; null where a body counts none. */
    public @Nullable Integer termNumber() {
        return termNumber;
    }

    public int number() {
        return number;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    String note() {
        return note;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("meeting not stored yet");
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
