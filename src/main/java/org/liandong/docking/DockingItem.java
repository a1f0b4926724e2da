package org.liandong.docking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.PlanItemRow;

/**
 * 对接项目: an item of the upper body's plan as it is brought to the round. The owner puts it there with its own hand, so
 * the congresses below may read it while the plan is still a draft that nobody else sees.
 */
@Entity
public class DockingItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docking_item_seq")
    @SequenceGenerator(name = "docking_item_seq", sequenceName = "docking_item_seq")
    @Nullable
    private Long id;

    private long roundId;

    @Nullable
    private Long planItemId;

    private int position;
    private String title;
    private String instrument;

    @Enumerated(EnumType.STRING)
    @Nullable
    private OrganFunction subjectArea;

    private String statutes;
    private int monthFrom;
    private int monthTo;

    @SuppressWarnings("NullAway.Init")
    protected DockingItem() {}

    /** The item of the owner's plan at this place of the agenda, counted from 1. */
    DockingItem(DockingRound round, int position, PlanItemRow source) {
        round.mustTakeItems();
        this.roundId = round.id();
        this.position = position;
        copy(source);
    }

    /** Takes over what the plan says now, before the round is opened. */
    void refresh(int newPosition, PlanItemRow source) {
        position = newPosition;
        copy(source);
    }

    private void copy(PlanItemRow source) {
        planItemId = source.id();
        title = source.title();
        instrument = source.instrument();
        subjectArea = source.subjectArea();
        statutes = String.join("\n", source.statutes());
        monthFrom = source.monthFrom();
        monthTo = source.monthTo();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("item not stored yet");
        }
        return id;
    }

    long roundId() {
        return roundId;
    }

    /** The item of the owner's plan from which it was brought, null when that is gone. */
    public @Nullable Long planItemId() {
        return planItemId;
    }

    int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public String instrument() {
        return instrument;
    }

    public @Nullable OrganFunction subjectArea() {
        return subjectArea;
    }

    public String statutes() {
        return statutes;
    }

    public int monthFrom() {
        return monthFrom;
    }
}
