package org.liandong.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liandong.dashboard.Workbench.Item;
import org.liandong.docking.DockingLookup.Waiting;
import org.liandong.liaison.LiaisonLookup.PointDue;
import org.liandong.liaison.invitation.InvitationLookup;
import org.liandong.supervision.TaskRow;
import org.liandong.supervision.desk.DeskLine;
import org.liandong.supervision.procedure.StepLookup.DueStep;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words in which the workbench says what waits. */
final class WorkbenchItems {

    private WorkbenchItems() {}

    /** What a joint matter asks for or tells, in the words {@code home.matter.*} of its kind; what it asks for has no last day. */
    static Item item(DeskLine line) {
        String key = "home.matter." + line.kind();
        return new Item(
                key,
                line.title(),
                key + (line.kind() == DeskLine.Kind.JOINED ? "." + line.note() : ".who"),
                List.of(
                        line.who(),
                        line.note(),
                        String.valueOf(line.from()),
                        String.valueOf(line.to()),
                        String.valueOf(line.day())),
                line.asks() ? null : line.day(),
                line.url());
    }

    /** Whether something is to be done; what was called off is news. */
    static boolean asks(InvitationLookup.Line line) {
        return line.kind() != InvitationLookup.Kind.CALLED_OFF;
    }

    /** An invitation asks and reminds, it never orders: nothing about it is late. */
    static Item item(InvitationLookup.Line line) {
        String key = "home.invitation." + line.kind();
        boolean answer = line.kind() == InvitationLookup.Kind.ASKED || line.kind() == InvitationLookup.Kind.AGAIN;
        boolean reminded = answer && line.reminded() != null;
        return new Item(
                key,
                line.heading(),
                key + (reminded ? ".reminded" : ".who"),
                List.of(
                        line.ownerName(),
                        line.day().toString(),
                        line.startsAt().toString(),
                        line.place(),
                        String.valueOf(line.reminded())),
                answer ? line.replyBy() : line.day(),
                "/liaison/invitations/" + line.id());
    }

    static Item invitation(TaskRow task) {
        return new Item(
                "home.invited",
                task.title(),
                "home.invited.who",
                List.of(task.initiatorName()),
                task.dueOn(),
                task.url());
    }

    static Item task(TaskRow task) {
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
    static Item step(DueStep step, LocalDate today) {
        long late = ChronoUnit.DAYS.between(step.day(), today);
        String text = step.law().text(LocaleContextHolder.getLocale());
        String kind = step.byLaw() ? late > 0 ? "home.step.late" : "home.step" : "home.step.plan";
        String note = late <= 0 ? "home.step.who" : step.byLaw() ? "home.step.late.who" : "home.step.plan.who";
        return new Item(kind, step.title(), note, List.of(text, late), step.day(), step.url());
    }

    /** A reminder, not an order: what is still open and until when. */
    static Item docking(Waiting round, LocalDate today) {
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
    static Item proposals(Waiting round) {
        return new Item(
                "home.docking",
                Integer.toString(round.year()),
                "home.docking.proposals",
                List.of(round.open()),
                null,
                "/docking/" + round.roundId() + "/proposals?open=true");
    }

    static Item point(PointDue point, boolean overdue) {
        return new Item(
                overdue ? "home.point.late" : "home.point",
                point.text(),
                point.passedTo().isEmpty() ? "home.point.nobody" : "home.point.who",
                List.of(point.passedTo()),
                point.dueOn(),
                "/liaison/points/" + point.id());
    }
}
