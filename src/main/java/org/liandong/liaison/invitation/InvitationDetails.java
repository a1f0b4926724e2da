package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one invitation for a body that may: the inviter with all answers, the invited with its own. */
@Component
class InvitationDetails {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationDetails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty if there is none that the reader may read. */
    Optional<InvitationView> find(long id, Reader reader) {
        return jdbc.sql(
                        """
                        select i.id, i.uid, i.owner_id, o.name as owner_name, i.kind, i.meeting_id, i.heading, i.lecturer,
                               i.agenda, i.whom, i.contact, i.day, i.last_day, i.starts_at, i.ends_at, i.place, i.reply_by,
                               i.state, i.reason, i.sequence, i.sent_at, i.version, x.invitee_id_list, x.invited
                        from invitation i join body o on o.id = i.owner_id
                        cross join lateral (
                          select string_agg(b.id::text, ',' order by b.path) as invitee_id_list,
                                 string_agg(b.short_name, E'\\n' order by b.path) as invited
                          from invitation_invitee n join body b on b.id = n.body_id where n.invitation_id = i.id) x
                        where i.id = :id and
                        """
                                + Visibility.check("i"))
                .params(Visibility.parameters(reader))
                .param("id", id)
                .query(InvitationView.class)
                .optional();
    }

    /** Whether the reader may read it. */
    boolean readable(long id, Reader reader) {
        return jdbc.sql("select count(*) from invitation i where i.id = :id and " + Visibility.check("i"))
                        .params(Visibility.parameters(reader))
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** All invited bodies in order of the tree for the inviter; for one of them itself alone. */
    List<InviteeRow> invitees(long id, Reader reader) {
        return jdbc.sql(
                        """
                        select n.body_id, b.short_name as body_name, n.person, n.waiting, n.answer, n.names, n.reason,
                               n.answered_at, n.attended
                        from invitation i join invitation_invitee n on n.invitation_id = i.id join body b on b.id = n.body_id
                        where i.id = :id and (i.owner_id = :reader or n.body_id = :reader) order by b.path
                        """)
                .param("id", id)
                .param("reader", reader.bodyId())
                .query(InviteeRow.class)
                .list();
    }

    /** When and where it would have been, the last change first. */
    List<Move> moves(long id) {
        return jdbc.sql("select day, last_day, starts_at, place from invitation_move where invitation_id = :id"
                        + " order by id desc")
                .param("id", id)
                .query(Move.class)
                .list();
    }

    /** Day of the last reminder, null for none. */
    @Nullable
    LocalDate reminded(long id) {
        return jdbc.sql("select max(day) from invitation_reminder where invitation_id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Who of a body may come, as a start for the answer: its leaders, with their posts. */
    List<String> leaders(long bodyId) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', nullif(p.title, ''), a.display_name) from post p
                        join account a on a.id = p.account_id
                        where p.body_id = :body and p.role = 'LEADER' and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today) order by p.id limit 8
                        """)
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** When and where it would have been. */
    record Move(LocalDate day, LocalDate lastDay, LocalTime startsAt, String place) {}
}
