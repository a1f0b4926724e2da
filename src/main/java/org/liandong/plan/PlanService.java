package org.liandong.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.OrganLookup;
import org.liandong.congress.OrganRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an annual plan as a whole. */
@Service
@Transactional
class PlanService {

    private final AnnualPlanRepository plans;
    private final PlanItemRepository items;
    private final PlanRevisions revisions;
    private final PlanMeetings meetings;
    private final OrganLookup organs;
    private final PlanInstruments instruments;
    private final BodyLookup bodies;
    private final PlanTrail trail;
    private final Clock clock;

    PlanService(
            AnnualPlanRepository plans,
            PlanItemRepository items,
            PlanRevisions revisions,
            PlanMeetings meetings,
            OrganLookup organs,
            PlanInstruments instruments,
            BodyLookup bodies,
            PlanTrail trail,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.revisions = revisions;
        this.meetings = meetings;
        this.organs = organs;
        this.instruments = instruments;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    /** Starts the supervision plan of this person's body. */
    AnnualPlan create(SignedIn me, int year, Audience audience, String note) {
        return create(me, PlanKind.SUPERVISION, year, audience, note);
    }

    /** Starts a plan of this person's body; it has one of each kind a year, and only of kinds that the law gives it. */
    AnnualPlan create(SignedIn me, PlanKind kind, int year, Audience audience, String note) {
        BodyRow body = bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new);
        instruments.against(kind, body).ifPresent(refusal -> {
            throw refusal.violation();
        });
        if (plans.findBySharingOwnerIdAndYearAndKind(me.bodyId(), year, kind).isPresent()) {
            throw exists(kind, body, year);
        }
        AnnualPlan plan;
        try {
            plan = plans.saveAndFlush(new AnnualPlan(me.reader(), kind, year, audience, note.strip()));
        } catch (DataIntegrityViolationException overtaken) {
            throw exists(kind, body, year);
        }
        trail.note("plan.create", me, plan, null);
        return plan;
    }

    /** Somebody of the same body was first, perhaps at the same moment. */
    private static RuleViolation exists(PlanKind kind, BodyRow body, int year) {
        return new RuleViolation(
                "plan.create.exists",
                String.valueOf(year),
                new DefaultMessageSourceResolvable(kind.nameKey(body.kind())));
    }

    /** Starts the plan of the year after from this one: the items that were not dropped, without their meetings. */
    AnnualPlan copy(SignedIn me, long id) {
        AnnualPlan former = writable(plans, me, id);
        AnnualPlan plan =
                create(me, former.kind(), former.year() + 1, former.sharing().audienceChosen(), former.note());
        Set<Long> organsNow = organs.of(me.bodyId()).stream().map(OrganRow::id).collect(Collectors.toSet());
        for (PlanItem item : items.findByPlanIdOrderById(id)) {
            if (item.revisesId() == null && item.state() != ItemState.DROPPED) {
                items.save(new PlanItem(plan, item.content().forAnotherYear(organsNow)));
            }
        }
        return plan;
    }

    void describe(SignedIn me, long id, int version, Audience audience, String note) {
        AnnualPlan plan = own(me, id, version);
        plan.describe(audience, note.strip());
        trail.note("plan.describe", me, plan, plan.state());
    }

    void submit(SignedIn me, long id, int version) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        plan.submit(items.countByPlanId(id));
        trail.note("plan.submit", me, plan, before);
    }

    void withdraw(SignedIn me, long id, int version) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        plan.withdraw();
        trail.note("plan.withdraw", me, plan, before);
    }

    void adopt(SignedIn me, long id, int version, long meetingId) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        meetings.mustAdopt(plan.kind(), me.bodyId(), meetingId);
        plan.adopt(meetingId);
        trail.note("plan.adopt", me, plan, before);
    }

    /** Puts the plan and all its items in force and keeps them as revision 1. */
    void publish(SignedIn me, long id, int version) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        Instant now = clock.instant();
        plan.publish(now);
        items.findByPlanIdOrderById(id).forEach(PlanItem::publish);
        keep(plan, now);
        trail.note("plan.publish", me, plan, before);
    }

    void adjust(SignedIn me, long id, int version, String reason, long meetingId) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        meetings.mustAdopt(plan.kind(), me.bodyId(), meetingId);
        plan.adjust(reason, meetingId);
        trail.note("plan.adjust", me, plan, before);
    }

    /** Puts the revision in force: what revises an item replaces it, new items join. */
    void publishRevision(SignedIn me, long id, int version) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        Instant now = clock.instant();
        plan.publishRevision(now);
        for (PlanItem item : items.findByPlanIdOrderById(id)) {
            if (item.revisesId() != null) {
                items.findById(item.revisesId()).orElseThrow().replaceBy(item);
                items.delete(item);
            } else if (!item.published()) {
                item.publish();
            }
        }
        keep(plan, now);
        trail.note("plan.publish-revision", me, plan, before);
    }

    /** Gives an open revision up; the published plan stays as it is. */
    void abandonRevision(SignedIn me, long id, int version) {
        AnnualPlan plan = own(me, id, version);
        PlanState before = plan.state();
        Optional<PlanRevision> former = revisions.find(id, plan.revision() - 1);
        plan.abandonRevision(
                former.map(PlanRevision::meetingId).orElse(null),
                former.map(PlanRevision::reason).orElse(""));
        List<PlanItem> open = items.findByPlanIdOrderById(id).stream()
                .filter(item -> !item.published())
                .toList();
        items.deleteAll(open);
        trail.note("plan.abandon", me, plan, before);
    }

    /** The plan if this person's body owns it and nobody changed it since the given version. */
    private AnnualPlan own(SignedIn me, long id, int version) {
        AnnualPlan plan = writable(plans, me, id);
        if (plan.version() != version) {
            throw new OptimisticLockingFailureException("plan " + id);
        }
        return plan;
    }

    /** The plan if this person's body owns it: another body's plan is missing when unseen and refused when seen. */
    static AnnualPlan writable(AnnualPlanRepository plans, SignedIn me, long id) {
        AnnualPlan plan = plans.findById(id).orElseThrow(NotFoundException::new);
        if (!plan.sharing().readableBy(me.reader())) {
            throw new NotFoundException();
        }
        if (!plan.sharing().ownedBy(me.reader())) {
            throw new AccessDeniedException("plan of another body");
        }
        return plan;
    }

    private void keep(AnnualPlan plan, Instant now) {
        plans.saveAndFlush(plan);
        items.flush();
        revisions.keep(plan, now);
    }
}
