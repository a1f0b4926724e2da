package org.liandong.supervision.escalation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionPeople.Investigator;
import org.liandong.supervision.escalation.MotionStep.Noted;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * 提案: what a congress moves after its own work in a joint matter, from the draft through the steps of the law to its end.
 * Longer than other classes, since the verbs of five instruments share one course and what guards it.
 */
@Entity
class Motion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "motion_seq")
    @SequenceGenerator(name = "motion_seq", sequenceName = "motion_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    @Enumerated(EnumType.STRING)
    private Proposer proposer;

    @Embedded
    private MotionContent content;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    private String dropReason = "";

    @Embedded
    private MotionPeople people = new MotionPeople();

    @OneToMany(mappedBy = "motion", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<MotionStep> steps = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Motion() {}

    /** A draft, which only its own congress reads. */
    Motion(Work work, Sharing sharing, Rung rung, Proposer proposer, MotionContent content, LocalDate today) {
        this.matterId = work.matterId();
        this.taskId = work.taskId();
        this.sharing = sharing;
        this.rung = rung;
        this.proposer = proposer;
        this.content = content;
        steps.add(new MotionStep(this, 1, Stage.DRAFT, "", Noted.on(today), null));
    }

    /** The same motion as somebody saw it; unless another changed it since. */
    Motion seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("motion " + id);
        }
        return this;
    }

    /** Another text of the draft. */
    void revise(Proposer by, MotionContent text) {
        requireDraft();
        proposer = by;
        content = text;
    }

    /** Somebody signs. */
    void sign(String name, LocalDate day, LocalDate today) {
        requireDraft();
        require(proposer.joint(), "motion.sign.alone");
        require(!day.isAfter(today), "motion.day.future");
        people.sign(name, day);
    }

    /** Somebody takes the signature back, before the motion is brought in. */
    void withdraw(int position, LocalDate day) {
        requireDraft();
        people.withdraw(position, day);
    }

    /** A question that a member is going to ask, or asked. */
    void ask(String asker, String question) {
        require(inquiring(), "motion.question.closed");
        people.ask(asker, question);
    }

    /** What was answered to a question, and what came of it. */
    void answer(int position, String by, String answer, String followUp) {
        require(inquiring(), "motion.question.closed");
        people.answer(position, by, answer, followUp);
    }

    /** Whether questions of a special inquiry may be written down. */
    boolean inquiring() {
        return rung == Rung.SPECIAL_INQUIRY && broughtIn() && stage != Stage.PUBLISHED;
    }

    /** Whether its investigation committee is being put together. */
    boolean nominating() {
        return rung == Rung.INVESTIGATION && stage == Stage.VOTED && passed();
    }

    /** Puts somebody on the list of the investigation committee. */
    void nominate(String name, Investigator.Seat seat) {
        require(nominating(), "motion.member.closed");
        people.nominate(name, seat);
    }

    void strike(int position) {
        require(nominating(), "motion.member.closed");
        people.strike(position);
    }

    /** The moves that are open now. */
    List<Move> open(List<Move> course) {
        return course.stream()
                .filter(move -> move.from() == stage && move.by(proposer) && holds(move.when()))
                .toList();
    }

    private boolean holds(Course.When when) {
        Ballot ballot = last().ballot();
        return switch (when) {
            case ALWAYS -> true;
            case PASSED -> passed();
            case DISSATISFIED_MAJORITY -> ballot != null && ballot.mostDissatisfied();
            case DISSATISFIED_HALF -> ballot != null && ballot.halfDissatisfied();
            case CHIEF_PROCURATOR -> passed() && content.chiefProcurator();
        };
    }

    private boolean passed() {
        Ballot ballot = last().ballot();
        return ballot != null && ballot.passed();
    }

    /** Takes a step of the law; what the law asks of it beyond its form is checked before. */
    void take(Move move, Noted noted, @Nullable Ballot ballot, LocalDate today) {
        Stage next = move.to();
        require(!open(List.of(move)).isEmpty(), "motion.step.closed");
        require(!noted.day().isAfter(today), "motion.day.future");
        require(stage == Stage.DRAFT || !noted.day().isBefore(last().noted().day()), "motion.day.before");
        require(move.manners().isEmpty() || noted.manner() != null, "motion.manner.missing");
        require(noted.inOrder(), "motion.due.before");
        require(!next.by() || !noted.byWhom().isBlank(), "motion.by.missing");
        boolean told = next.told() || next == Stage.DEFENDED && noted.manner() != Stage.Manner.WAIVED;
        require(!told || !noted.text().isBlank(), "motion.text.missing");
        require(next != Stage.HELD || !people.questions().isEmpty(), "motion.question.none");
        require(next != Stage.NAMED || people.chaired(), "motion.member.chair");
        steps.add(new MotionStep(this, steps.size() + 1, next, move.law().key(), noted, ballot));
        stage = next;
    }

    /** Takes the last step back, which was written down by mistake; a draft again, it is for its own congress alone. */
    MotionStep takeBack() {
        require(broughtIn(), "motion.takeBack.none");
        MotionStep undone = steps.remove(steps.size() - 1);
        stage = last().stage();
        if (stage == Stage.DRAFT) {
            sharing = sharing.choosing(Audience.OWN).published();
        }
        return undone;
    }

    /** Lets others read it, once it has been brought in. */
    void share(Audience audience) {
        require(broughtIn(), "motion.share.draft");
        sharing = sharing.choosing(audience).published();
    }

    /** Gives the draft up; it stays on record. */
    void drop(String reason) {
        requireDraft();
        require(!reason.isBlank(), "motion.drop.reason");
        dropReason = reason;
        stage = Stage.DROPPED;
    }

    /** Whether it has taken a step of the law. */
    boolean broughtIn() {
        return stage != Stage.DRAFT && stage != Stage.DROPPED;
    }

    private void requireDraft() {
        require(stage == Stage.DRAFT, "motion.draft.over");
    }

    private static void require(boolean kept, String key) {
        if (!kept) throw new RuleViolation(key);
    }

    MotionStep last() {
        return steps.get(steps.size() - 1);
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("motion not stored yet");
        }
        return id;
    }

    long matterId() {
        return matterId;
    }

    @Nullable
    Long taskId() {
        return taskId;
    }

    Sharing sharing() {
        return sharing;
    }

    Rung rung() {
        return rung;
    }

    Proposer proposer() {
        return proposer;
    }

    MotionContent content() {
        return content;
    }

    Stage stage() {
        return stage;
    }

    String dropReason() {
        return dropReason;
    }

    MotionPeople people() {
        return people;
    }

    List<MotionStep> steps() {
        return List.copyOf(steps);
    }

    int version() {
        return version;
    }
}
