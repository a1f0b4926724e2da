package org.liandong.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.liandong.plan.PlanFigures;
import org.liandong.supervision.MatterFigures;
import org.liandong.supervision.MatterLookup;
import org.liandong.supervision.TaskRow;
import org.liandong.supervision.procedure.StepLookup;
import org.liandong.supervision.procedure.StepLookup.DueStep;
import org.liandong.supervision.procedure.StepLookup.Moved;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final MatterFigures figures;
    private final StepLookup steps;
    private final LiaisonLookup liaison;
    private final PlanFigures plans;
    private final DockingLookup docking;

    Workbench(
            MatterLookup matters,
            MatterFigures figures,
            StepLookup steps,
            LiaisonLookup liaison,
            PlanFigures plans,
            DockingLookup docking) {
        this.matters = matters;
        this.figures = figures;
        this.steps = steps;
        this.liaison = liaison;
        this.plans = plans;
        this.docking = docking;
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
            (task.late() ? late : todo).add(task.unanswered() ? invitation(task) : task(task));
        }
        StepLookup.Desk own = steps.desk(reader.bodyId(), today.plusDays(StepState.SOON), today.minusDays(NEWS));
        for (DueStep step : own.due()) {
            (step.byLaw() && step.day().isBefore(today) ? late : todo).add(step(step, today));
        }
        for (Waiting round : docking.waiting(reader, today)) {
            if (round.proposals()) {
                todo.add(proposals(round));
            } else {
                (round.closesOn().isBefore(today) ? late : todo).add(docking(round, today));
            }
        }
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
            (overdue ? late : todo).add(point(point, overdue));
        }
        return new Desk(
                todo,
                late,
                news(reader, today, own.moved()),
                plans.own(reader.bodyId(), today.getYear()),
                awaited.isEmpty() ? 0 : awaited.get(0).total());
    }

    private static Item invitation(TaskRow task) {
        return new Item(
                "home.invited",
                task.title(),
                "home.invited.who",
                List.of(task.initiatorName()),
                task.dueOn(),
                task.url());
    }

    private static Item task(TaskRow task) {
        return task.late()
                ? new Item(
                        "home.taskLate",
                        task.title(),
                        "home.taskLate.who",
                        List.of(task.daysLate()),
                        task.dueOn(),
                        task.url())
                : new Item("home.task", task.title(), "home.task.who", List.of(), task.dueOn(), task.url());
    }

    /** A step of the body's own procedure: past its lawful day, due soon, or behind what was planned. */
    private static Item step(DueStep step, LocalDate today) {
        long late = ChronoUnit.DAYS.between(step.day(), today);
        String text = step.law().text(LocaleContextHolder.getLocale());
        String kind = step.byLaw() ? late > 0 ? "home.step.late" : "home.step" : "home.step.plan";
        String note = late <= 0 ? "home.step.who" : step.byLaw() ? "home.step.late.who" : "home.step.plan.who";
        return new Item(kind, step.title(), note, List.of(text, late), step.day(), step.url());
    }

    /** A reminder, not an order: what is still open and until when. */
    private static Item docking(Waiting round, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, round.closesOn());
        return new Item(
                "home.docking",
                Integer.toString(round.year()),
                days < 0 ? "home.docking.over" : days == 0 ? "home.docking.today" : "home.docking.who",
                List.of(round.open(), days),
                round.closesOn(),
                "/docking/" + round.roundId());
    }

    /** What the congresses below propose has no day by which it must be answered. */
    private static Item proposals(Waiting round) {
        return new Item(
                "home.docking",
                Integer.toString(round.year()),
                "home.docking.proposals",
                List.of(round.open()),
                null,
                "/docking/" + round.roundId() + "/proposals?open=true");
    }

    private static Item point(PointDue point, boolean overdue) {
        return new Item(
                overdue ? "home.point.late" : "home.point",
                point.text(),
                point.passedTo().isEmpty() ? "home.point.nobody" : "home.point.who",
                List.of(point.passedTo()),
                point.dueOn(),
                "/visits/" + point.visitId());
    }

    private List<Item> news(Reader reader, LocalDate today, List<Moved> meetings) {
        List<Item> news = new ArrayList<>();
        meetings.forEach(moved -> news.add(new Item(
                "home.moved",
                moved.title(),
                "home.moved.who",
                List.of(moved.from().toString(), moved.to().toString()),
                moved.on(),
                moved.url())));
        figures.news(reader, today.minusDays(NEWS), ROWS)
                .forEach(matter -> news.add(new Item(
                        matter.reminder() ? "home.reminder" : "home.newMatter",
                        matter.title(),
                        matter.reminder() ? "home.reminder.who" : "home.by",
                        List.of(matter.ownerName()),
                        matter.day(),
                        "/matters/" + matter.id())));
        plans.publishedSince(reader, today.minusDays(NEWS), ROWS)
                .forEach(plan -> news.add(new Item(
                        "home.newPlan." + plan.kind(),
                        Integer.toString(plan.year()),
                        "home.by",
                        List.of(plan.ownerName()),
                        plan.publishedOn(),
                        "/plans/" + plan.id())));
        return news;
    }
}
