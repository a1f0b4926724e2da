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

/** One body's part in a visit, with its answer if it is asked for one. */
@Entity
class VisitBody {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_body_seq")
    @SequenceGenerator(name = "visit_body_seq", sequenceName = "visit_body_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "visit_id")
    private LiaisonVisit visit;

    private long bodyId;

    @Enumerated(EnumType.STRING)
    private Side side;

    private LocalDate visitedOn;
    private boolean asked;

    @Enumerated(EnumType.STRING)
    @Nullable
    private VisitState answer;

    private String comment = "";

    @Nullable
    private Long answeredBy;

    @Nullable
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected VisitBody() {}

    VisitBody(LiaisonVisit visit, long bodyId, Side side, boolean asked, LocalDate visitedOn) {
        this.visit = visit;
        this.bodyId = bodyId;
        this.side = side;
        this.asked = asked;
        this.visitedOn = visitedOn;
    }

    long bodyId() {
        return bodyId;
    }

    Side side() {
        return side;
    }

    /** Whether this body is the other side, which confirms. */
    boolean asked() {
        return asked;
    }

    @Nullable
    VisitState answer() {
        return answer;
    }

    void change(Side newSide, boolean nowAsked, LocalDate day) {
        side = newSide;
        asked = nowAsked;
        visitedOn = day;
        answer = null;
    }

    void answer(String remark, long accountId, Instant now) {
        answer = remark.isEmpty() ? VisitState.CONFIRMED : VisitState.COMMENTED;
        comment = remark;
        answeredBy = accountId;
        answeredAt = now;
    }
}
