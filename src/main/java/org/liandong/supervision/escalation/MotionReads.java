package org.liandong.supervision.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Motions in lists; a matter's title only for who may read the matter. */
@Repository
class MotionReads {

    private static final String FROM =
            """
             from motion m
            join body b on b.id = m.owner_id
            join lateral (select day, present, in_favour, members from motion_step s where s.motion_id = m.id
                          order by s.position desc limit 1) s on true
            left join joint_matter j on j.id = m.matter_id and %s
            """
                    .formatted(Visibility.check("j"));

    private static final String COLUMNS =
            """
            select m.id, m.rung, m.stage, m.target, m.post, m.question, m.owner_id, b.short_name owner, m.matter_id,
                   m.task_id, j.title matter, s.day,
                   case when m.stage = 'VOTED' then s.in_favour * 2 > s.members end as passed
            """
                    + FROM;

    private final JdbcClient jdbc;

    MotionReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A motion in a list.
     *
     * @param owner short name of its congress
     * @param matter title of the matter it grew from, null where the reader may not see it
     * @param day of its last step
     * @param passed what the vote came to, null while none was the last step
     */
    record MotionRow(
            long id,
            Rung rung,
            Stage stage,
            String target,
            String post,
            String question,
            long ownerId,
            String owner,
            long matterId,
            @Nullable Long taskId,
            @Nullable String matter,
            LocalDate day,
            @Nullable Boolean passed) {

        /** What it is about: the office of a person, or the question. */
        public String about() {
            return rung.personal() ? post : question;
        }
    }

    /** Those that grew from one piece of work, the first one first. */
    List<MotionRow> of(Reader reader, long matterId, @Nullable Long taskId) {
        return jdbc.sql(COLUMNS + " where m.matter_id = :matter and m.task_id is not distinct from :task and "
                        + Visibility.check("m") + " order by m.id")
                .param("matter", matterId)
                .param("task", taskId, java.sql.Types.BIGINT)
                .params(Visibility.parameters(reader))
                .query(MotionRow.class)
                .list();
    }

    /** A page of all that the reader may see, the latest first. */
    List<MotionRow> page(Reader reader, @Nullable Rung rung, boolean own, long before, int limit) {
        return jdbc.sql(COLUMNS + " where m.id < :before and " + Visibility.sql("m")
                        + (own ? " and m.owner_id = :readerId" : "")
                        + (rung == null ? "" : " and m.rung = :rung")
                        + " order by m.id desc limit :limit")
                .param("before", before)
                .param("rung", rung == null ? "" : rung.name())
                .param("limit", limit)
                .params(Visibility.parameters(reader))
                .query(MotionRow.class)
                .list();
    }

    Optional<MotionRow> one(Reader reader, long id) {
        return jdbc.sql(COLUMNS + " where m.id = :id and " + Visibility.check("m"))
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(MotionRow.class)
                .optional();
    }
}
