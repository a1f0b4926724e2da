package org.liandong.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the audit log what became of a plan, by the name that the plan bears: its year and kind. */
@Component
class PlanTrail {

    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    PlanTrail(ApplicationEventPublisher events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    void note(String action, SignedIn me, AnnualPlan plan, @Nullable PlanState before) {
        events.publishEvent(new StateChanged(
                action,
                "plan",
                plan.id(),
                plan.sharing().ownerId(),
                name(me, plan),
                before == null ? null : before.name(),
                plan.state().name()));
    }

    /** The log keeps words, not keys, in the language of official papers. */
    private String name(SignedIn me, AnnualPlan plan) {
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        String kind = messages.getMessage(plan.kind().nameKey(me.post().bodyKind()), null, chinese);
        return messages.getMessage("plan.heading", new Object[] {String.valueOf(plan.year()), kind}, chinese);
    }
}
