package org.liandong.supervision.paper;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads in one statement what the records say for the places of a paper, of its own congress's work alone. */
@Repository
class PaperFactReads {

    /** More names than that are a number. */
    static final int NAMES = 30;

    private final JdbcClient jdbc;

    PaperFactReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param opinionId opinion of the same congress that the paper is about, null for none */
    PaperFacts of(Work work, @Nullable Long opinionId, Reader owner) {
        return jdbc.sql(
                        """
                        select m.title, m.year, m.mode, coalesce(t.instrument, m.instrument) as instrument, m.statutes, m.purpose,
                               m.focus, m.answer_by, b.name as body_name, i.name as initiator_name,
                               (select q.text from matter_requirement q where q.matter_id = m.id order by q.position desc limit 1)
                                 as requirement,
                               (select string_agg(to_char(s.due_on, 'FMYYYY-MM-DD') || ' ' || s.name, chr(10) order by s.position)
                                from matter_milestone s where s.matter_id = m.id) as schedule,
                               p.participants, p.participant_count, p.levels, p.everybody, e.kind as meeting_kind, e.term_number,
                               e.number as meeting_number, l.asked, l.report_by, t.report_text as report,
                               o.opinion, o.organs, o.due_on
                        from joint_matter m
                        left join matter_task t on t.id = cast(:task as bigint) and t.matter_id = m.id
                        join body b on b.id = :readerId
                        join body i on i.id = m.owner_id
                        left join own_procedure r on r.matter_id = m.id and r.task_id is not distinct from t.id
                        left join meeting e on e.id = r.meeting_id
                        left join entrust_letter l on l.matter_id = m.id
                        cross join lateral (
                          select string_agg(n.name, '、' order by n.path) filter (where n.place <= :names) as participants,
                                 count(*) as participant_count, string_agg(distinct n.level, ',') as levels,
                                 string_agg(n.name, '、' order by n.path) as everybody
                          from (select c.name, c.level, c.path, row_number() over (order by c.path) as place
                                from matter_task x join body c on c.id = x.owner_id
                                where x.matter_id = m.id and x.state <> 'DECLINED' and %s) n) p
                        left join lateral (
                          select o.wording || chr(10) || string_agg(x.position || '. ' || x.wording, chr(10) order by x.position)
                                   as opinion,
                                 string_agg(distinct x.organ, '、') as organs, max(x.due_on) as due_on
                          from opinion o join opinion_item x on x.opinion_id = o.id
                          where o.id = cast(:opinion as bigint) and o.owner_id = :readerId and o.matter_id = m.id
                            and o.task_id is not distinct from t.id
                          group by o.id) o on true
                        where m.id = :matter
                        """
                                .formatted(Visibility.check("x")))
                .params(Visibility.parameters(owner))
                .param("matter", work.matterId())
                .param("task", work.taskId())
                .param("opinion", opinionId)
                .param("names", NAMES)
                .query(PaperFacts.class)
                .single();
    }

    /** Whether the opinion is of this work and of this congress. */
    Optional<Long> opinion(Work work, @Nullable Long opinionId, Reader owner) {
        return jdbc.sql("select o.id from opinion o where o.id = cast(:opinion as bigint) and o.owner_id = :owner"
                        + " and o.matter_id = :matter and o.task_id is not distinct from cast(:task as bigint)")
                .param("opinion", opinionId)
                .param("owner", owner.bodyId())
                .param("matter", work.matterId())
                .param("task", work.taskId())
                .query(Long.class)
                .optional();
    }
}
