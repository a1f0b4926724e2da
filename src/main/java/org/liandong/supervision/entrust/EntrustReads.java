package org.liandong.supervision.entrust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where the entrusted stand, from the letter to the receipt; obeys the one visibility rule. */
@Repository
class EntrustReads {

    private static final String LINES =
            """
            select t.id as task_id, b.short_name as body_name, t.state, t.answer_reason as reason, t.answered_at, a.person as answered_by,
                   t.reported_on, p.person as reported_by, r.received_on, r.person as received_by, r.note
            from matter_task t
            join body b on b.id = t.owner_id
            left join entrust_receipt r on r.task_id = t.id
            left join lateral (select person from task_act where task_id = t.id and act in ('ACCEPTED', 'DECLINED')
                               order by id desc limit 1) a on true
            left join lateral (select person from task_act where task_id = t.id and act = 'REPORTED'
                               order by id desc limit 1) p on true
            where %s
            """;

    private final JdbcClient jdbc;

    EntrustReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter as the page names it. */
    record Head(long id, String title, long ownerId, String ownerName, boolean draft, @Nullable LocalDate issuedOn) {}

    /** The matter, if it is an entrusted inspection that the reader may see. */
    Optional<Head> head(long matterId, Reader reader) {
        return jdbc.sql(
                        """
                        select m.id, m.title, m.owner_id, b.short_name as owner_name, m.state = 'DRAFT' as draft,
                               cast(m.issued_at at time zone 'Asia/Shanghai' as date) as issued_on
                        from joint_matter m join body b on b.id = m.owner_id
                        where m.id = :matter and m.mode = 'ENTRUSTED' and %s
                        """
                                .formatted(Visibility.check("m")))
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(Head.class)
                .optional();
    }

    /** The entrusted that the reader may see, in division-code order. */
    List<EntrustLine> lines(long matterId, Reader reader) {
        return jdbc.sql(LINES.formatted("t.matter_id = :matter and " + Visibility.check("t"))
                        + " order by t.owner_path")
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(EntrustLine.class)
                .list();
    }

    /** The line of a task that the reader was found to see. */
    EntrustLine line(long taskId) {
        return jdbc.sql(LINES.formatted("t.id = :task"))
                .param("task", taskId)
                .query(EntrustLine.class)
                .single();
    }
}
