package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of invitations that a body has received or sent. */
@Component
class InvitationReads {

    /** Rows on a page. */
    static final int LIMIT = 50;

    private static final String COLUMNS =
            """
            select i.id, i.kind, i.heading, o.short_name as owner_name, i.day, i.last_day, i.starts_at, i.place, i.reply_by,
                   i.state,
            """;

    private static final String RECEIVED = COLUMNS
            + """
            n.waiting, n.answer, 0 as invited, 0 as coming, 0 as not_coming, 0 as silent, 0 as came
            from invitation_invitee n join invitation i on i.id = n.invitation_id join body o on o.id = i.owner_id
            where n.body_id = :readerId and
            """
            + Visibility.check("i");

    private static final String SENT = COLUMNS
            + """
            false as waiting, null as answer, c.* from invitation i join body o on o.id = i.owner_id
            cross join lateral (
              select count(*) as invited,
                     count(*) filter (where not n.waiting and n.answer in ('COMING', 'SUBSTITUTE')) as coming,
                     count(*) filter (where not n.waiting and n.answer = 'NOT_COMING') as not_coming,
                     count(*) filter (where n.waiting or n.answer is null) as silent,
                     count(*) filter (where n.attended) as came
              from invitation_invitee n where n.invitation_id = i.id) c
            where i.owner_id = :readerId
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for an answer of the body, the nearest day to answer first. */
    List<InvitationRow> waiting(Reader reader) {
        return jdbc.sql(RECEIVED
                        + " and n.waiting and n.day >= :back and i.state = 'SENT' and i.last_day >= :today order by i.reply_by, i.id limit "
                        + LIMIT)
                .params(Visibility.parameters(reader))
                .param("today", LocalDate.now(clock))
                .param("back", LocalDate.now(clock).minusDays(Occasion.LONGEST))
                .query(InvitationRow.class)
                .list();
    }

    /**
     * A page, the latest day first, with one row more if there is another page.
     *
     * @param after the row after which the page begins, null at the first
     */
    List<InvitationRow> page(InvitationFilter filter, Reader reader, @Nullable RowKey after) {
        Map<String, Object> parameters = new HashMap<>(Visibility.parameters(reader));
        String day = filter.sentBox() ? "i.day" : "n.day";
        String id = filter.sentBox() ? "i.id" : "n.invitation_id";
        StringBuilder sql = new StringBuilder(filter.sentBox() ? SENT : RECEIVED);
        Integer year = filter.yearValue();
        if (year != null) {
            sql.append(" and %s between :from and :to".formatted(day));
            parameters.put("from", LocalDate.of(year, 1, 1));
            parameters.put("to", LocalDate.of(year, 12, 31));
        }
        InvitationKind kind = filter.kindValue();
        if (kind != null) {
            sql.append(" and i.kind = :kind");
            parameters.put("kind", kind.name());
        }
        if (after != null) {
            sql.append(" and (%s, %s) < (:keyDay, :keyId)".formatted(day, id));
            parameters.put("keyDay", after.day());
            parameters.put("keyId", after.id());
        }
        sql.append(" order by %s desc, %s desc limit %d".formatted(day, id, LIMIT + 1));
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(InvitationRow.class)
                .list();
    }
}
