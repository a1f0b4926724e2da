package org.liandong.supervision.opinion;

import static org.liandong.supervision.opinion.Opinion.require;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * 审议意见的事项: one thing that an organ handles, from the handing over to the day on which it is struck off. Longer than
 * other classes, since each verb of its course checks the state: they stay in one place.
 */
@Entity
public class OpinionItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opinion_item_seq")
    @SequenceGenerator(name = "opinion_item_seq", sequenceName = "opinion_item_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "opinion_id")
    private Opinion opinion;

    private int position;

    @Embedded
    private ItemContent content;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.DRAFT;

    @Embedded
    private DueDay due;

    @Nullable
    private LocalDate handedOn;

    @Nullable
    private LocalDate reportedOn;

    private String measures = "";
    private int returns;
    private boolean reopened;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OpinionItem() {}

    OpinionItem(Opinion opinion, int position, ItemContent content, @Nullable LocalDate dueOn) {
        this.opinion = opinion;
        this.position = position;
        this.content = content;
        this.due = DueDay.own(dueOn);
    }

    /** The same item as somebody saw it; unless another changed it since. */
    OpinionItem seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("opinion item " + id);
        }
        return this;
    }

    /** Other words of the draft; what an organ already has stays as it is. */
    void write(ItemContent other, @Nullable LocalDate dueOn) {
        require(state == ItemState.DRAFT, "opinion.item.handed");
        content = other;
        due = DueDay.own(dueOn);
    }

    /**
     * Hands it over to its organ.
     *
     * @param byRule last day for the report as the province's measures say, null when they say nothing
     */
    void handOver(LocalDate day, @Nullable LocalDate byRule) {
        move(RecordKind.HAND_OVER, ItemState.HANDED_OVER);
        due = due.from(day, byRule, position);
        handedOn = day;
    }

    /** What the organ says it will do; it takes the place of what it said before, which the records keep. */
    void measure(String text) {
        move(RecordKind.MEASURES, ItemState.HANDLING);
        measures = text;
    }

    void progress() {
        move(RecordKind.PROGRESS, ItemState.HANDLING);
    }

    void askExtension(LocalDate until) {
        must(RecordKind.EXTENSION_ASKED);
        due = due.asked(until);
    }

    /** @param latest as in {@link DueDay#granted} */
    void grantExtension(@Nullable LocalDate latest) {
        must(RecordKind.EXTENSION_GRANTED);
        due = due.granted(latest);
    }

    void refuseExtension() {
        must(RecordKind.EXTENSION_REFUSED);
        due = due.refused();
    }

    /** The organ's report on how it handled it has come in. */
    void report(LocalDate day) {
        move(RecordKind.REPORT, ItemState.REPORTED);
        require(!day.isBefore(handedOn()), "opinion.report.before");
        reportedOn = day;
        due = due.answered();
    }

    /**
     * A satisfaction vote on the report.
     *
     * @param passed null where the province sets no threshold, so that a person decides
     * @param again day of the next report when it did not pass, null while open
     */
    void vote(@Nullable Boolean passed, @Nullable LocalDate again) {
        must(RecordKind.VOTE);
        if (passed != null && passed) {
            move(RecordKind.VOTE, ItemState.ACCEPTED);
        } else if (passed != null) {
            back(RecordKind.VOTE, again);
            returns++;
        }
    }

    /** Finds the report good enough, by decision. */
    void accept() {
        move(RecordKind.ACCEPT, ItemState.ACCEPTED);
    }

    /** Back to handling, by decision. */
    void sendBack(@Nullable LocalDate again) {
        back(RecordKind.RETURN, again);
        returns++;
    }

    /** 销号. */
    void close() {
        move(RecordKind.CLOSE, ItemState.CLOSED);
    }

    void reopen(@Nullable LocalDate again) {
        back(RecordKind.REOPEN, again);
        reopened = true;
    }

    private void back(RecordKind kind, @Nullable LocalDate again) {
        move(kind, ItemState.HANDLING);
        due = DueDay.own(again);
    }

    private void move(RecordKind kind, ItemState next) {
        must(kind);
        if (!state.leadsTo(next)) {
            throw new IllegalStateException(state + " to " + next);
        }
        state = next;
    }

    private void must(RecordKind kind) {
        if (!kind.fits(state)) {
            throw new RuleViolation("opinion.notNow", position);
        }
    }

    public long id() {
        return id == null ? 0 : id;
    }

    int position() {
        return position;
    }

    ItemContent content() {
        return content;
    }

    ItemState state() {
        return state;
    }

    DueDay due() {
        return due;
    }

    /** Day of the handing over; call it only after that. */
    LocalDate handedOn() {
        return java.util.Objects.requireNonNull(handedOn);
    }

    /** Day of the last report; call it only after that. */
    LocalDate reportedOn() {
        return java.util.Objects.requireNonNull(reportedOn);
    }

    int returns() {
        return returns;
    }

    boolean reopened() {
        return reopened;
    }

    int version() {
        return version;
    }
}
