package org.liandong.docking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/** 年初对接 of one upper congress and one year; one round a year, kept apart from its agenda and its answers. */
@Entity
public class DockingRound {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docking_round_seq")
    @SequenceGenerator(name = "docking_round_seq", sequenceName = "docking_round_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    private int year;

    @Enumerated(EnumType.STRING)
    private DockingReach reach;

    private LocalDate opensOn;
    private LocalDate closesOn;
    private String agenda;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.DRAFT;

    @ElementCollection
    @CollectionTable(name = "docking_date_change", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    private List<DateChange> dateChanges = new ArrayList<>();

    @Nullable
    private Instant openedAt;

    @Nullable
    private Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DockingRound() {}

    /** A draft of the owner, told downward once it is opened. */
    DockingRound(Reader owner, int year, DockingReach reach, LocalDate opensOn, LocalDate closesOn, String agenda) {
        this.sharing = Sharing.draft(owner, Audience.DOWNWARD);
        this.year = year;
        write(reach, opensOn, closesOn, agenda);
    }

    /** Writes the draft anew. */
    void describe(DockingReach newReach, LocalDate newOpening, LocalDate newClosing, String newAgenda) {
        mustBe(RoundState.DRAFT, "docking.edit.opened");
        write(newReach, newOpening, newClosing, newAgenda);
    }

    /** Tells it to the congresses below; they answer from the opening day on. */
    void open(LocalDate today, Instant now) {
        mustBe(RoundState.DRAFT, "docking.open.opened");
        if (agenda.isEmpty()) {
            throw new RuleViolation("docking.open.agenda");
        }
        if (closesOn.isBefore(today)) {
            throw new RuleViolation("docking.open.past");
        }
        state = RoundState.OPEN;
        sharing = sharing.published();
        openedAt = now;
    }

    /** Refuses to be thrown away once the congresses below were told. */
    void mustBeDiscardable() {
        mustBe(RoundState.DRAFT, "docking.discard.told");
    }

    /** Other dates with a reason that all can read. */
    void reschedule(LocalDate newOpening, LocalDate newClosing, String reason, Instant now) {
        mustBe(RoundState.OPEN, "docking.dates.not-open");
        if (reason.isBlank()) {
            throw new RuleViolation("docking.dates.reason");
        }
        DateChange before = new DateChange(opensOn, closesOn, reason.strip(), now);
        writeDates(newOpening, newClosing);
        dateChanges.add(before);
    }

    /**
     * Ends it; before the day only when nobody is silent any more.
     *
     * @param silent number of answers still missing
     */
    void close(LocalDate today, int silent, Instant now) {
        mustBe(RoundState.OPEN, "docking.close.not-open");
        if (silent > 0 && !today.isAfter(closesOn)) {
            throw new RuleViolation("docking.close.early", silent);
        }
        state = RoundState.CLOSED;
        closedAt = now;
    }

    /** Refuses items on the agenda once it is over. */
    void mustTakeItems() {
        if (state == RoundState.CLOSED) {
            throw new RuleViolation("docking.items.closed");
        }
    }

    /** Refuses answers and proposals before the opening day, and of those whom it does not ask. */
    public void mustTakeAnswers(Reader body, LocalDate today) {
        if (state == RoundState.DRAFT || today.isBefore(opensOn)) {
            throw new RuleViolation("docking.answer.early");
        }
        if (!reach.asks(sharing.ownerPath(), body)) {
            throw new RuleViolation("docking.answer.not-asked");
        }
    }

    /** Whether an answer of this day comes after the close; it is taken and marked, but no longer changed. */
    public boolean late(LocalDate today) {
        return state == RoundState.CLOSED || today.isAfter(closesOn);
    }

    private void write(DockingReach newReach, LocalDate newOpening, LocalDate newClosing, String newAgenda) {
        writeDates(newOpening, newClosing);
        reach = newReach;
        agenda = newAgenda.strip();
    }

    private void writeDates(LocalDate newOpening, LocalDate newClosing) {
        if (newClosing.isBefore(newOpening)) {
            throw new RuleViolation("docking.dates.reversed");
        }
        opensOn = newOpening;
        closesOn = newClosing;
    }

    private void mustBe(RoundState wanted, String key) {
        if (state != wanted) {
            throw new RuleViolation(key);
        }
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("round not stored yet");
        }
        return id;
    }

    public Sharing sharing() {
        return sharing;
    }

    public int year() {
        return year;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    public RoundState state() {
        return state;
    }

    List<DateChange> dateChanges() {
        return List.copyOf(dateChanges);
    }

    int version() {
        return version;
    }
}
