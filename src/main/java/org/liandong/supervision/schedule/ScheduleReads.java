package org.liandong.supervision.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the shared days of a matter and how they were moved; obeys the one visibility rule. */
@Repository
class ScheduleReads {

    private final JdbcClient jdbc;

    ScheduleReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter as the page names it. */
    record Head(long id, String title, boolean mine, boolean running, boolean regional, int version) {}

    /** A shared day. */
    record Shared(String name, LocalDate dueOn) {}

    /** The matter, if the reader may see it and it has been issued. */
    Optional<Head> head(long matterId, Reader reader) {
        return jdbc.sql(
                        """
                        select m.id, m.title, m.owner_id = :readerId as mine,
                               m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP') as running, m.mode = 'REGIONAL' as regional, m.version
                        from joint_matter m where m.id = :matter and m.state <> 'DRAFT' and %s
                        """
                                .formatted(Visibility.check("m")))
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .query(Head.class)
                .optional();
    }

    /** The shared days in their order. */
    List<Shared> shared(long matterId) {
        return jdbc.sql("select name, due_on from matter_milestone where matter_id = :matter order by position")
                .param("matter", matterId)
                .query(Shared.class)
                .list();
    }

    /** What was moved, the latest first. */
    List<MilestoneMove> moves(long matterId) {
        return jdbc.sql(
                        "select name, from_day, to_day, reason, person, at from milestone_move where matter_id = :matter"
                                + " order by id desc")
                .param("matter", matterId)
                .query(MilestoneMove.class)
                .list();
    }
}
