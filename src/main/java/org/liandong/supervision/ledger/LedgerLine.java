package org.liandong.supervision.ledger;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.plan.topic.Topic;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.problem.Problem;

/**
 * 台账行: one thing found in a joint matter, at whichever levels. Who may read the line reads all its columns, so a body that
 * joins lets them be read. The database keeps its place in the list from its columns.
 */
@Entity
class LedgerLine {

    static final int LONGEST_TITLE = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_line_seq")
    @SequenceGenerator(name = "ledger_line_seq", sequenceName = "ledger_line_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Embedded
    private Sharing sharing;

    private int year;
    private String title;
    private String statute;
    private String article;

    @Embedded
    private Topic topic;

    private Instant openedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LedgerLine() {}

    /** A line opened for one's own problem. */
    LedgerLine(Problem problem, Reader owner, String title, Audience audience, Instant now) {
        if (title.isEmpty()) {
            throw new RuleViolation("ledger.title.missing");
        }
        this.matterId = problem.matterId();
        this.year = problem.year();
        this.sharing = Sharing.shared(owner, audience);
        this.title = title;
        this.statute = problem.content().statute();
        this.article = problem.content().article();
        this.topic = problem.topic();
        this.openedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long matterId() {
        return matterId;
    }

    Sharing sharing() {
        return sharing;
    }

    String title() {
        return title;
    }
}
