package org.liandong.supervision.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/** 台账中一个机关的一栏: how one body sees to it that the thing is put right; written by that body alone. */
@Entity
class LedgerPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_part_seq")
    @SequenceGenerator(name = "ledger_part_seq", sequenceName = "ledger_part_seq")
    @Nullable
    private Long id;

    private long lineId;
    private long ownerId;
    private String ownerPath;
    private String measures = "";

    @Nullable
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private PartState state = PartState.TODO;

    private boolean reopened;

    @Nullable
    private LocalDate closedOn;

    @Nullable
    private Long closedBy;

    private String closedWhy = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LedgerPart() {}

    LedgerPart(long lineId, Reader owner) {
        this.lineId = lineId;
        this.ownerId = owner.bodyId();
        this.ownerPath = owner.path();
    }

    /** The same column as somebody saw it; unless another changed it since. */
    LedgerPart seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("ledger part " + id);
        }
        return this;
    }

    /** What is to be done, and by when; null for no day. */
    void plan(String measures, @Nullable LocalDate dueOn) {
        require(state.working(), "ledger.settled");
        require(!measures.isEmpty(), "ledger.measures.missing");
        this.measures = measures;
        this.dueOn = dueOn;
        state = PartState.DOING;
    }

    /** Something was done, as the text says. */
    void note(LocalDate day, String text, LocalDate today) {
        require(state.working(), "ledger.settled");
        require(!text.isEmpty(), "ledger.progress.missing");
        require(!day.isAfter(today), "ledger.day.future");
        state = PartState.DOING;
    }

    /** All was done; it waits to be closed. */
    void finish() {
        require(state == PartState.DOING, "ledger.finish.state");
        require(!measures.isEmpty(), "ledger.finish.measures");
        state = PartState.DONE;
    }

    /** 销号: found to have been put right. */
    void close(LocalDate day, String why, long by, LocalDate today) {
        require(state == PartState.DONE, "ledger.close.state");
        require(!why.isEmpty(), "ledger.close.why");
        require(!day.isAfter(today), "ledger.day.future");
        state = PartState.CLOSED;
        reopened = false;
        closedOn = day;
        closedBy = by;
        closedWhy = why;
    }

    /** Not put right after all: before it was closed, or after. */
    void reopen(String reason) {
        require(state == PartState.DONE || state == PartState.CLOSED, "ledger.reopen.state");
        require(!reason.isEmpty(), "ledger.reopen.why");
        reopened = reopened || state == PartState.CLOSED;
        state = PartState.DOING;
        closedOn = null;
        closedBy = null;
        closedWhy = "";
    }

    /** The last of its problems is taken out. */
    void leave() {
        require(state != PartState.CLOSED, "ledger.leave.closed");
        state = PartState.LEFT;
        reopened = false;
    }

    /** Has a problem in the line again. */
    void rejoin() {
        if (state == PartState.LEFT) {
            state = measures.isEmpty() ? PartState.TODO : PartState.DOING;
        }
        require(state != PartState.CLOSED, "ledger.join.closed");
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long lineId() {
        return lineId;
    }

    long ownerId() {
        return ownerId;
    }

    String measures() {
        return measures;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    PartState state() {
        return state;
    }

    boolean reopened() {
        return reopened;
    }
}
