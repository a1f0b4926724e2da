package org.liandong.supervision.problem;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Sharing;
import org.liandong.plan.topic.Topic;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.springframework.dao.OptimisticLockingFailureException;

/** 问题: something found in one congress's part of a joint matter; written by that congress alone. */
@Entity
public class Problem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "problem_seq")
    @SequenceGenerator(name = "problem_seq", sequenceName = "problem_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Embedded
    private Sharing sharing;

    private int year;

    @Embedded
    private ProblemContent content;

    @Embedded
    private Topic topic;

    @Nullable
    private LocalDate handedOn;

    private String handedNote = "";

    @Nullable
    private Long lineId;

    private long enteredBy;
    private Instant enteredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Problem() {}

    Problem(Work work, Sharing sharing, ProblemContent content, long enteredBy, Instant now) {
        this.matterId = work.matterId();
        this.taskId = work.taskId();
        this.year = work.year();
        this.sharing = sharing;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
        write(content);
    }

    /** The same problem as somebody saw it; unless another changed it since. */
    Problem seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("problem " + id);
        }
        return this;
    }

    /** Writes it anew. What it was handed over for stays what it was. */
    void edit(ProblemContent changed, Audience audience) {
        require(handedOn == null || changed.organ().equals(content.organ()), "problem.organ.handed");
        sharing = sharing.choosing(audience);
        write(changed);
    }

    private void write(ProblemContent written) {
        content = written;
        topic = Topic.of(
                written.text(),
                written.statute().isEmpty() ? List.of() : List.of(written.statute()),
                written.organ().isEmpty() ? List.of() : List.of(written.organ()));
    }

    /** Hands it over to the organ concerned, which handles it and reports back (代表法 31(2)). */
    void handOver(LocalDate day, String note, LocalDate today) {
        require(handedOn == null, "problem.handed.already");
        require(!content.organ().isEmpty(), "problem.handed.organ");
        require(!day.isAfter(today), "problem.handed.future");
        require(!day.isBefore(content.foundOn()), "problem.handed.early");
        handedOn = day;
        handedNote = note;
    }

    /** Becomes part of a line of the ledger; of one at a time. */
    public void merge(long line) {
        require(lineId == null, "problem.merged");
        lineId = line;
    }

    /** Is taken out of its line again. */
    public void separate() {
        require(lineId != null, "problem.separate");
        lineId = null;
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long matterId() {
        return matterId;
    }

    @Nullable
    public Long taskId() {
        return taskId;
    }

    public Sharing sharing() {
        return sharing;
    }

    public int year() {
        return year;
    }

    public ProblemContent content() {
        return content;
    }

    public Topic topic() {
        return topic;
    }

    @Nullable
    public LocalDate handedOn() {
        return handedOn;
    }

    public String handedNote() {
        return handedNote;
    }

    @Nullable
    public Long lineId() {
        return lineId;
    }

    public int version() {
        return version;
    }
}
