package org.liandong.plan;

import java.time.Clock;
import java.util.Optional;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a plan item; in a plan being adjusted it is written beside the item in force. */
@Service
@Transactional
class PlanItemService {

    private final AnnualPlanRepository plans;
    private final PlanItemRepository items;
    private final PlanLinks links;
    private final PlanInstruments instruments;
    private final ItemNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanItemService(
            AnnualPlanRepository plans,
            PlanItemRepository items,
            PlanLinks links,
            PlanInstruments instruments,
            ItemNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.links = links;
        this.instruments = instruments;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    PlanItem add(SignedIn me, long planId, PlanItemContent content) {
        AnnualPlan plan = PlanService.writable(plans, me, planId);
        mustBeLawful(plan, content);
        PlanItem item = items.save(new PlanItem(plan, settled(plan, content, ItemNames.Kept.NOTHING)));
        note("plan.item.add", item, "");
        return item;
    }

    void edit(SignedIn me, long planId, long itemId, int version, PlanItemContent content) {
        AnnualPlan plan = PlanService.writable(plans, me, planId);
        mustBeLawful(plan, content);
        PlanItem item = of(plan, itemId, version);
        Optional<PlanItem> open = open(plan, item);
        PlanItemContent settled =
                settled(plan, content, ItemNames.Kept.of(open.orElse(item).content()));
        if (open.isPresent()) {
            open.get().edit(plan, settled);
        } else {
            items.save(item.revise(plan, settled));
        }
        note("plan.item.edit", item, item.state().name());
    }

    /** Removes a draft item or takes back a revision of one; an item in force is dropped with a reason instead. */
    void remove(SignedIn me, long planId, long itemId, int version, String reason) {
        AnnualPlan plan = PlanService.writable(plans, me, planId);
        plan.mustBeEditable();
        PlanItem item = of(plan, itemId, version);
        if (!item.published()) {
            items.delete(item);
        } else {
            PlanItem dropped = open(plan, item).orElseGet(() -> items.save(item.revise(plan, item.content())));
            dropped.drop(reason);
        }
        note("plan.item.remove", item, item.state().name());
    }

    void progress(SignedIn me, long itemId, int version, ItemState state, String reason) {
        PlanItem item = own(me, itemId);
        if (item.version() != version) {
            throw new OptimisticLockingFailureException("item " + itemId);
        }
        String before = item.state().name();
        item.progress(state, reason);
        note("plan.item.progress", item, before);
    }

    /** Links an own item with one that this person may read; both ends show it. */
    void link(SignedIn me, long itemId, long otherId) {
        PlanItem item = own(me, itemId);
        if (itemId == otherId || item.revisesId() != null) {
            throw new RuleViolation("plan.link.self");
        }
        PlanItem other = items.findById(otherId)
                .filter(found -> found.sharing().readableBy(me.reader()) && found.revisesId() == null)
                .orElseThrow(NotFoundException::new);
        links.add(item.id(), other.id(), me.bodyId(), clock.instant());
        note("plan.item.link", item, "");
    }

    /** Takes a link away; either end may. */
    void unlink(SignedIn me, long itemId, long otherId) {
        PlanItem item = own(me, itemId);
        links.remove(itemId, otherId);
        note("plan.item.unlink", item, "");
    }

    private PlanItemContent settled(AnnualPlan plan, PlanItemContent content, ItemNames.Kept kept) {
        return names.settled(plan.kind(), plan.sharing().ownerId(), content, kept);
    }

    private void mustBeLawful(AnnualPlan plan, PlanItemContent content) {
        instruments.mustBeOpenTo(plan.kind(), plan.sharing().ownerId(), content.instrument());
    }

    private PlanItem own(SignedIn me, long itemId) {
        PlanItem item = items.findById(itemId).orElseThrow(NotFoundException::new);
        if (!item.sharing().readableBy(me.reader())) {
            throw new NotFoundException();
        }
        if (!item.sharing().ownedBy(me.reader())) {
            throw new AccessDeniedException("item of another body");
        }
        return item;
    }

    private PlanItem of(AnnualPlan plan, long itemId, int version) {
        PlanItem item = items.findById(itemId)
                .filter(found -> found.planId() == plan.id())
                .orElseThrow(NotFoundException::new);
        if (item.version() != version) {
            throw new OptimisticLockingFailureException("item " + itemId);
        }
        return item;
    }

    /** The row on which the item may be written now; empty when it is in force and not yet being revised. */
    private Optional<PlanItem> open(AnnualPlan plan, PlanItem item) {
        return item.published() && plan.state() == PlanState.ADJUSTING
                ? items.findByRevisesId(item.id())
                : Optional.of(item);
    }

    private void note(String action, PlanItem item, String before) {
        events.publishEvent(new StateChanged(
                action,
                "plan_item",
                item.id(),
                item.sharing().ownerId(),
                item.title(),
                before.isEmpty() ? null : before,
                item.state().name()));
    }
}
