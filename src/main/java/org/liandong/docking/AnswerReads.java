package org.liandong.docking;

import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of a round one by one, behind the figures of the matrix; for the body that holds it. */
@Repository
class AnswerReads {

    private static final String FROM =
            """
            from docking_round r
            join docking_item i on i.round_id = r.id
            join body b on %s
            left join docking_answer a on a.item_id = i.id and a.owner_id = b.id and %s
            where r.id = :round and r.owner_id = :readerId
            """
                    .formatted(DockingReach.ASKED, Visibility.sql("a"));

    private final JdbcClient jdbc;

    AnswerReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of answers in division-code order, each body's by the agenda. */
    List<AnswerRow> page(Reader owner, long round, AnswerFilter filter, String after, int limit) {
        int cut = after.indexOf('~');
        return jdbc.sql(
                        """
                        select b.id body_id, b.short_name body_name, b.path body_path, i.position, i.title, a.choice, a.month,
                               a.note, coalesce(a.late, false) as late,
                               cast(a.answered_at at time zone 'Asia/Shanghai' as date) answered_on,
                               a.plan_item_id is not null planned
                        """
                                + FROM + " and " + filter.sql()
                                + " and (b.path, i.position) > (:afterPath collate \"C\", :afterPosition)"
                                + " order by b.path, i.position limit :limit")
                .param("round", round)
                .params(filter.parameters())
                .params(Visibility.parameters(owner))
                .param("afterPath", cut < 0 ? "" : after.substring(0, cut))
                .param("afterPosition", cut < 0 ? 0 : number(after.substring(cut + 1)))
                .param("limit", limit)
                .query(AnswerRow.class)
                .list();
    }

    int count(Reader owner, long round, AnswerFilter filter) {
        return jdbc.sql("select count(*) " + FROM + " and " + filter.sql())
                .param("round", round)
                .params(filter.parameters())
                .params(Visibility.parameters(owner))
                .query(Integer.class)
                .single();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
