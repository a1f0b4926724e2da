package org.liandong.supervision.paper;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.springframework.dao.OptimisticLockingFailureException;

/** 公文 of one congress in a joint matter: a draft of its own until it is final, from then on it never changes. */
@Entity
@Table(name = "matter_paper")
class Paper {

    /** Whether a paper may still be changed. */
    enum State {
        DRAFT,
        /** 定稿: it never changes again. */
        FINAL,
        /** Another one stands in its place. */
        REPLACED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_paper_seq")
    @SequenceGenerator(name = "matter_paper_seq", sequenceName = "matter_paper_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Nullable
    private Long opinionId;

    @Nullable
    private Long replacesId;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Embedded
    private PaperContent content;

    private String writer;
    private Instant writtenAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    /**
     * A draft, which only its own congress reads.
     *
     * @param opinionId the opinion that it is about, null for none
     * @param writer who writes it, by name
     */
    Paper(
            Reader owner,
            Work work,
            PaperKind kind,
            @Nullable Long opinionId,
            PaperContent content,
            String writer,
            Instant now) {
        this.matterId = work.matterId();
        this.taskId = work.taskId();
        this.opinionId = opinionId;
        this.sharing = Sharing.draft(owner, work.sharing().audienceChosen())
                .naming(work.sharing().named());
        this.kind = kind;
        this.content = content;
        this.writer = writer;
        this.writtenAt = now;
    }

    /** A draft with the same content that is to stand in its place. */
    Paper successor(Reader owner, Work work, String writer, Instant now) {
        require(state == State.FINAL, "paper.replace.final");
        Paper next = new Paper(owner, work, kind, opinionId, content, writer, now);
        next.replacesId = id;
        return next;
    }

    void revise(int seenVersion, PaperContent content, String writer, Instant now) {
        seen(seenVersion);
        require(draft(), "paper.final");
        this.content = content;
        this.writer = writer;
        this.writtenAt = now;
    }

    /** 定稿: who reads the work reads it from now on, and it never changes. */
    void settle(int seenVersion, String writer, Instant now) {
        seen(seenVersion);
        require(draft(), "paper.final");
        content.mustBeComplete(kind);
        state = State.FINAL;
        sharing = sharing.published();
        this.writer = writer;
        this.writtenAt = now;
    }

    /** Another one stands in its place now. */
    void giveWay() {
        require(state == State.FINAL, "paper.replace.final");
        state = State.REPLACED;
    }

    void mustBeDraft() {
        require(draft(), "paper.final");
    }

    private boolean draft() {
        return state == State.DRAFT;
    }

    private void seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("paper " + id);
        }
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("paper not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    PaperKind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    PaperContent content() {
        return content;
    }

    @Nullable
    Long replacesId() {
        return replacesId;
    }

    /** Whether it belongs to this piece of work. */
    boolean of(Work work) {
        return matterId == work.matterId() && Objects.equals(taskId, work.taskId());
    }
}
