package org.liandong.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of plans and items read; every statement holds the visibility rule. */
@Repository
class PlanReads {

    private static final String PLAN =
            """
            select p.id, p.owner_id, p.owner_path, b.short_name body_name, b.kind body_kind, p.kind, p.year, p.state, p.revision,
                   p.meeting_id, p.reason, cast(p.published_at at time zone 'Asia/Shanghai' as date) published_on, p.note,
                   p.audience, p.audience_chosen, p.version
            from annual_plan p join body b on b.id = p.owner_id
            where
            """
                    + Visibility.sql("p");

    private static final String ITEM =
            """
            select i.id, i.plan_id, i.revises_id, i.published, i.owner_id, i.owner_path, b.short_name body_name,
                   b.kind body_kind, i.kind, i.year, i.title, i.instrument, i.subject_area,
                   (select string_agg('\u300a' || s.name || '\u300b' || s.article, chr(10))
                    from unnest(i.statute_names, i.statute_articles) s(name, article)) statute_lines,
                   i.month_from, i.month_to, i.meeting_id, i.lead_organ_id, o.name lead_organ, i.supporting,
                   array_to_string(i.supervised, chr(10)) supervised_lines,
                   i.linkage_wish, i.state, i.state_reason, i.audience, i.audience_chosen, i.version,
                   (select count(*) from plan_item_link l where i.id in (l.low_id, l.high_id)) linked
            from plan_item i join body b on b.id = i.owner_id left join organ o on o.id = i.lead_organ_id
            where
            """
                    + Visibility.sql("i");

    private static final String ORDER = " order by i.month_from, i.month_to, i.id";

    private final JdbcClient jdbc;

    PlanReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanView> plan(Reader reader, long id) {
        return jdbc.sql(PLAN + " and p.id = :id")
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(PlanView.class)
                .optional();
    }

    Optional<PlanView> plan(Reader reader, long bodyId, PlanKind kind, int year) {
        return jdbc.sql(PLAN + " and p.owner_id = :body and p.kind = :kind and p.year = :year")
                .param("body", bodyId)
                .param("kind", kind.name())
                .param("year", year)
                .params(Visibility.parameters(reader))
                .query(PlanView.class)
                .optional();
    }

    /** The plans of a body for a year that this reader may see, each kind with its state. */
    Map<PlanKind, PlanState> states(Reader reader, long bodyId, int year) {
        Map<PlanKind, PlanState> states = new EnumMap<>(PlanKind.class);
        jdbc.sql("select p.kind, p.state from annual_plan p where p.owner_id = :body and p.year = :year and "
                        + Visibility.sql("p"))
                .param("body", bodyId)
                .param("year", year)
                .params(Visibility.parameters(reader))
                .query(row -> {
                    states.put(PlanKind.valueOf(row.getString(1)), PlanState.valueOf(row.getString(2)));
                });
        return states;
    }

    /** Years for which this reader may see a plan of the body, the latest first. */
    List<Integer> years(Reader reader, long bodyId) {
        return jdbc.sql("select distinct p.year from annual_plan p where p.owner_id = :body and " + Visibility.sql("p")
                        + " order by p.year desc")
                .param("body", bodyId)
                .params(Visibility.parameters(reader))
                .query(Integer.class)
                .list();
    }

    /** The items of a plan as this reader may see them: its owner as it is being written, others what is in force. */
    List<PlanItemLine> items(Reader reader, PlanView plan) {
        return plan.ownerId() == reader.bodyId()
                ? working(reader, plan.id())
                : published(reader, plan.ownerId(), plan.kind(), plan.year());
    }

    /** What a body published to this reader in the plan of a kind for a year. */
    List<PlanItemLine> published(Reader reader, long bodyId, PlanKind kind, int year) {
        return jdbc.sql(ITEM + " and i.owner_id = :body and i.kind = :kind and i.year = :year and i.published" + ORDER)
                .param("body", bodyId)
                .param("kind", kind.name())
                .param("year", year)
                .params(Visibility.parameters(reader))
                .query(PlanItemLine.class)
                .list();
    }

    /** The plan as its owner is writing it: an item that an open revision changes is shown as changed. */
    List<PlanItemLine> working(Reader owner, long planId) {
        return jdbc.sql(ITEM
                        + " and i.plan_id = :plan and i.owner_id = :readerId"
                        + " and not exists (select from plan_item r where r.revises_id = i.id)" + ORDER)
                .param("plan", planId)
                .params(Visibility.parameters(owner))
                .query(PlanItemLine.class)
                .list();
    }

    Optional<PlanItemLine> item(Reader reader, long id) {
        return jdbc.sql(ITEM + " and i.id = :id")
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(PlanItemLine.class)
                .optional();
    }
}
