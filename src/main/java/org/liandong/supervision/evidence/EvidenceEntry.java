package org.liandong.supervision.evidence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkPlace;
import org.springframework.dao.OptimisticLockingFailureException;

/** A result of a questionnaire, a spot check or the like, in a congress's own work. */
@Entity
class EvidenceEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_entry_seq")
    @SequenceGenerator(name = "evidence_entry_seq", sequenceName = "evidence_entry_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Embedded
    private EvidenceContent content;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceEntry() {}

    EvidenceEntry(Work work, EvidenceContent content, LocalDate today) {
        this.matterId = work.matterId();
        this.taskId = work.taskId();
        correct(content, today);
    }

    /** Another text of it. */
    final void correct(EvidenceContent written, LocalDate today) {
        require(!written.heldOn().isAfter(today), "evidence.day.future");
        require(!written.summary().isEmpty(), "evidence.summary.missing");
        Integer sample = written.sample();
        Integer valid = written.valid();
        require(valid == null || sample != null && valid <= sample, "evidence.valid.more");
        content = written;
    }

    /** To be changed by somebody who saw this version of it. */
    EvidenceEntry seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("evidence " + id);
        }
        return this;
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** The work it belongs to. */
    WorkPlace place() {
        return new WorkPlace(matterId, taskId);
    }

    EvidenceContent content() {
        return content;
    }

    int version() {
        return version;
    }
}
