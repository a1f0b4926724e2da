package org.liandong.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
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

    /** A kind as a tab: its plan's state, null where there is none to be seen. */
    record KindTab(PlanKind kind, @Nullable PlanState state) {}

    /** The plan of a body of a kind for a year with its items; without a plan the page says what to do. */
    void fill(Model model, SignedIn me, BodyRow body, PlanKind kind, int year, @Nullable PlanView plan, Locale locale) {
        boolean own = body.id() == me.bodyId();
        List<PlanItemLine> items = own && plan != null
                ? reads.working(me.reader(), plan.id())
                : reads.published(me.reader(), body.id(), kind, year);
        model.addAttribute("body", body);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", tabs(reads.states(me.reader(), body.id(), year)));
        model.addAttribute("refusal", instruments.against(kind, body).orElse(null));
        model.addAttribute("nameKey", kind.nameKey(body.kind()));
        model.addAttribute("lawKey", kind.lawKey(body.kind()));
        model.addAttribute("own", own);
        model.addAttribute("year", year);
        model.addAttribute("years", years(me, body.id(), year));
        model.addAttribute("line", bodies.line(me.reader()));
        model.addAttribute("plan", plan);
        model.addAttribute("items", items);
        names(model, locale);
        if (plan == null && own && me.isClerk()) {
            model.addAttribute(
                    "former", reads.plan(me.reader(), body.id(), kind, year - 1).orElse(null));
        }
        if (plan != null) {
            model.addAttribute("revisions", plan.state().published() ? revisions.of(plan.id()) : List.of());
            meeting(model, plan.meetingId(), locale);
            decisions(model, me, plan, items.size(), locale);
        }
    }

    /** What the form of a plan offers this person's body. */
    void choices(Model model, SignedIn me) {
        int now = LocalDate.now(clock).getYear();
        BodyRow body = bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new);
        model.addAttribute(
                "years", IntStream.rangeClosed(now - 1, now + 1).boxed().toList());
        model.addAttribute("kinds", instruments.kinds(body));
    }

    private static List<KindTab> tabs(Map<PlanKind, PlanState> states) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new KindTab(kind, states.get(kind)))
                .toList();
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
        List<PlanInstruments.Option> offered = plan.ownerId() == me.bodyId()
                ? meetings.options(meetings.adopting(plan.kind(), plan.ownerId()), locale)
                : List.of();
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
