package org.liandong.supervision.problem;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/**
 * 移送的线索: what one congress found about organs of another level, told to the congress of that level, which decides by its
 * own procedure what follows (监督法 6, 地方组织法 46). Nothing is assigned by it.
 */
@Entity
@Table(name = "problem_finding")
class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "problem_finding_seq")
    @SequenceGenerator(name = "problem_finding_seq", sequenceName = "problem_finding_seq")
    @Nullable
    private Long id;

    private long problemId;

    @Embedded
    private Sharing sharing;

    private long toId;
    private String text;
    private String organ;
    private long sentBy;
    private Instant sentAt;

    @Nullable
    private Long receivedBy;

    @Nullable
    private Instant receivedAt;

    private String answer = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    /**
     * Sends it.
     *
     * @param organ the organ of the other level, as its name was typed; may be empty
     */
    Finding(Problem problem, Reader from, long toId, String text, String organ, long sentBy, Instant now) {
        this.problemId = problem.id();
        this.sharing = Sharing.shared(from, Audience.NAMED).naming(List.of(toId));
        this.toId = toId;
        this.text = text;
        this.organ = organ;
        this.sentBy = sentBy;
        this.sentAt = now;
    }

    /** The other congress confirms that it has it, and may say what it will do. */
    void receive(String answer, long receivedBy, Instant now) {
        if (receivedAt != null) {
            throw new RuleViolation("finding.received.already");
        }
        this.answer = answer;
        this.receivedBy = receivedBy;
        this.receivedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long problemId() {
        return problemId;
    }

    Sharing sharing() {
        return sharing;
    }

    long toId() {
        return toId;
    }

    String text() {
        return text;
    }
}
