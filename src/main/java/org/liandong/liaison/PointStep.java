package org.liandong.liaison;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step on the way of a point, as it was written; never changed. */
@Entity
public class PointStep {

    /** What was done. */
    public enum Kind {
        PASSED,
        REMINDED,
        RESULT,
        TOLD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "point_step_seq")
    @SequenceGenerator(name = "point_step_seq", sequenceName = "point_step_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "point_id")
    private Point point;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate happenedOn;

    @Nullable
    private LocalDate dueOn;

    private String whom;
    private String how;
    private String words;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Satisfaction satisfied;

    @Nullable
    private Long actedBy;

    @Nullable
    private Instant actedAt;

    @SuppressWarnings("NullAway.Init")
    protected PointStep() {}

    PointStep(Point point, Content content, Point.@Nullable By by) {
        this.point = point;
        this.kind = content.kind;
        this.happenedOn = content.on;
        this.dueOn = content.dueOn;
        this.whom = content.whom;
        this.how = content.how;
        this.words = content.words;
        this.satisfied = content.satisfied;
        this.actedBy = by == null ? null : by.accountId();
        this.actedAt = by == null ? null : by.at();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("step not stored yet");
        }
        return id;
    }

    /**
     * What a step says.
     *
     * @param whom to whom it was passed, whom one reminded or told
     * @param how how one reminded or told
     * @param words result, or why whoever raised it is not satisfied
     */
    record Content(
            Kind kind,
            LocalDate on,
            @Nullable LocalDate dueOn,
            String whom,
            String how,
            String words,
            @Nullable Satisfaction satisfied) {

        static Content passed(String whom, LocalDate on, @Nullable LocalDate dueOn) {
            return new Content(Kind.PASSED, on, dueOn, whom, "", "", null);
        }

        static Content reminded(String whom, LocalDate on, String how) {
            return new Content(Kind.REMINDED, on, null, whom, how, "", null);
        }

        static Content result(String words, LocalDate on) {
            return new Content(Kind.RESULT, on, null, "", "", words, null);
        }
    }
}
