package org.liandong.supervision.publication;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.springframework.dao.OptimisticLockingFailureException;

/** 公开记录: the text as it was told, when, by what and where; never changed, only taken back with a reason. */
@Entity
class Publication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Embedded
    private Sharing sharing;

    private String step;

    @Embedded
    private Told told;

    @Embedded
    private PublicationContent content;

    private long enteredBy;
    private Instant enteredAt;

    private String withdrawn = "";

    @Nullable
    private LocalDate withdrawnOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    /**
     * What was told.
     *
     * @param step code of the step of the law that requires it
     * @param accountId who enters it
     */
    Publication(
            Work work,
            String step,
            Told told,
            PublicationContent content,
            LocalDate today,
            long accountId,
            Instant now) {
        if (content.toldOn().isAfter(today)) {
            throw new RuleViolation("publication.day.future");
        }
        this.matterId = work.matterId();
        this.taskId = work.taskId();
        this.sharing = work.sharing().naming(work.sharing().named());
        this.step = step;
        this.told = told;
        this.content = content;
        this.enteredBy = accountId;
        this.enteredAt = now;
    }

    /** It was told by mistake, or not as it stands here. */
    void withdraw(int seenVersion, String reason, LocalDate today) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("publication " + id);
        }
        if (withdrawnOn != null) {
            throw new RuleViolation("publication.withdrawn.already");
        }
        if (reason.isBlank()) {
            throw new RuleViolation("publication.withdraw.reason");
        }
        withdrawn = reason;
        withdrawnOn = today;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("publication not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    String step() {
        return step;
    }

    /** Whether it belongs to this piece of work. */
    boolean of(Work work) {
        return matterId == work.matterId() && java.util.Objects.equals(taskId, work.taskId());
    }
}
