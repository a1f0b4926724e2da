package org.liandong.supervision;

import static org.liandong.supervision.Rule.require;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/** 联动事项: one matter that several congresses work on, each by a task of its own (监督法 34); its verbs stay in one place, so it is longer than others. */
@Entity
public class JointMatter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "joint_matter_seq")
    @SequenceGenerator(name = "joint_matter_seq", sequenceName = "joint_matter_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    @Embedded
    private MatterContent content;

    @Enumerated(EnumType.STRING)
    private MatterState state = MatterState.DRAFT;

    @ElementCollection
    @CollectionTable(name = "matter_milestone", joinColumns = @JoinColumn(name = "matter_id"))
    @OrderColumn(name = "position")
    private List<Milestone> milestones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "matter_requirement", joinColumns = @JoinColumn(name = "matter_id"))
    @OrderColumn(name = "position")
    private List<Requirement> requirements = new ArrayList<>();

    @Nullable
    private Instant issuedAt;

    private String callOffReason = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected JointMatter() {}

    /**
     * A draft, which only its initiator reads.
     *
     * @param initiator the congress that starts it
     * @param requirement text of the first version of the requirement document; empty while there is none
     * @param participants ids of the congresses to be invited
     */
    JointMatter(
            Reader initiator,
            MatterContent content,
            String requirement,
            List<Milestone> milestones,
            Collection<Long> participants) {
        this.sharing = Sharing.draft(initiator, Audience.NAMED);
        this.content = content;
        write(content, requirement, milestones, participants);
    }

    /** Another text of the draft. */
    void revise(MatterContent content, String requirement, List<Milestone> milestones, Collection<Long> participants) {
        require(state == MatterState.DRAFT, "matter.edit.issued");
        write(content, requirement, milestones, participants);
    }

    private void write(
            MatterContent content, String requirement, List<Milestone> milestones, Collection<Long> participants) {
        this.content = content;
        this.milestones.clear();
        this.milestones.addAll(milestones);
        this.requirements.clear();
        if (!requirement.isBlank()) {
            this.requirements.add(new Requirement(1, requirement, null));
        }
        this.sharing = sharing.naming(content.mode().joint() ? participants : List.of());
    }

    /** Whether others besides the participants read it once it is issued: those below, or among equals all; they write nothing. */
    void tell(boolean others) {
        require(state == MatterState.DRAFT, "matter.edit.issued");
        Audience wider = content.mode() == MatterMode.REGIONAL ? Audience.ALL : Audience.DOWNWARD;
        sharing = sharing.choosing(others ? wider : Audience.NAMED);
    }

    /**
     * Sends the invitations out; from now on the participants read the matter.
     *
     * @param today the day of issue; the answers must be wanted for a later one
     */
    void issue(LocalDate today, Instant now) {
        require(state == MatterState.DRAFT, "matter.issue.issued");
        require(!content.purpose().isBlank(), "matter.issue.purpose");
        require(!requirements.isEmpty(), "matter.issue.requirement");
        if (content.mode().joint()) {
            require(!sharing.named().isEmpty(), "matter.issue.participants");
            require(content.answerBy() != null && content.answerBy().isAfter(today), "matter.issue.answerBy");
        }
        requirements.set(0, new Requirement(1, requirements.get(0).text(), now));
        issuedAt = now;
        sharing = sharing.published();
        state = MatterState.ISSUED;
    }

    /** Begins the common work. */
    void start() {
        move(MatterState.UNDER_WAY);
    }

    /** Sends out a new version of the requirement document, which each participant confirms anew. */
    void requireAnew(String text, Instant now) {
        require(state.revisable(), "matter.requirement.closed");
        require(!text.isBlank(), "matter.requirement.empty");
        requirements.add(new Requirement(requirements.size() + 1, text, now));
    }

    /** Moves the shared days, one for each milestone. */
    void reschedule(List<LocalDate> days) {
        require(state.running(), "milestone.move.ended");
        require(days.size() == milestones.size() && !days.isEmpty(), "milestone.move.none");
        List<Milestone> moved = new ArrayList<>();
        for (Milestone milestone : milestones) {
            LocalDate day = days.get(moved.size());
            require(moved.isEmpty() || !day.isBefore(days.get(moved.size() - 1)), "milestone.move.order");
            moved.add(new Milestone(milestone.name(), day));
        }
        require(!moved.equals(milestones), "milestone.move.same");
        for (int n = 0; n < moved.size(); n++) {
            milestones.set(n, moved.get(n));
        }
    }

    /** Another congress is asked to take part after the matter was issued. */
    void invite(long bodyId) {
        require(state.revisable() && content.mode().joint(), "join.closed");
        List<Long> named = new ArrayList<>(sharing.named());
        named.add(bodyId);
        sharing = sharing.naming(named);
    }

    /** Begins the summing up of what each congress reported. */
    void sumUp() {
        move(MatterState.SUMMING_UP);
    }

    /**
     * Ends the matter.
     *
     * @param awaited number of congresses that take part and have not reported: the entrusted report in writing (监督法
     *     34(1)), and among equals nobody ends what others are at work on (34(3))
     * @param openSteps what speaks against it: steps that the law requires of the initiator and that are still open
     */
    void close(long awaited, Optional<RuleViolation> openSteps) {
        if (content.mode() == MatterMode.ENTRUSTED && awaited > 0) {
            throw new RuleViolation("matter.close.reports", awaited);
        }
        if (content.mode() == MatterMode.REGIONAL && awaited > 0) {
            throw new RuleViolation("matter.regional.close", awaited);
        }
        if (state.leadsTo(MatterState.CLOSED)) {
            openSteps.ifPresent(refusal -> {
                throw refusal;
            });
        }
        move(MatterState.CLOSED);
    }

    /** Ends it before its time, with the reason told to all. */
    void callOff(String reason) {
        require(!reason.isBlank(), "matter.callOff.reason");
        move(MatterState.CALLED_OFF);
        callOffReason = reason;
    }

    private void move(MatterState next) {
        if (!state.leadsTo(next)) {
            throw new RuleViolation("matter.move." + next);
        }
        state = next;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("matter not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    MatterContent content() {
        return content;
    }

    public MatterMode mode() {
        return content.mode();
    }

    public MatterState state() {
        return state;
    }

    List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    List<Requirement> requirements() {
        return List.copyOf(requirements);
    }

    int version() {
        return version;
    }

    /** What its initiator does by itself. */
    Work work() {
        return new Work(
                id(),
                null,
                content.title(),
                content.year(),
                content.instrument(),
                sharing,
                state != MatterState.DRAFT,
                state.running());
    }

    /** As its page shows it; inside the transaction. */
    MatterView view(boolean mine) {
        return new MatterView(
                id(),
                content,
                state,
                callOffReason,
                issuedAt,
                milestones(),
                requirements(),
                sharing.ownerId(),
                sharing.ownerPath(),
                sharing.audience(),
                mine,
                sharing.named().size(),
                version);
    }
}
