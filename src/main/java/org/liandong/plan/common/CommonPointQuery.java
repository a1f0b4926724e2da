package org.liandong.plan.common;

import org.liandong.congress.Visibility;

/** The statements that find common points, part by part; every branch says the visibility rule. */
final class CommonPointQuery {

    /** The items of the reader's body for a year, or one of them. */
    static final String OWN =
            """
            select m.id, m.title, m.instrument, m.subject_area, m.month_from, m.month_to, m.published,
                   array_to_string(m.topic_words, ' ') word_list, array_to_string(m.topic_statutes, chr(10)) statute_list,
                   array_to_string(m.statute_names, chr(10)) statute_names
            from plan_item m
            where m.owner_id = :readerId and m.kind = 'SUPERVISION' and m.year = :year and m.revises_id is null
              and m.state <> 'DROPPED'
              and (cast(:item as bigint) is null or m.id = :item)
            order by m.month_from, m.month_to, m.id
            """;

    /**
     * The items of others than the body from which one looks, in force and such as this reader may see; the rule is said in
     * every branch.
     */
    private static final String OPEN_TO_READER =
            " i.published and i.kind = 'SUPERVISION' and i.revises_id is null and i.state <> 'DROPPED' and i.owner_id <> :standId and "
                    + Visibility.sql("i");

    private static final String OTHER =
            """
            i.id, i.owner_id, i.owner_path, i.title, i.instrument, i.month_from, i.month_to, i.subject_area, i.statute_names,
            i.topic_words, i.topic_statutes, i.topic_organs
            """;

    private static final String MINE =
            """
            with mine as materialized (
              select m.id, m.month_from, m.month_to, m.subject_area, m.topic_words, m.topic_statutes, m.topic_organs,
                     cast(q.alike as tsquery) alike, cast(q.below as tsquery) below, cast(q.beside as tsquery) beside
              from unnest(:ids, :alike, :below, :beside) q(id, alike, below, beside) join plan_item m on m.id = q.id)
            """;

    /** Candidates: each branch reads only rows of the reader's line or of its level and subject area. */
    private static final String CANDIDATES =
            """
            , above as materialized (
              select %1$s, i.topic from plan_item i
              where i.year = :year and i.owner_path = any(:standAncestors) and %2$s)
            , peers as materialized (
              select p.id from body p where p.level = :standLevel)
            , met as (
              select m.id mine_id, 'ABOVE' relation, %1$s from mine m join above i on i.topic @@ m.alike
              union all
              select m.id, 'BELOW', i.* from mine m cross join lateral (
                select %1$s from plan_item i where i.topic @@ (m.below && m.alike) and %2$s offset 0) i
              union all
              select m.id, 'BESIDE', i.* from mine m cross join lateral (
                select %1$s from plan_item i where i.topic @@ (m.beside && m.alike) and %2$s offset 0) i
              join peers p on p.id = i.owner_id)
            """
                    .formatted(OTHER, OPEN_TO_READER);

    /** Pairs that the reader's body has answered, whether or not they would still be found. */
    private static final String ANSWERED =
            """
            , met as (
              select m.id mine_id, case when i.owner_path = any(:readerAncestors) then 'ABOVE'
                       when i.owner_path >= :readerPath and i.owner_path < :readerPathEnd then 'BELOW' else 'BESIDE' end relation,
                     %s
              from mine m join common_point_answer a on a.item_id = m.id join plan_item i on i.id = a.other_id where %s)
            """
                    .formatted(OTHER, OPEN_TO_READER);

    private static final String WEIGHED =
            """
            , compared as (select i.*, array(select o from unnest(i.topic_organs) o where o = any(m.topic_organs)) organs, %s
              from met i join mine m on m.id = i.mine_id offset 0)
            , titled as (select c.*, %s from compared c)
            , weighed as (select t.*, %s from titled t)
            """
                    .formatted(Likeness.COMPARED, Likeness.TITLE_WEIGHT, Likeness.WEIGHT);

    /** The heaviest of each own item with the answers of both sides. */
    private static final String RANKED =
            """
            , ranked as (
              select w.*, b.short_name body_name, row_number() over one place, count(*) over (partition by w.mine_id%1$s) total,
                     a.answer my_answer, a.reason my_reason, a.answered_at my_at, a.version my_version,
                     t.answer their_answer, t.reason their_reason, t.answered_at their_at
              from weighed w join body b on b.id = w.owner_id
              left join common_point_answer a on a.item_id = w.mine_id and a.other_id = w.id
              left join common_point_answer t on t.item_id = w.id and t.other_id = w.mine_id
              where (:level = '' or b.level = :level)
                and case :shown when 'OPEN' then a.id is null when 'ASKED' then a.id is null and t.id is not null else true end
                and (:shown = 'ANSWERED' or %2$s)
              window one as (partition by w.mine_id%1$s order by w.weight desc, w.relation, w.owner_path, w.id))
            select mine_id, id, owner_id, owner_path, body_name, relation, title, instrument, month_from, month_to,
                   array_to_string(topic_words, ' ') word_list, array_to_string(statute_names, chr(10)) statute_names,
                   array_to_string(organs, ' ') shared_organs, same_statute, same_area, title_weight, months_between, weight,
                   total, exists (select from plan_item_link k where k.low_id = least(mine_id, id)
                     and k.high_id = greatest(mine_id, id)) linked, my_answer, my_reason, cast(my_at at time zone 'Asia/Shanghai' as date) my_answered_on,
                   coalesce(my_version, -1) my_version, their_answer, their_reason,
                   cast(their_at at time zone 'Asia/Shanghai' as date) their_answered_on
            from ranked
            where case when cast(:other as bigint) is not null then id = :other
              when cast(:afterId as bigint) is null then place <= :limit
              else (-weight, relation, owner_path, id) > (-cast(:afterWeight as integer), :afterRelation,
                (select p.owner_path from plan_item p where p.id = cast(:afterId as bigint)), cast(:afterId as bigint))
              end
            order by mine_id, weight desc, relation, owner_path, id limit :most
            """;

    /** What the reader's body has not answered, found anew. */
    static final String OPEN = MINE + CANDIDATES + WEIGHED + ranked("");

    /** What it has answered. */
    static final String OF_ANSWERS = MINE + ANSWERED + WEIGHED + ranked("");

    /** All that is found, each relation by itself. */
    static final String AROUND = MINE + CANDIDATES + WEIGHED + ranked(", w.relation");

    private CommonPointQuery() {}

    private static String ranked(String also) {
        return RANKED.formatted(also, Likeness.IS_COMMON);
    }
}
