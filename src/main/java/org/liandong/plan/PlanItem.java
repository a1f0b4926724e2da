package org.liandong.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.Sharing;
import org.liandong.law.statute.Citation;
import org.liandong.plan.topic.Topic;
import org.liandong.shared.RuleViolation;

/**
 * 计划项目: one piece of work in an annual plan. It carries the kind, the year and the sharing columns itself, so that the
 * board reads one table. While a plan is being adjusted, an edited item is a row of its own that revises the one in force.
 */
@Entity
public class PlanItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_item_seq")
    @SequenceGenerator(name = "plan_item_seq", sequenceName = "plan_item_seq")
    @Nullable
    private Long id;

    private long planId;

    @Nullable
    private Long revisesId;

    private boolean published;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private int year;
    private String title;
    private String instrument;

    @Enumerated(EnumType.STRING)
    @Nullable
    private OrganFunction subjectArea;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] statuteNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] statuteArticles;

    private int monthFrom;
    private int monthTo;

    @Nullable
    private Long meetingId;

    @Nullable
    private Long leadOrganId;

    private String supporting;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] supervised;

    @Enumerated(EnumType.STRING)
    private LinkageWish linkageWish;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private String stateReason;

    @Embedded
    private Topic topic;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PlanItem() {}

    /** A new item of a plan that may be written; only its owner sees it until the plan is published. */
    PlanItem(AnnualPlan plan, PlanItemContent content) {
        plan.mustBeEditable();
        planId = plan.id();
        kind = plan.kind();
        year = plan.year();
        sharing = Sharing.draft(
                new org.liandong.congress.Reader(
                        plan.sharing().ownerId(), plan.sharing().ownerPath()),
                content.audience());
        state = ItemState.PLANNED;
        stateReason = "";
        write(content);
    }

    /** Writes a draft item anew. */
    void edit(AnnualPlan plan, PlanItemContent content) {
        plan.mustBeEditable();
        if (published) {
            throw new RuleViolation("plan.item.edit.published");
        }
        sharing = sharing.choosing(content.audience());
        write(content);
    }

    /** The row on which an adjustment of this item is written, nobody else sees it. */
    PlanItem revise(AnnualPlan plan, PlanItemContent content) {
        PlanItem revised = new PlanItem(plan, content);
        revised.revisesId = id();
        revised.state = state;
        revised.stateReason = stateReason;
        return revised;
    }

    /** Takes over what a revision says and puts it in force. */
    void replaceBy(PlanItem revised) {
        write(revised.content());
        state = revised.state;
        stateReason = revised.stateReason;
        sharing = sharing.choosing(revised.sharing.audienceChosen()).published();
    }

    /** Lets the chosen audience read it. */
    void publish() {
        published = true;
        sharing = sharing.published();
    }

    /** Records how far the work has come; moving and dropping need a reason. */
    void progress(ItemState next, String reason) {
        if (next.needsReason() && reason.isBlank()) {
            throw new RuleViolation("plan.item.state.reason");
        }
        if (!published && next != ItemState.DROPPED) {
            throw new RuleViolation("plan.item.state.draft");
        }
        state = next;
        stateReason = reason.strip();
    }

    /** Drops it from an open revision. */
    void drop(String reason) {
        progress(ItemState.DROPPED, reason);
    }

    private void write(PlanItemContent content) {
        title = content.title().strip();
        instrument = content.instrument();
        subjectArea = content.subjectArea();
        statuteNames = content.statutes().stream().map(Citation::name).toArray(String[]::new);
        statuteArticles = content.statutes().stream().map(Citation::article).toArray(String[]::new);
        monthFrom = content.monthFrom();
        monthTo = content.monthTo();
        meetingId = content.meetingId();
        leadOrganId = content.leadOrganId();
        supporting = content.supporting().strip();
        supervised = content.supervised().toArray(String[]::new);
        linkageWish = content.linkageWish();
        topic = Topic.of(title, List.of(statuteNames), content.supervised());
    }

    /** What is written in it now. */
    PlanItemContent content() {
        return new PlanItemContent(
                title,
                instrument,
                subjectArea,
                statutes(),
                monthFrom,
                monthTo,
                meetingId,
                leadOrganId,
                supporting,
                List.of(supervised),
                linkageWish,
                sharing.audienceChosen());
    }

    List<Citation> statutes() {
        return IntStream.range(0, statuteNames.length)
                .mapToObj(i -> new Citation(statuteNames[i], statuteArticles[i]))
                .toList();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("item not stored yet");
        }
        return id;
    }

    public long planId() {
        return planId;
    }

    /** The item in force that this row revises, null for an item of its own. */
    public @Nullable Long revisesId() {
        return revisesId;
    }

    public boolean published() {
        return published;
    }

    public Sharing sharing() {
        return sharing;
    }

    /** The kind of the plan in which it stands. */
    public PlanKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public ItemState state() {
        return state;
    }

    public String stateReason() {
        return stateReason;
    }

    public int version() {
        return version;
    }
}
