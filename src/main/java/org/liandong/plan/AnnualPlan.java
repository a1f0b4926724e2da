package org.liandong.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/**
 * 年度计划 of one body: adopted by its council of chairpersons, made public, adjusted with a reason (监督法 63). A
 * township presidium and an outpost keep an arrangement of work of the same shape (地方组织法 19(2), 59).
 */
@Entity
public class AnnualPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "annual_plan_seq")
    @SequenceGenerator(name = "annual_plan_seq", sequenceName = "annual_plan_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private int year;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private int revision;

    @Nullable
    private Long meetingId;

    private String reason;

    @Nullable
    private Instant publishedAt;

    private String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AnnualPlan() {}

    /** A draft of the owner for one calendar year; {@code audience} holds once it is published. */
    AnnualPlan(Reader owner, PlanKind kind, int year, Audience audience, String note) {
        this.sharing = Sharing.draft(owner, audience);
        this.kind = kind;
        this.year = year;
        this.note = note;
        this.state = PlanState.DRAFT;
        this.revision = 1;
        this.reason = "";
    }

    /** Changes what is said about the plan as a whole while it may be written. */
    void describe(Audience audience, String newNote) {
        mustBeEditable();
        sharing = sharing.choosing(audience);
        note = newNote;
    }

    /** Hands the draft to those who adopt it. */
    void submit(int items) {
        mustBe(PlanState.DRAFT, "plan.submit.not-draft");
        if (items == 0) {
            throw new RuleViolation("plan.submit.empty");
        }
        state = PlanState.SUBMITTED;
    }

    /** Takes it back for rewriting before it is published. */
    void withdraw() {
        if (state != PlanState.SUBMITTED && state != PlanState.ADOPTED) {
            throw new RuleViolation("plan.withdraw.not-open");
        }
        state = PlanState.DRAFT;
        meetingId = null;
    }

    /** Records that a meeting adopted it (监督法 63). */
    void adopt(long meeting) {
        mustBe(PlanState.SUBMITTED, "plan.adopt.not-submitted");
        meetingId = meeting;
        state = PlanState.ADOPTED;
    }

    /** Lets the chosen audience read it. */
    void publish(Instant now) {
        mustBe(PlanState.ADOPTED, "plan.publish.not-adopted");
        state = PlanState.PUBLISHED;
        sharing = sharing.published();
        publishedAt = now;
    }

    /** Opens the next revision, which a meeting decided for a reason; the published one stays in force meanwhile. */
    void adjust(String why, long meeting) {
        mustBe(PlanState.PUBLISHED, "plan.adjust.not-published");
        if (why.isBlank()) {
            throw new RuleViolation("plan.adjust.reason.missing");
        }
        state = PlanState.ADJUSTING;
        revision++;
        reason = why.strip();
        meetingId = meeting;
    }

    /** Puts the revision in force. */
    void publishRevision(Instant now) {
        mustBe(PlanState.ADJUSTING, "plan.publish-revision.not-adjusting");
        state = PlanState.PUBLISHED;
        publishedAt = now;
    }

    /** Gives the revision up; the published one stays as it is. */
    void abandonRevision(@Nullable Long formerMeeting, String formerReason) {
        mustBe(PlanState.ADJUSTING, "plan.publish-revision.not-adjusting");
        state = PlanState.PUBLISHED;
        revision--;
        meetingId = formerMeeting;
        reason = formerReason;
    }

    /** Refuses to write items while the plan is with others or in force. */
    void mustBeEditable() {
        if (!state.editable()) {
            throw new RuleViolation("plan.edit.closed");
        }
    }

    private void mustBe(PlanState wanted, String key) {
        if (state != wanted) {
            throw new RuleViolation(key);
        }
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("plan not stored yet");
        }
        return id;
    }

    public Sharing sharing() {
        return sharing;
    }

    public PlanKind kind() {
        return kind;
    }

    /** Calendar year. */
    public int year() {
        return year;
    }

    public PlanState state() {
        return state;
    }

    /** 1 for the plan as first published, one more with each adjustment. */
    public int revision() {
        return revision;
    }

    /** The meeting that adopted this revision, null before. */
    public @Nullable Long meetingId() {
        return meetingId;
    }

    /** Why this revision was made, empty for the first. */
    public String reason() {
        return reason;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public String note() {
        return note;
    }

    public int version() {
        return version;
    }
}
