package org.liandong.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published revisions of plans with their items as they were (监督法 63(3)). */
@Repository
class PlanRevisions {

    private static final String COLUMNS =
            """
            select r.number, r.reason, r.meeting_id, cast(r.published_at at time zone 'Asia/Shanghai' as date) published_on
            from plan_revision r where r.plan_id = :plan
            """;

    private final JdbcClient jdbc;

    PlanRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the plan's items in force as its present revision; everything must be flushed before. */
    void keep(AnnualPlan plan, Instant now) {
        long id = jdbc.sql(
                        """
                        insert into plan_revision (plan_id, number, reason, meeting_id, published_at)
                        values (:plan, :number, :reason, :meeting, :now) returning id
                        """)
                .param("plan", plan.id())
                .param("number", plan.revision())
                .param("reason", plan.reason())
                .param("meeting", plan.meetingId(), java.sql.Types.BIGINT)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into plan_revision_item (revision_id, item_id, owner_id, owner_path, audience, audience_chosen,
                          named_ids, title, instrument, subject_area, statute_lines, month_from, month_to, lead_organ,
                          supporting, supervised_lines, linkage_wish, state, state_reason)
                        select :revision, i.id, i.owner_id, i.owner_path, i.audience, i.audience_chosen, i.named_ids, i.title,
                          i.instrument, i.subject_area,
                          coalesce((select string_agg('\u300a' || s.name || '\u300b' || s.article, chr(10))
                            from unnest(i.statute_names, i.statute_articles) s(name, article)), ''),
                          i.month_from, i.month_to, coalesce(o.name, ''), i.supporting,
                          array_to_string(i.supervised, chr(10)), i.linkage_wish, i.state, i.state_reason
                        from plan_item i left join organ o on o.id = i.lead_organ_id
                        where i.plan_id = :plan and i.published and i.revises_id is null
                        """)
                .param("revision", id)
                .param("plan", plan.id())
                .update();
    }

    /** Published revisions of a plan, the latest first. */
    List<PlanRevision> of(long planId) {
        return jdbc.sql(COLUMNS + "order by r.number desc")
                .param("plan", planId)
                .query(PlanRevision.class)
                .list();
    }

    Optional<PlanRevision> find(long planId, int number) {
        return jdbc.sql(COLUMNS + "and r.number = :number")
                .param("plan", planId)
                .param("number", number)
                .query(PlanRevision.class)
                .optional();
    }

    /** What this reader may see of a revision, in order of months. */
    List<KeptItem> items(Reader reader, long planId, int number) {
        return jdbc.sql(
                        """
                        select k.item_id, k.title, k.instrument, k.subject_area, k.statute_lines, k.month_from, k.month_to,
                          k.lead_organ, k.supporting, k.supervised_lines, k.linkage_wish, k.state, k.state_reason
                        from plan_revision_item k join plan_revision r on r.id = k.revision_id
                        where r.plan_id = :plan and r.number = :number and
                        """
                                + Visibility.sql("k") + " order by k.month_from, k.month_to, k.item_id")
                .param("plan", planId)
                .param("number", number)
                .params(Visibility.parameters(reader))
                .query(KeptItem.class)
                .list();
    }
}
