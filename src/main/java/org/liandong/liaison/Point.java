package org.liandong.liaison;

import jakarta.persistence.Embedded;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/** 反映事项: what was raised on a visit, passed on and answered (《代表法》 31: passed on, not handled by the deputy). */
@Entity
class Point {

    /** Whether a point still waits for its answer. */
    enum State {
        OPEN,
        ANSWERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "point_seq")
    @SequenceGenerator(name = "point_seq", sequenceName = "point_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "visit_id")
    private LiaisonVisit visit;

    @Embedded
    private Sharing sharing;

    private int position;
    private String text;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String passedTo;

    @Nullable
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String result = "";

    @Nullable
    private Instant answeredAt;

    @Nullable
    private LocalDate toldBackOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Satisfaction satisfied;

    @SuppressWarnings("NullAway.Init")
    protected Point() {}

    Point(LiaisonVisit visit, Sharing sharing, int position, VisitContent.PointContent content) {
        this.visit = visit;
        share(sharing);
        change(position, content);
    }

    /** Those who read the visit read its points. */
    final void share(Sharing shared) {
        sharing = shared;
    }

    /** What was raised, until it is answered. */
    final void change(int place, VisitContent.PointContent content) {
        if (state == State.ANSWERED) {
            return;
        }
        if (content.text().isEmpty()) {
            throw new RuleViolation("visit.point.empty");
        }
        position = place;
        text = content.text();
        category = content.category();
        passedTo = content.passedTo();
        dueOn = content.dueOn();
    }

    /** Records what became of it; whoever raised it may be told later, but never before there is a result. */
    void answer(
            String outcome,
            @Nullable LocalDate toldBack,
            @Nullable Satisfaction content,
            LocalDate today,
            Instant now) {
        if (outcome.isEmpty()) {
            throw new RuleViolation("visit.point.result.empty");
        }
        if (toldBack != null && toldBack.isAfter(today)) {
            throw new RuleViolation("visit.point.told.future");
        }
        if (content != null && toldBack == null) {
            throw new RuleViolation("visit.point.told.missing");
        }
        result = outcome;
        toldBackOn = toldBack;
        satisfied = content;
        state = State.ANSWERED;
        answeredAt = now;
    }

    @Nullable
    Long id() {
        return id;
    }

    boolean hasId(@Nullable Long wanted) {
        return wanted != null && Objects.equals(id, wanted);
    }

    State state() {
        return state;
    }
}
