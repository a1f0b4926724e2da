package org.liandong.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyKind;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.OrganLookup;
import org.liandong.congress.OrganRow;
import org.liandong.law.Permission;
import org.liandong.law.statute.Citation;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The write door to draft plans for other modules: puts a piece of work into the draft of the signed-in person's own body.
 * It is the supervision plan always, since what levels agree on there is joint supervision (监督法 34(2)). A plan that was handed in or adopted is changed by its own ways alone (监督法 63(3)).
 */
@Component
@Transactional
public class PlanDrafts {

    /** What a body without the power that is asked for may do about the same thing, the nearest first. */
    private static final List<String> OF_A_COMMITTEE = List.of("topic_research", "deputy_visit", "deputy_research");

    private static final List<String> OF_OTHERS = List.of("deputy_visit", "deputy_research", "topic_research");

    private final AnnualPlanRepository plans;
    private final PlanService service;
    private final PlanItemService items;
    private final PlanInstruments instruments;
    private final PlanLinks links;
    private final OrganLookup organs;
    private final Clock clock;

    PlanDrafts(
            AnnualPlanRepository plans,
            PlanService service,
            PlanItemService items,
            PlanInstruments instruments,
            PlanLinks links,
            OrganLookup organs,
            Clock clock) {
        this.plans = plans;
        this.service = service;
        this.items = items;
        this.instruments = instruments;
        this.links = links;
        this.organs = organs;
        this.clock = clock;
    }

    /**
     * Work to be put into a draft.
     *
     * @param instrument wished for; a body without the power gets the nearest it has
     * @param statutes one a line
     * @param monthFrom first month, 1 to 12
     * @param monthTo last month, not before the first
     * @param wish what the body would like of the others
     * @param counterpart item of another body with which it is linked both ways, null for none; the caller answers for it
     *     that the other body offered the link
     */
    public record Work(
            int year,
            String title,
            String instrument,
            @Nullable OrganFunction subjectArea,
            String statutes,
            int monthFrom,
            int monthTo,
            LinkageWish wish,
            @Nullable Long counterpart) {}

    /** Puts the work into the draft, begins the draft where there is none, and returns the new item's id. */
    public long add(SignedIn me, Work work) {
        AnnualPlan plan = plans.findBySharingOwnerIdAndYearAndKind(me.bodyId(), work.year(), PlanKind.SUPERVISION)
                .orElseGet(() -> service.create(me, work.year(), Audience.LINE, ""));
        String closed = closed(plan.state());
        if (closed != null) {
            throw new RuleViolation(closed);
        }
        PlanItem item = items.add(me, plan.id(), content(me, plan, work));
        Long counterpart = work.counterpart();
        if (counterpart != null) {
            plans.flush();
            links.add(item.id(), counterpart, me.bodyId(), clock.instant());
        }
        return item.id();
    }

    /** Message key of why nothing may be added to the body's plan of a year now, null when it may. */
    @Transactional(readOnly = true)
    public @Nullable String closed(long bodyId, int year) {
        return plans.findBySharingOwnerIdAndYearAndKind(bodyId, year, PlanKind.SUPERVISION)
                .map(plan -> closed(plan.state()))
                .orElse(null);
    }

    private static @Nullable String closed(PlanState state) {
        return switch (state) {
            case DRAFT, ADJUSTING -> null;
            case SUBMITTED -> "plan.draft.submitted";
            case ADOPTED -> "plan.draft.adopted";
            case PUBLISHED -> "plan.draft.published";
        };
    }

    private PlanItemContent content(SignedIn me, AnnualPlan plan, Work work) {
        return new PlanItemContent(
                work.title(),
                lawful(me.post().bodyKind(), work.instrument()),
                work.subjectArea(),
                Citation.parse(work.statutes()),
                work.monthFrom(),
                work.monthTo(),
                null,
                lead(me.bodyId(), work.subjectArea()).map(OrganRow::id).orElse(null),
                "",
                List.of(),
                work.wish(),
                plan.sharing().audienceChosen());
    }

    private Optional<OrganRow> lead(long bodyId, @Nullable OrganFunction function) {
        return organs.of(bodyId).stream()
                .filter(organ -> function != null && organ.function() == function)
                .findFirst();
    }

    /** A township or an outpost takes part by its deputies, unless the law gives it the wished power outright. */
    private String lawful(BodyKind kind, String wanted) {
        boolean committee = !kind.outpost() && kind != BodyKind.TOWNSHIP_CONGRESS;
        if (instruments
                .verdict(kind, wanted)
                .filter(verdict -> verdict.allowed() || committee && verdict.conditional())
                .isPresent()) {
            return wanted;
        }
        return (committee ? OF_A_COMMITTEE : OF_OTHERS)
                .stream()
                        .filter(code -> instruments
                                .verdict(kind, code)
                                .filter(verdict -> verdict.permission() != Permission.REFUSED)
                                .isPresent())
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("plan.draft.instrument"));
    }
}
