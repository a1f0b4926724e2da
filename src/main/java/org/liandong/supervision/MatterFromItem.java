package org.liandong.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.docking.DockingLookup;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanKind;
import org.liandong.plan.PlanLookup;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The first draft of a joint matter from an item of the own plan: what the plan says, with those who agreed to take part
 * when the levels docked. It is only a proposal in a form; nothing is sent before somebody has read it.
 */
@Component
class MatterFromItem {

    private static final int DAYS_TO_ANSWER = 20;

    private final PlanLookup plans;
    private final DockingLookup docking;
    private final Mandate mandate;
    private final SoleWork sole;
    private final MessageSource messages;

    MatterFromItem(PlanLookup plans, DockingLookup docking, Mandate mandate, SoleWork sole, MessageSource messages) {
        this.plans = plans;
        this.docking = docking;
        this.mandate = mandate;
        this.sole = sole;
        this.messages = messages;
    }

    /** The own supervision item of this id, empty for another's, another kind of work or none. */
    Optional<PlanItemRow> item(SignedIn me, long id) {
        return plans.readable(me.reader(), id)
                .filter(found -> found.ownerId() == me.bodyId() && found.kind() == PlanKind.SUPERVISION);
    }

    MatterForm form(SignedIn me, PlanItemRow item, LocalDate today, Locale locale) {
        return new MatterForm(
                item.year(),
                item.title(),
                mode(item.linkageWish()),
                mandate.knows(item.instrument()) || sole.knows(item.instrument())
                        ? item.instrument()
                        : "law_inspection",
                String.join("\n", item.statutes()),
                say("matter.from.purpose", locale, subject(item, locale)),
                "",
                item.id(),
                today.plusDays(DAYS_TO_ANSWER),
                "",
                milestones(item, locale),
                List.of(),
                List.of(),
                docking.joining(me.reader(), item.id()),
                null,
                null);
    }

    private static @Nullable MatterMode mode(LinkageWish wish) {
        return switch (wish) {
            case INVITE_LOWER -> MatterMode.VERTICAL;
            case REGIONAL -> MatterMode.REGIONAL;
            default -> null;
        };
    }

    private String subject(PlanItemRow item, Locale locale) {
        return item.statutes().isEmpty() ? item.title() : String.join(say("matter.from.join", locale), item.statutes());
    }

    /** The common steps over the months of the plan; their days are a proposal. */
    private List<MilestoneForm> milestones(PlanItemRow item, Locale locale) {
        YearMonth from = YearMonth.of(item.year(), item.monthFrom());
        YearMonth to = YearMonth.of(item.year(), item.monthTo());
        List<MilestoneForm> lines = new ArrayList<>();
        lines.add(new MilestoneForm(say("matter.from.deploy", locale), from.atDay(10)));
        if (to.isAfter(from)) {
            YearMonth middle = from.plusMonths((item.monthTo() - item.monthFrom() + 1) / 2);
            lines.add(new MilestoneForm(say("matter.from.visit", locale), middle.atDay(5)));
        }
        lines.add(new MilestoneForm(say("matter.from.report", locale), to.atEndOfMonth()));
        lines.add(new MilestoneForm("", null));
        return lines;
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
