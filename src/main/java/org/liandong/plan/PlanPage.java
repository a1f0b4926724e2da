package org.liandong.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a plan shows. */
@Component
class PlanPage {

    private final PlanReads reads;
    private final PlanRevisions revisions;
    private final PlanMeetings meetings;
    private final PlanInstruments instruments;
    private final BodyLookup bodies;
    private final Clock clock;

    PlanPage(
            PlanReads reads,
            PlanRevisions revisions,
            PlanMeetings meetings,
            PlanInstruments instruments,
            BodyLookup bodies,
            Clock clock) {
        this.reads = reads;
        this.revisions = revisions;
        this.meetings = meetings;
        this.instruments = instruments;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The plan of a body for a year with its items; without a plan the page says what to do. */
    void fill(Model model, SignedIn me, BodyRow body, int year, @Nullable PlanView plan, Locale locale) {
        boolean own = body.id() == me.bodyId();
        List<PlanItemLine> items = own && plan != null
                ? reads.working(me.reader(), plan.id())
                : reads.published(me.reader(), body.id(), year);
        model.addAttribute("body", body);
        model.addAttribute("nameKey", PlanView.nameKey(body.kind()));
        model.addAttribute("own", own);
        model.addAttribute("year", year);
        model.addAttribute("years", years(me, body.id(), year));
        model.addAttribute("line", bodies.line(me.reader()));
        model.addAttribute("plan", plan);
        model.addAttribute("items", items);
        names(model, locale);
        if (plan == null && own && me.isClerk()) {
            model.addAttribute(
                    "former", reads.plan(me.reader(), body.id(), year - 1).orElse(null));
        }
        if (plan != null) {
            model.addAttribute("revisions", plan.state().published() ? revisions.of(plan.id()) : List.of());
            meeting(model, plan.meetingId(), locale);
            decisions(model, me, plan, items.size(), locale);
        }
    }

    /** The instruments' full names by code. */
    void names(Model model, Locale locale) {
        model.addAttribute(
                "names",
                instruments.all(locale).stream()
                        .collect(Collectors.toMap(PlanInstruments.Option::value, PlanInstruments.Option::label)));
    }

    void meeting(Model model, @Nullable Long meetingId, Locale locale) {
        model.addAttribute("meeting", meetings.label(meetingId, locale));
    }

    private void decisions(Model model, SignedIn me, PlanView plan, int items, Locale locale) {
        List<PlanInstruments.Option> offered =
                plan.ownerId() == me.bodyId() ? meetings.options(meetings.adopting(plan.ownerId()), locale) : List.of();
        model.addAttribute("meetings", offered);
        model.addAttribute("actions", PlanActions.of(me, plan, items, offered.size()));
    }

    private List<Integer> years(SignedIn me, long bodyId, int shown) {
        int now = LocalDate.now(clock).getYear();
        TreeSet<Integer> years = new TreeSet<>(reads.years(me.reader(), bodyId));
        years.addAll(List.of(shown, now, now + 1));
        return List.copyOf(years.descendingSet());
    }
}
