package org.liandong.liaison;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * 反映事项: what was raised on a visit, passed on and answered. It is passed on to who handles it and what became of it is told
 * back; neither the deputy nor the congress handles it (《代表法》 31). Longer than most: its whole way in one place.
 */
@Entity
public class Point {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Whether a point still waits for its answer. */
    public enum State {
        OPEN,
        ANSWERED
    }

    /**
     * Who does something with a point.
     *
     * @param accountId null for what was written down elsewhere
     */
    public record By(@Nullable Long accountId, Instant at, LocalDate today) {}

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

    @Embedded
    private Handler handler;

    @Nullable
    private LocalDate passedOn;

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

    @OneToMany(mappedBy = "point", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PointStep> steps = new ArrayList<>();

    /** Also makes a new version of each step. */
    private int stepsTaken;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Point() {}

    Point(LiaisonVisit visit, Sharing sharing, int position, VisitContent.PointContent content) {
        this.visit = visit;
        this.handler = Handler.named(content.passedTo());
        share(sharing);
        change(position, content);
    }

    /** Those who read the visit read its points, and so does the congress body to which one was passed. */
    final void share(Sharing shared) {
        Long body = handler.handlerBodyId();
        Set<Long> named = shared.named();
        sharing = body != null && named.add(body) ? shared.naming(named) : shared;
    }

    /** What was raised, until it is on its way. */
    final void change(int place, VisitContent.PointContent content) {
        if (!untouched()) {
            return;
        }
        if (content.text().isEmpty()) {
            throw new RuleViolation("visit.point.empty");
        }
        position = place;
        text = content.text();
        category = content.category();
        handler = Handler.named(content.passedTo());
        dueOn = content.dueOn();
    }

    /** Whether nothing happened to it since it was raised. */
    boolean untouched() {
        return state == State.OPEN && stepsTaken == 0;
    }

    /** Refuses to go on from a version that somebody else has changed since. */
    public void unchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("point " + id);
        }
    }

    /** Passes it on to who handles it, the first time or to another one. */
    public void pass(Handler to, LocalDate on, @Nullable LocalDate due, By by) {
        require(state == State.OPEN, "point.answered");
        require(!to.passedTo().isEmpty(), "point.handler.missing");
        require(!on.isAfter(by.today()), "point.day.future");
        require(!on.isBefore(visit.visitedOn()), "point.day.early");
        require(due == null || !due.isBefore(on), "point.due.early");
        take(PointStep.Content.passed(to.passedTo(), on, due), by);
        handler = to;
        passedOn = on;
        dueOn = due;
        share(sharing);
    }

    /** Reminds who handles it. */
    public void remind(LocalDate on, String how, By by) {
        require(state == State.OPEN, "point.answered");
        require(!handler.passedTo().isEmpty(), "point.unpassed");
        require(!on.isAfter(by.today()), "point.day.future");
        take(PointStep.Content.reminded(handler.passedTo(), on, how), by);
    }

    /** Records what became of it, or corrects that. */
    public PointStep resolve(String outcome, LocalDate on, By by) {
        require(!outcome.isEmpty(), "visit.point.result.empty");
        require(!on.isAfter(by.today()), "point.day.future");
        PointStep step = take(PointStep.Content.result(outcome, on), by);
        result = outcome;
        state = State.ANSWERED;
        answeredAt = by.at();
        return step;
    }

    /** Tells whoever raised it; when they are not satisfied it goes back to be handled. */
    public void tellBack(Telling telling, By by) {
        require(state == State.ANSWERED, "point.result.missing");
        telling.check(by.today());
        take(telling.step(), by);
        boolean back = telling.sendsBack();
        toldBackOn = back ? null : telling.on();
        satisfied = back ? null : telling.satisfied();
        if (back) {
            result = "";
            state = State.OPEN;
            answeredAt = null;
        }
    }

    /** Records the result and, when a day is given, that it was told; never told before there is a result. */
    void answer(String outcome, @Nullable Telling telling, By by) {
        require(!outcome.isEmpty(), "visit.point.result.empty");
        if (telling != null) {
            telling.check(by.today());
        }
        if (state == State.OPEN || !outcome.equals(result)) {
            resolve(outcome, by.today(), by);
        }
        if (telling != null && !(telling.on().equals(toldBackOn) && telling.satisfied() == satisfied)) {
            tellBack(telling, by);
        }
    }

    /** The same for what was written down elsewhere. */
    void answer(
            String outcome,
            @Nullable LocalDate toldBack,
            @Nullable Satisfaction content,
            LocalDate today,
            Instant now) {
        require(content == null || toldBack != null, "visit.point.told.missing");
        Telling telling = toldBack == null ? null : new Telling(toldBack, "", "", content, "");
        answer(outcome, telling, new By(null, now, today));
    }

    private PointStep take(PointStep.Content content, By by) {
        if (stepsTaken == 0) {
            keepWhatTheVisitSaid();
        }
        PointStep step = new PointStep(this, content, by);
        steps.add(step);
        stepsTaken++;
        return step;
    }

    /** What the record of the visit said becomes the first steps, before it is overwritten. */
    private void keepWhatTheVisitSaid() {
        if (!handler.passedTo().isEmpty()) {
            LocalDate day = passedOn == null ? visit.visitedOn() : passedOn;
            steps.add(new PointStep(this, PointStep.Content.passed(handler.passedTo(), day, dueOn), null));
        }
        if (answeredAt != null) {
            steps.add(new PointStep(
                    this, PointStep.Content.result(result, LocalDate.ofInstant(answeredAt, CHINA)), null));
        }
        if (toldBackOn != null) {
            steps.add(new PointStep(this, new Telling(toldBackOn, "", "", satisfied, "").step(), null));
        }
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new RuleViolation(otherwise);
        }
    }

    @Nullable
    Long id() {
        return id;
    }

    boolean hasId(@Nullable Long wanted) {
        return wanted != null && Objects.equals(id, wanted);
    }

    public State state() {
        return state;
    }

    public Sharing sharing() {
        return sharing;
    }

    /** What people call the visit by on which it was raised. */
    public String visitLabel() {
        return visit.label();
    }
}
