package org.liandong.liaison.link;

import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.liaison.VisitLookup;
import org.liandong.plan.PlanItemUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits that were about a plan item, for the item's page; each reader sees those that the visit's audience allows. */
@Component
class ItemVisits implements PlanItemUses {

    private static final int LIMIT = 20;

    private final JdbcClient jdbc;
    private final VisitLookup visits;

    ItemVisits(JdbcClient jdbc, VisitLookup visits) {
        this.jdbc = jdbc;
        this.visits = visits;
    }

    @Override
    public List<Use> of(Reader reader, long itemId) {
        List<Long> ids = jdbc.sql("select distinct visit_id from visit_plan_item where item_id = :item")
                .param("item", itemId)
                .query(Long.class)
                .list();
        return visits.among(ids, reader, null, LIMIT).stream()
                .map(visit -> new Use(
                        "visit.target.visit",
                        List.of(visit.gist().isEmpty() ? visit.label() : visit.gist()),
                        "/visits/" + visit.id(),
                        "visit.target.visit.note",
                        List.of(visit.visitedOn().toString(), visit.ownerName(), visit.met())))
                .toList();
    }
}
