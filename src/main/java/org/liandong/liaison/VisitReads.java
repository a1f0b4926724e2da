package org.liandong.liaison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.web.Asked;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of visits that somebody may read, newest first, by key and without a count. */
@Component
class VisitReads {

    private static final int MOST_WORDS = 5;
    private static final String MET =
            "exists (select from visit_body m where m.visit_id = v.id and m.body_id = :metId and m.side = 'TO')";
    private static final String BY =
            "exists (select from visit_body f where f.visit_id = v.id and f.body_id = :byId and f.side = 'FROM')";
    private static final String LEADER =
            "exists (select from visit_actor x where x.visit_id = v.id and x.post_id = :leaderId)";
    private static final String ORGAN =
            "exists (select from visit_actor x where x.visit_id = v.id and x.organ_id = :organId)";
    private static final String PART = "exists (select from visit_body part where part.visit_id = v.id"
            + " and part.body_id = :readerId and part.side <> 'COPIED')";
    private static final String PEOPLE = "(v.our_people || ' ' || v.their_people)";

    /** What is hidden from a reader cannot be found by its words either: else a search would tell it sign by sign. */
    private static final String SHOWN = " and (" + PART + " or position(:{w} in lower(" + PEOPLE + ")) = 0 and"
            + " position(:{w} in lower(regexp_replace(v.words, '[0-9\uff10-\uff19][^[:alpha:]]{5,}[0-9\uff10-\uff19Xx]', '*', 'g'))) > 0)";

    private final JdbcClient jdbc;
    private final BodyLookup bodies;

    VisitReads(JdbcClient jdbc, BodyLookup bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /**
     * Up to {@code limit} rows beside the key.
     *
     * @param key null for the newest
     * @param backward toward newer rows; the rows come newest first either way
     */
    List<VisitRow> page(VisitFilter filter, Reader reader, @Nullable RowKey key, boolean backward, int limit) {
        Map<String, Object> parameters = new HashMap<>(Visibility.parameters(reader));
        SeenVisits seen = new SeenVisits(reader, conditions(filter, parameters), key, backward);
        parameters.putAll(seen.parameters());
        parameters.put("limit", limit);
        String ids = filter.mineOnly()
                ? seen.own()
                : filter.awaitingOnly()
                        ? seen.byBody("n.body_id = :readerId and n.asked and n.answer is null", "true")
                        : filter.metId() != null
                                ? seen.byBody("n.body_id = :metId and n.side = 'TO'", "true")
                                : filter.bodyId() != null
                                        ? seen.byBody("n.body_id = :bodyId and n.side <> 'COPIED'", "true")
                                        : seen.readable();
        List<VisitRow> rows = new ArrayList<>(
                jdbc.sql(rows(ids)).params(parameters).query(VisitRow.class).list());
        return rows;
    }

    /** Up to {@code limit} of these beside the key, newest first. */
    List<VisitRow> among(Collection<Long> ids, Reader reader, @Nullable RowKey key, int limit) {
        Map<String, Object> parameters = new HashMap<>(Visibility.parameters(reader));
        parameters.put("ids", ids.toArray(Long[]::new));
        parameters.put("limit", limit);
        if (key != null) {
            parameters.put("keyDay", key.day());
            parameters.put("keyId", key.id());
        }
        String seen = "select v.id from visit v where v.id = any(:ids) and " + Visibility.check("v")
                + (key == null ? "" : " and (v.visited_on, v.id) < (:keyDay, :keyId)")
                + " order by v.visited_on desc, v.id desc limit :limit";
        return jdbc.sql(rows(seen)).params(parameters).query(VisitRow.class).list();
    }

    private static String rows(String ids) {
        return "with seen as materialized (" + ids + ")"
                + """
                 select v.id, v.year, v.number, v.visited_on, v.form, v.state, o.short_name as owner_name,
                       coalesce(b.others, '') as others, coalesce(b.direction, 'OUT') as direction,
                       concat_ws(' ', nullif(v.our_people, ''), nullif(v.their_people, '')) as people,
                       case when v.theme <> '' then v.theme else left(v.said, 60) end as gist,
                       p.points, p.open_points
                from seen s join visit v on v.id = s.id join body o on o.id = v.owner_id
                left join lateral (
                  select string_agg(ob.short_name, ' ' order by ob.path) as others,
                         min(case when n.side = 'FROM' then 'IN' else 'OUT' end) as direction
                  from visit_body n join body ob on ob.id = n.body_id where n.visit_id = v.id and n.asked) b on true
                left join lateral (
                  select count(*) as points, count(*) filter (where p.state = 'OPEN') as open_points
                  from point p where p.visit_id = v.id) p on true
                order by v.visited_on desc, v.id desc
                """;
    }

    private List<String> conditions(VisitFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(Visibility.check("v")));
        put(conditions, parameters, "v.owner_id = :ownerId", "ownerId", filter.ownerId());
        put(conditions, parameters, "v.visited_on >= :from", "from", filter.fromDay());
        put(conditions, parameters, "v.visited_on <= :to", "to", filter.toDay());
        VisitForm form = filter.visitForm();
        put(conditions, parameters, "v.form = :form", "form", form == null ? null : form.name());
        Long body = filter.bodyId();
        put(
                conditions,
                parameters,
                "exists (select from visit_body nb where nb.visit_id = v.id and nb.body_id = :bodyId and nb.side <> 'COPIED')",
                "bodyId",
                body);
        put(conditions, parameters, MET, "metId", filter.metId());
        put(conditions, parameters, BY, "byId", filter.byId());
        put(conditions, parameters, LEADER, "leaderId", filter.leaderId());
        put(conditions, parameters, ORGAN, "organId", filter.organId());
        area(conditions, parameters, filter.areaId());
        words(conditions, parameters, "w", "v.words", filter.words(), SHOWN);
        words(conditions, parameters, "n", PEOPLE, filter.person(), " and " + PART);
        return conditions;
    }

    private static void put(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private void area(List<String> conditions, Map<String, Object> parameters, @Nullable Long areaId) {
        if (areaId == null) {
            return;
        }
        String path = bodies.byId(areaId).map(BodyRow::path).orElse("-");
        int length = path.length();
        parameters.put("areaPath", path);
        parameters.put("areaEnd", Visibility.end(path));
        conditions.add("v.owner_path >= :areaPath and v.owner_path < :areaEnd");
        if (length == 14 || length == 21) {
            conditions.add("left(v.owner_path, " + length + ") = :areaPath");
        }
    }

    /** The index finds texts with the same neighbouring characters; that they stand together is then seen by reading. */
    private static void words(
            List<String> conditions,
            Map<String, Object> parameters,
            String prefix,
            String column,
            @Nullable String asked,
            String shown) {
        String[] words = Asked.words(asked).toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < words.length && i < MOST_WORDS && !words[i].isEmpty(); i++) {
            String name = prefix + i;
            if (words[i].length() > 1) {
                conditions.add("bigrams(v.words) @> bigrams(:" + name + ")");
            }
            conditions.add("position(:" + name + " in lower(" + column + ")) > 0" + shown.replace("{w}", name));
            parameters.put(name, words[i]);
        }
    }
}
