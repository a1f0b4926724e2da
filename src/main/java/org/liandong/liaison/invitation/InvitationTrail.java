package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of the changes of an invitation: its line in the audit log, and when and where it would have been. */
@Component
class InvitationTrail {

    static final String SUBJECT = "invitation";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationTrail(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A change of state, or none where both are the same. */
    void note(String action, Invitation invitation, @Nullable Enum<?> from, @Nullable Enum<?> to, String reason) {
        events.publishEvent(new StateChanged(
                        action,
                        SUBJECT,
                        invitation.id(),
                        invitation.sharing().ownerId(),
                        invitation.heading(),
                        from == null ? null : from.name(),
                        to == null ? null : to.name())
                .because(reason));
    }

    /** Another time or place, after which everybody is asked again; nothing where there was none before. */
    void moved(Invitation invitation, @Nullable Occasion before) {
        if (before == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into invitation_move (invitation_id, moved_at, day, last_day, starts_at, place)
                        values (:id, :at, :day, :last, :starts, :place)
                        """)
                .param("id", invitation.id())
                .param("at", OffsetDateTime.now(clock))
                .param("day", before.day())
                .param("last", before.lastDay())
                .param("starts", before.startsAt())
                .param("place", before.place())
                .update();
        events.publishEvent(new StateChanged(
                "invitation.move",
                SUBJECT,
                invitation.id(),
                invitation.sharing().ownerId(),
                invitation.heading(),
                before.day().toString(),
                invitation.occasion().day().toString()));
    }
}
