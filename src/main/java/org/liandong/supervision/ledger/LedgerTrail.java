package org.liandong.supervision.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of a line: what each body did with it, kept for good, and told to the audit log. */
@Component
class LedgerTrail {

    /** What was done. */
    enum Kind {
        OPENED,
        JOINED,
        LEFT,
        PLANNED,
        NOTED,
        FINISHED,
        CLOSED,
        SENT_BACK,
        REOPENED
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerTrail(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes it for a line that is stored already.
     *
     * @param from state before, null where none changed
     * @param to state after
     */
    void add(
            LedgerLine line,
            Kind kind,
            LocalDate day,
            String text,
            @Nullable PartState from,
            @Nullable PartState to,
            SignedIn me) {
        jdbc.sql(
                        """
                        insert into ledger_entry (line_id, body_id, kind, day, text, entered_by, entered_at)
                        values (:line, :body, :kind, :day, :text, :by, :at)
                        """)
                .param("line", line.id())
                .param("body", me.bodyId())
                .param("kind", kind.name())
                .param("day", day)
                .param("text", text)
                .param("by", me.accountId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new StateChanged(
                        "ledger." + kind,
                        "ledger-line",
                        line.id(),
                        me.bodyId(),
                        line.title(),
                        from == null ? null : from.name(),
                        to == null ? null : to.name())
                .because(text));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
