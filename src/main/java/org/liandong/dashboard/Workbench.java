package org.liandong.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.docking.DockingLookup;
import org.liandong.docking.DockingLookup.Waiting;
import org.liandong.law.procedure.StepState;
import org.liandong.liaison.LiaisonLookup;
import org.liandong.liaison.LiaisonLookup.AwaitedVisit;
import org.liandong.liaison.LiaisonLookup.PointDue;
import org.liandong.liaison.invitation.InvitationLookup;
import org.liandong.plan.PlanFigures;
import org.liandong.supervision.MatterLookup;
import org.liandong.supervision.TaskRow;
import org.liandong.supervision.desk.DeskLine;
import org.liandong.supervision.desk.MatterDesk;
import org.liandong.supervision.procedure.StepLookup;
import org.liandong.supervision.procedure.StepLookup.DueStep;
import org.liandong.supervision.procedure.StepLookup.Moved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what waits for a body from the modules, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class Workbench {

    /** Rows of one kind on the page; the list behind it holds them all. */
    private static final int ROWS = 8;

    /** Days for which a change is news. */
    private static final int NEWS = 30;

    private final MatterLookup matters;
    private final StepLookup steps;
    private final LiaisonLookup liaison;
    private final PlanFigures plans;
    private final DockingLookup docking;
    private final MatterDesk desk;
    private final InvitationLookup invitations;

    Workbench(
            MatterLookup matters,
            StepLookup steps,
            LiaisonLookup liaison,
            PlanFigures plans,
            DockingLookup docking,
            MatterDesk desk,
            InvitationLookup invitations) {
        this.matters = matters;
        this.steps = steps;
        this.liaison = liaison;
        this.plans = plans;
        this.docking = docking;
        this.desk = desk;
        this.invitations = invitations;
    }

    /**
     * A line of the workbench.
     *
     * @param key message of what it is, with {@code title} as its argument
     * @param note message of the details, with {@code noteArguments}
     * @param day the day that matters, null for none
     */
    record Item(
            String key, String title, String note, List<Object> noteArguments, @Nullable LocalDate day, String url) {}

    /** The three questions of the morning and the state of the year's plan. */
    record Desk(List<Item> todo, List<Item> late, List<Item> news, PlanFigures.OwnPlan plan, int awaiting) {}

    Desk of(Reader reader, LocalDate today) {
        List<Item> todo = new ArrayList<>();
        List<Item> late = new ArrayList<>();
        for (TaskRow task : matters.waiting(reader.bodyId(), today.plusDays(StepState.SOON))) {
            (task.late() ? late : todo)
                    .add(task.unanswered() ? WorkbenchItems.invitation(task) : WorkbenchItems.task(task));
        }
        StepLookup.Desk own = steps.desk(reader.bodyId(), today.plusDays(StepState.SOON), today.minusDays(NEWS));
        for (DueStep step : own.due()) {
            (step.byLaw() && step.day().isBefore(today) ? late : todo).add(WorkbenchItems.step(step, today));
        }
        List<DeskLine> lines = desk.of(reader, today.minusDays(NEWS));
        lines.stream().filter(DeskLine::asks).forEach(line -> (line.late() ? late : todo)
                .add(WorkbenchItems.item(line)));
        for (Waiting round : docking.waiting(reader, today)) {
            if (round.proposals()) {
                todo.add(WorkbenchItems.proposals(round));
            } else {
                (round.closesOn().isBefore(today) ? late : todo).add(WorkbenchItems.docking(round, today));
            }
        }
        List<InvitationLookup.Line> asked = invitations.desk(reader, today, today.plusDays(StepState.SOON), 2 * ROWS);
        asked.stream().filter(WorkbenchItems::asks).map(WorkbenchItems::item).forEach(todo::add);
        List<AwaitedVisit> awaited = liaison.awaitingConfirmation(reader, ROWS);
        awaited.forEach(visit -> todo.add(new Item(
                "home.confirm",
                visit.ownerName(),
                "visit.form." + visit.form(),
                List.of(),
                visit.visitedOn(),
                "/visits/" + visit.id())));
        for (PointDue point : liaison.pointsWaiting(reader, ROWS)) {
            boolean overdue = point.dueOn() != null && point.dueOn().isBefore(today);
            (overdue ? late : todo).add(WorkbenchItems.point(point, overdue));
        }
        PlanFigures.Desk planned = plans.desk(reader, today.getYear(), today.minusDays(NEWS), ROWS);
        List<Item> news = news(planned.news(), own.moved(), lines);
        asked.stream()
                .filter(line -> !WorkbenchItems.asks(line))
                .map(WorkbenchItems::item)
                .forEach(news::add);
        return new Desk(
                todo,
                late,
                news,
                planned.own(),
                awaited.isEmpty() ? 0 : awaited.get(0).total());
    }

    private static List<Item> news(List<PlanFigures.NewPlan> published, List<Moved> meetings, List<DeskLine> lines) {
        List<Item> news = new ArrayList<>();
        lines.stream().filter(line -> !line.asks()).map(WorkbenchItems::item).forEach(news::add);
        meetings.forEach(moved -> news.add(new Item(
                "home.moved",
                moved.title(),
                "home.moved.who",
                List.of(moved.from().toString(), moved.to().toString()),
                moved.on(),
                moved.url())));
        published.forEach(plan -> news.add(new Item(
                "home.newPlan." + plan.kind(),
                Integer.toString(plan.year()),
                "home.by",
                List.of(plan.ownerName()),
                plan.publishedOn(),
                "/plans/" + plan.id())));
        return news;
    }
}
