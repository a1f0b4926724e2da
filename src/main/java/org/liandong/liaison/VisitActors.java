package org.liandong.liaison;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaders and organs that took part in a visit for the body that went. */
@Component
class VisitActors {

    private final JdbcClient jdbc;
    private final ActorSummary summary;

    VisitActors(JdbcClient jdbc, ActorSummary summary) {
        this.jdbc = jdbc;
        this.summary = summary;
    }

    /** Those who took part and, for the clerk of a going body, those who may have. */
    List<Actor> of(long visitId, long bodyId, boolean choosing) {
        return jdbc.sql(
                        """
                        select f.body_id, p.id as post_id, cast(null as bigint) as organ_id, a.display_name as name, p.title,
                               x.visit_id is not null as took_part
                        from visit_body f join post p on p.body_id = f.body_id and p.role in ('LEADER', 'SECRETARY_GENERAL')
                        join account a on a.id = p.account_id
                        left join visit_actor x on x.visit_id = f.visit_id and x.post_id = p.id
                        where f.visit_id = :visit and f.side = 'FROM' and (x.visit_id is not null
                          or :choosing and f.body_id = :body and (p.valid_to is null or p.valid_to >= f.visited_on))
                        union all
                        select f.body_id, null, g.id, g.name, '', x.visit_id is not null
                        from visit_body f join organ g on g.body_id = f.body_id
                        left join visit_actor x on x.visit_id = f.visit_id and x.organ_id = g.id
                        where f.visit_id = :visit and f.side = 'FROM' and (x.visit_id is not null
                          or :choosing and f.body_id = :body and (g.valid_to is null or g.valid_to >= f.visited_on))
                        order by 1, 2, 3
                        """)
                .param("visit", visitId)
                .param("body", bodyId)
                .param("choosing", choosing)
                .query(Actor.class)
                .list();
    }

    /** Finds anew who took part, by the names that were typed, and counts anew what this touches. */
    void recognise(long visitId, Collection<ActorSummary.Reached> before) {
        recognise(List.of(visitId));
        summary.refresh(List.of(visitId), before);
    }

    /** The same for many visits; what this touches is still to be counted. */
    void recognise(Collection<Long> visitIds) {
        jdbc.sql(
                        """
                        delete from visit_actor x where x.visit_id = any(:visits) and not exists (
                          select from visit_body f where f.visit_id = x.visit_id and f.body_id = x.body_id
                            and f.side = 'FROM' and f.actors_chosen)
                        """)
                .param("visits", visitIds.toArray(Long[]::new))
                .update();
        for (Candidate candidate : candidates(visitIds)) {
            boolean said = candidate.postId == null
                    ? NamesSaid.organ(candidate.people, candidate.name)
                    : NamesSaid.person(candidate.people, candidate.name);
            if (said) {
                insert(candidate.visitId, candidate.bodyId, candidate.postId, candidate.organId);
            }
        }
    }

    private List<Candidate> candidates(Collection<Long> visitIds) {
        return jdbc.sql(
                        """
                        select v.id as visit_id, f.body_id, c.post_id, c.organ_id, c.name,
                               case when f.body_id = v.owner_id then v.our_people else v.their_people end as people
                        from visit v join visit_body f on f.visit_id = v.id and f.side = 'FROM' and not f.actors_chosen
                        cross join lateral (
                          select p.id as post_id, cast(null as bigint) as organ_id, a.display_name as name
                          from post p join account a on a.id = p.account_id
                          where p.body_id = f.body_id and p.role in ('LEADER', 'SECRETARY_GENERAL')
                            and (p.valid_to is null or p.valid_to >= v.visited_on)
                          union all
                          select null, g.id, g.name from organ g
                          where g.body_id = f.body_id and (g.valid_to is null or g.valid_to >= v.visited_on)) c
                        where v.id = any(:visits)
                        """)
                .param("visits", visitIds.toArray(Long[]::new))
                .query(Candidate.class)
                .list();
    }

    /** Stores what the clerk of a going body says; those that are not the body's own are left out. */
    void choose(long visitId, long bodyId, List<Long> postIds, List<Long> organIds) {
        List<ActorSummary.Reached> before = summary.reached(visitId);
        jdbc.sql("update visit_body set actors_chosen = true where visit_id = :visit and body_id = :body")
                .param("visit", visitId)
                .param("body", bodyId)
                .update();
        jdbc.sql("delete from visit_actor where visit_id = :visit and body_id = :body")
                .param("visit", visitId)
                .param("body", bodyId)
                .update();
        for (Actor actor : of(visitId, bodyId, true)) {
            if (actor.bodyId == bodyId
                    && (actor.postId == null ? organIds.contains(actor.organId) : postIds.contains(actor.postId))) {
                insert(visitId, bodyId, actor.postId, actor.organId);
            }
        }
        summary.refresh(List.of(visitId), before);
    }

    private void insert(long visitId, long bodyId, @Nullable Long postId, @Nullable Long organId) {
        jdbc.sql("insert into visit_actor (visit_id, body_id, post_id, organ_id) values (:visit, :body, :post, :organ)"
                        + " on conflict do nothing")
                .param("visit", visitId)
                .param("body", bodyId)
                .param("post", postId)
                .param("organ", organId)
                .update();
    }

    /** A leader (postId) or an organ (organId) of a going body. */
    record Actor(
            long bodyId, @Nullable Long postId, @Nullable Long organId, String name, String title, boolean tookPart) {

        public String label() {
            return title.isEmpty() ? name : title + ' ' + name;
        }

        Actor masked() {
            return postId == null
                    ? this
                    : new Actor(bodyId, postId, organId, PersonalData.maskNames(name), title, tookPart);
        }
    }

    private record Candidate(
            long visitId, long bodyId, @Nullable Long postId, @Nullable Long organId, String name, String people) {}
}
