package org.liandong.liaison.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to invitations for the workbench. */
@Component
public class InvitationLookup {

    /** What a line is about. */
    public enum Kind {
        /** An answer is wanted. */
        ASKED,
        /** Time or place changed, another answer is wanted. */
        AGAIN,
        /** Somebody of the body goes there soon. */
        SOON,
        /** It was called off. */
        CALLED_OFF,
        /** The body's own is over, who came is to be written. */
        OVER
    }

    /**
     * An invitation on the workbench.
     *
     * @param replyBy until when an answer is wished for; it may come later
     * @param reminded day of the last reminder, null for none
     */
    public record Line(
            long id,
            Kind kind,
            String heading,
            String ownerName,
            LocalDate day,
            LocalTime startsAt,
            String place,
            LocalDate replyBy,
            @Nullable LocalDate reminded) {}

    /** Days after which nobody is reminded any more; longer than anything that one is invited to. */
    private static final int BACK = 60;

    private final JdbcClient jdbc;

    InvitationLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits for the body or lies ahead of it, the nearest day first: {@code /liaison/invitations}.
     *
     * @param soon last day that is soon
     */
    public List<Line> desk(Reader reader, LocalDate today, LocalDate soon, int limit) {
        return jdbc.sql(
                        """
                        select i.id, w.kind, i.heading, o.short_name as owner_name, i.day, i.starts_at, i.place, i.reply_by,
                               (select max(r.day) from invitation_reminder r where r.invitation_id = i.id) as reminded
                        from (
                          select n.invitation_id, case when n.answer is null then 'ASKED' else 'AGAIN' end as kind
                          from invitation_invitee n where n.body_id = :readerId and n.waiting and n.day >= :back
                          union all
                          select n.invitation_id, 'SOON' from invitation_invitee n
                          where n.body_id = :readerId and n.day between :today and :soon and not n.waiting
                            and n.answer in ('COMING', 'SUBSTITUTE') and n.attended is null
                          union all
                          select n.invitation_id, 'CALLED_OFF' from invitation_invitee n
                          where n.body_id = :readerId and n.day >= :today
                          union all
                          select i.id, 'OVER' from invitation i
                          where i.owner_id = :readerId and i.state = 'SENT' and i.last_day >= :back and i.last_day < :today) w
                        join invitation i on i.id = w.invitation_id join body o on o.id = i.owner_id
                        where (i.state = 'CALLED_OFF') = (w.kind = 'CALLED_OFF') and i.state in ('SENT', 'CALLED_OFF')
                          and (w.kind = 'OVER' or i.last_day >= :today) and %s
                        order by i.day, i.id limit :limit
                        """
                                .formatted(Visibility.check("i")))
                .params(Visibility.parameters(reader))
                .param("today", today)
                .param("back", today.minusDays(BACK))
                .param("soon", soon)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
