package org.liandong.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.liaison.LiaisonFigures.Contact;
import org.liandong.liaison.LiaisonFigures.PointFigure;
import org.liandong.supervision.MatterFigures;
import org.springframework.stereotype.Component;

/** Exceptions first: steps past their lawful day, tasks behind their milestones, unanswered invitations, columns of the ledger and points past their date, bodies not reached. */
@Component
class AttentionList {

    private final MatterFigures matters;
    private final Clock clock;

    AttentionList(MatterFigures matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    List<Attention> of(
            Reader reader,
            int year,
            MatterFigures.YearCount count,
            List<PointFigure> points,
            List<Contact> contacts,
            Level contactLevel) {
        LocalDate today = LocalDate.now(clock);
        List<Attention> list = new ArrayList<>();
        matters.attention(reader, year).forEach(matter -> {
            addSteps(list, matter, today);
            addMatter(list, matter, today);
        });
        addLedger(list, count, today);
        addOpinions(list, count, today);
        addPoints(list, reader, points, today);
        addUnreached(list, contacts, contactLevel, today);
        list.sort(Comparator.comparingInt(Attention::urgency).reversed());
        return list;
    }

    /** Steps past the day that the law sets; each body's own, shown to those who may read its task. */
    private static void addSteps(List<Attention> list, MatterFigures.MatterAttention matter, LocalDate today) {
        if (matter.lateSteps() > 0) {
            list.add(new Attention(
                    "steps",
                    "late",
                    List.of(matter.title(), matter.lateBodies(), matter.lateSteps()),
                    days(matter.lateSince(), today),
                    "dashboard.who.participants",
                    "/matters/" + matter.id() + "?show=STEP_LATE"));
        }
        if (matter.ownLate() > 0) {
            list.add(new Attention(
                    "steps",
                    "late",
                    List.of(matter.title(), 1, matter.ownLate()),
                    days(matter.lateSince(), today),
                    "dashboard.who.initiator",
                    "/matters/" + matter.id() + "/steps"));
        }
    }

    private static void addMatter(List<Attention> list, MatterFigures.MatterAttention matter, LocalDate today) {
        if (matter.behind() > 0) {
            list.add(new Attention(
                    "late",
                    "late",
                    List.of(matter.title(), matter.behind()),
                    days(matter.behindSince(), today),
                    "dashboard.who.participants",
                    "/matters/" + matter.id() + "?show=BEHIND"));
        }
        if (matter.unanswered() > 0) {
            int days = days(matter.answerBy(), today);
            list.add(new Attention(
                    "unanswered",
                    days > 0 ? "late" : "none",
                    List.of(matter.title(), matter.unanswered()),
                    days,
                    "dashboard.who.participants",
                    "/matters/" + matter.id() + "?show=UNANSWERED"));
        }
    }

    /** What the reader's own body has not put right in time; other bodies see to their own. */
    private static void addLedger(List<Attention> list, MatterFigures.YearCount count, LocalDate today) {
        if (count.lateColumns() > 0) {
            list.add(new Attention(
                    "ledger",
                    "late",
                    List.of(count.lateColumns()),
                    days(count.lateSince(), today),
                    "dashboard.who.own",
                    "/ledger?mine=true&state=late"));
        }
    }

    /** Reports of organs on the body's own review opinions. */
    private static void addOpinions(List<Attention> list, MatterFigures.YearCount count, LocalDate today) {
        if (count.lateOpinions() > 0) {
            list.add(new Attention(
                    "opinions",
                    "late",
                    List.of(count.lateOpinions()),
                    days(count.opinionsSince(), today),
                    "dashboard.who.organs",
                    "/opinions?show=late"));
        }
    }

    private static void addPoints(List<Attention> list, Reader reader, List<PointFigure> points, LocalDate today) {
        int overdue = points.stream().mapToInt(PointFigure::overdue).sum();
        if (overdue > 0) {
            LocalDate oldest = points.stream()
                    .map(PointFigure::oldestDue)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(today);
            list.add(new Attention(
                    "overdue",
                    "late",
                    List.of(overdue),
                    days(oldest, today),
                    "dashboard.who.passed",
                    "/liaison/points?state=overdue&area=" + reader.bodyId()));
        }
    }

    private static void addUnreached(List<Attention> list, List<Contact> contacts, Level level, LocalDate today) {
        List<Contact> unreached = contacts.stream()
                .filter(row -> row.olderThan(OverviewService.UNREACHED_DAYS, today))
                .toList();
        if (!unreached.isEmpty()) {
            boolean never = unreached.stream().anyMatch(row -> row.lastOn() == null);
            list.add(new Attention(
                    "unreached",
                    "none",
                    List.of(OverviewService.UNREACHED_DAYS, unreached.size()),
                    never
                            ? null
                            : unreached.stream()
                                    .mapToInt(row -> row.days(today))
                                    .max()
                                    .orElse(0),
                    "dashboard.who.area",
                    "/coverage?by=any&days=" + OverviewService.UNREACHED_DAYS + "&level=" + level));
        }
    }

    private static int days(@Nullable LocalDate since, LocalDate today) {
        return since == null ? 0 : (int) ChronoUnit.DAYS.between(since, today);
    }
}
