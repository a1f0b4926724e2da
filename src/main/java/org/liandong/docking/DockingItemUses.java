package org.liandong.docking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.PlanItemUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of docking to which a plan item was brought, and the answer or the proposal from which it came. */
@Component
class DockingItemUses implements PlanItemUses {

    /** At most so many; an item is in one round, and only regional ones are in more. */
    private static final int LIMIT = 10;

    private record Found(
            long id,
            @Nullable Long proposalId,
            String ownerName,
            int year,
            String key,
            int sameTime,
            int partly,
            int other) {}

    private final JdbcClient jdbc;

    DockingItemUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(Reader reader, long itemId) {
        return jdbc
                .sql(
                        """
                        select r.id, u.proposal_id, o.short_name owner_name, r.year,
                               case when u.key = 'docking.use.brought' and r.owner_id <> :readerId then 'docking.use.listed'
                                    else u.key end as key, u.same_time, u.partly, u.other
                        from (select i.round_id, cast(null as bigint) proposal_id, 'docking.use.brought' as key,
                                     count(a.id) filter (where a.choice = 'SAME_TIME') same_time,
                                     count(a.id) filter (where a.choice = 'PARTLY') partly,
                                     count(a.id) filter (where a.choice = 'OWN_ARRANGEMENT') other
                              from docking_item i left join docking_answer a on a.item_id = i.id and %s
                              where i.plan_item_id = :item group by i.round_id
                              union all
                              select a.round_id, null, 'docking.use.' || a.choice, 0, 0, 0
                              from docking_answer a where a.plan_item_id = :item and %s
                              union all
                              select p.round_id, p.id, 'docking.use.proposed' || coalesce('.' || a.choice, ''), 0, 0, 0
                              from docking_proposal p left join docking_proposal_reply a on a.proposal_id = p.id and %s
                              where p.plan_item_id = :item and %s
                              union all
                              select p.round_id, p.id, 'docking.use.taken', 0, 0, 0
                              from docking_proposal_reply a join docking_proposal p on p.id = a.proposal_id
                              where a.plan_item_id = :item and %s) u
                        join docking_round r on r.id = u.round_id and %s
                        join body o on o.id = r.owner_id order by r.year desc, r.id limit :limit
                        """
                                .formatted(
                                        Visibility.sql("a"),
                                        Visibility.sql("a"),
                                        Visibility.sql("a"),
                                        Visibility.sql("p"),
                                        Visibility.sql("a"),
                                        Visibility.sql("r")))
                .param("item", itemId)
                .param("limit", LIMIT)
                .params(Visibility.parameters(reader))
                .query(Found.class)
                .list()
                .stream()
                .map(DockingItemUses::use)
                .toList();
    }

    private static Use use(Found found) {
        String url = "/docking/" + found.id();
        return new Use(
                "docking.use",
                List.of(found.ownerName(), Integer.toString(found.year())),
                found.proposalId() == null ? url : url + "/proposals/" + found.proposalId(),
                found.key(),
                List.of(found.sameTime(), found.partly(), found.other()));
    }
}
