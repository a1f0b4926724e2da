package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one visit that somebody may read. */
@Component
class VisitDetails {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitDetails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The visit; empty if there is none that the reader may read. */
    Optional<VisitDetail> find(long id, Reader reader) {
        return jdbc.sql(
                        """
                        select v.id, v.year, v.number, v.owner_id, o.name as owner_name, v.audience, v.visited_on, v.form,
                               v.reach, v.our_people, v.their_people, v.place, v.theme, v.said, v.clerk_view, v.state,
                               a.display_name as logged_by, v.logged_at, v.version, v.anonymised_on,
                               v.settled
                        from visit v join body o on o.id = v.owner_id left join account a on a.id = v.logged_by
                        where v.id = :id
                        """
                                + " and " + Visibility.sql("v"))
                .params(Visibility.parameters(reader))
                .param("id", id)
                .query(VisitDetail.Facts.class)
                .optional()
                .map(facts -> new VisitDetail(facts, parts(id), points(id)));
    }

    /** Whether the reader may read it. */
    boolean readable(long id, Reader reader) {
        return jdbc.sql("select count(*) from visit v where v.id = :id and " + Visibility.sql("v"))
                        .params(Visibility.parameters(reader))
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Whether the reader may have its files: those of an anonymised visit are its own body's alone until that has looked at
     * each of them (《个人信息保护法》 47(2)).
     */
    boolean filesReadable(long id, Reader reader) {
        return jdbc.sql("select count(*) from visit v where v.id = :id and " + Visibility.sql("v")
                                + " and (v.anonymised_on is null or v.owner_id = :readerId or not exists ("
                                + "select from attachment a where a.subject = 'visit' and a.subject_id = v.id and not exists ("
                                + "select from visit_file_kept k where k.attachment_id = a.id)))")
                        .params(Visibility.parameters(reader))
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<VisitDetail.Part> parts(long id) {
        return jdbc.sql(
                        """
                        select n.body_id, b.short_name as name, n.side, n.asked, n.answer, n.comment, n.answered_at
                        from visit_body n join body b on b.id = n.body_id where n.visit_id = :id order by n.asked desc, b.path
                        """)
                .param("id", id)
                .query(VisitDetail.Part.class)
                .list();
    }

    private List<PointRow> points(long id) {
        return jdbc.sql(PointRow.SELECT + "where p.visit_id = :id order by p.position, p.id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(PointRow.class)
                .list();
    }
}
