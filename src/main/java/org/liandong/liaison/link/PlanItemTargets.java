package org.liandong.liaison.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.liaison.VisitLookup;
import org.liandong.liaison.VisitTargets;
import org.liandong.liaison.VisitUses;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.web.Asked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plan items that a visit was about; each end shows the other to those who may read both. */
@Service
@Transactional
class PlanItemTargets implements VisitTargets, VisitUses {

    private static final String UNKNOWN = "visit.target.unknown";

    private final PlanLookup plans;
    private final VisitLookup visits;
    private final BodyLookup bodies;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanItemTargets(
            PlanLookup plans,
            VisitLookup visits,
            BodyLookup bodies,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.visits = visits;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public List<Target> find(String words, SignedIn me, int limit) {
        return targets(plans.find(me.reader(), words, limit));
    }

    @Override
    public List<Target> linked(long visitId, SignedIn me) {
        List<Long> ids = jdbc.sql("select item_id from visit_plan_item where visit_id = :visit and body_id = :body")
                .param("visit", visitId)
                .param("body", me.bodyId())
                .query(Long.class)
                .list();
        return targets(plans.readable(me.reader(), ids));
    }

    @Override
    public List<Use> of(Reader reader, long visitId) {
        List<Long> ids = jdbc.sql("select distinct item_id from visit_plan_item where visit_id = :visit")
                .param("visit", visitId)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<PlanItemRow> items = plans.readable(reader, ids);
        Map<Long, BodyRow> owners = owners(items);
        return items.stream()
                .map(item -> new Use(
                        "visit.target.use",
                        List.of(name(owners, item), String.valueOf(item.year()), item.title()),
                        "/plans/items/" + item.id()))
                .toList();
    }

    @Override
    public void link(long visitId, String key, SignedIn me) {
        PlanItemRow item = item(key, me);
        if (!visits.tookPart(visitId, me.reader())) {
            throw new RuleViolation(UNKNOWN);
        }
        int added = jdbc.sql("insert into visit_plan_item (visit_id, item_id, body_id, linked_on)"
                        + " values (:visit, :item, :body, :day) on conflict do nothing")
                .param("visit", visitId)
                .param("item", item.id())
                .param("body", me.bodyId())
                .param("day", LocalDate.now(clock))
                .update();
        if (added == 1) {
            publish("visit.link", visitId, item, me);
        }
    }

    @Override
    public void unlink(long visitId, String key, SignedIn me) {
        PlanItemRow item = item(key, me);
        int removed = jdbc.sql(
                        "delete from visit_plan_item where visit_id = :visit and item_id = :item and body_id = :body")
                .param("visit", visitId)
                .param("item", item.id())
                .param("body", me.bodyId())
                .update();
        if (removed == 1) {
            publish("visit.unlink", visitId, item, me);
        }
    }

    private PlanItemRow item(String key, SignedIn me) {
        long id = Objects.requireNonNullElse(Asked.id(key), -1L);
        return plans.readable(me.reader(), id).orElseThrow(() -> new RuleViolation(UNKNOWN));
    }

    private List<Target> targets(List<PlanItemRow> items) {
        Map<Long, BodyRow> owners = owners(items);
        return items.stream()
                .map(item ->
                        new Target(String.valueOf(item.id()), item.title(), item.year() + " " + name(owners, item)))
                .toList();
    }

    private Map<Long, BodyRow> owners(Collection<PlanItemRow> items) {
        return items.isEmpty()
                ? Map.of()
                : bodies.byIds(items.stream().map(PlanItemRow::ownerId).collect(Collectors.toSet()));
    }

    private static String name(Map<Long, BodyRow> owners, PlanItemRow item) {
        BodyRow owner = owners.get(item.ownerId());
        return owner == null ? "" : owner.shortName();
    }

    private void publish(String action, long visitId, PlanItemRow item, SignedIn me) {
        events.publishEvent(new StateChanged(action, "visit", visitId, me.bodyId(), item.title(), null, null));
    }
}
