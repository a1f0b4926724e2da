package org.liandong.liaison;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which leader or organ reached which body, how often and when last, in the transaction of each visit. */
@Component
class ActorSummary {

    /** A row as one text, for a comparison in which nulls are equal. */
    private static final String FACT =
            "concat_ws('/', body_id, coalesce(post_id, 0), coalesce(organ_id, 0), year, visits, last_on)";

    private static final String RECOUNT =
            """
            select t.body_id, x.post_id, x.organ_id, cast(extract(year from t.visited_on) as integer) as year,
                   cast(count(*) as integer) as visits, max(t.visited_on) as last_on
            from visit_actor x join visit_body t on t.visit_id = x.visit_id and t.side = 'TO'
            group by 1, 2, 3, 4
            """;

    private static final Comparator<Reached> ORDER = comparingLong(Reached::bodyId)
            .thenComparing(comparing(Reached::postId, nullsFirst(naturalOrder())))
            .thenComparing(comparing(Reached::organId, nullsFirst(naturalOrder())))
            .thenComparingInt(Reached::year);

    private final JdbcClient jdbc;

    ActorSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a visit counts for, to be asked before it changes. */
    List<Reached> reached(long visitId) {
        return reached(List.of(visitId));
    }

    private List<Reached> reached(Collection<Long> visitIds) {
        return jdbc.sql(
                        """
                        select distinct t.body_id, x.post_id, x.organ_id, cast(extract(year from t.visited_on) as integer) as year
                        from visit_actor x join visit_body t on t.visit_id = x.visit_id and t.side = 'TO'
                        where x.visit_id = any(:visits)
                        """)
                .param("visits", visitIds.toArray(Long[]::new))
                .query(Reached.class)
                .list();
    }

    /** Each row is locked first, in one order, so that its count sees every visit whose transaction held the lock before. */
    void refresh(Collection<Long> visitIds, Collection<Reached> before) {
        List<Reached> touched = new ArrayList<>(before);
        touched.addAll(reached(visitIds));
        touched.stream().distinct().sorted(ORDER).forEach(this::count);
    }

    private void count(Reached reached) {
        run(
                """
                insert into actor_summary as s (body_id, post_id, organ_id, year, visits) values (:body, :post, :organ, :year, 0)
                on conflict (body_id, post_id, organ_id, year) do update set visits = s.visits
                """,
                reached);
        run(
                """
                update actor_summary s set visits = n.visits, last_on = n.last_on
                from (select cast(count(*) as integer) as visits, max(t.visited_on) as last_on
                      from visit_body t join visit_actor x on x.visit_id = t.visit_id
                        and x.post_id is not distinct from cast(:post as bigint)
                        and x.organ_id is not distinct from cast(:organ as bigint)
                      where t.side = 'TO' and t.body_id = :body
                        and t.visited_on >= make_date(:year, 1, 1) and t.visited_on < make_date(:year + 1, 1, 1)) n
                where s.body_id = :body and s.year = :year and s.post_id is not distinct from cast(:post as bigint)
                  and s.organ_id is not distinct from cast(:organ as bigint)
                """,
                reached);
    }

    private void run(String sql, Reached reached) {
        jdbc.sql(sql)
                .param("body", reached.bodyId)
                .param("post", reached.postId)
                .param("organ", reached.organId)
                .param("year", reached.year)
                .update();
    }

    /** Counts everything anew. */
    void rebuild() {
        jdbc.sql("delete from actor_summary").update();
        jdbc.sql("insert into actor_summary (body_id, post_id, organ_id, year, visits, last_on) " + RECOUNT)
                .update();
    }

    /** Number of rows in which the summary and a recount differ: always 0. */
    int differences() {
        return jdbc.sql("select count(*) from (select " + FACT + " as fact from actor_summary where visits > 0) k"
                        + " full join (select " + FACT + " as fact from (" + RECOUNT + ") r) n using (fact)"
                        + " where k.fact is null or n.fact is null")
                .query(Integer.class)
                .single();
    }

    /** A body reached by a leader or an organ in a year. */
    record Reached(long bodyId, @Nullable Long postId, @Nullable Long organId, int year) {}
}
