package org.liandong.dashboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.liaison.LiaisonFigures;
import org.liandong.liaison.LiaisonFigures.Contact;
import org.liandong.liaison.LiaisonFigures.PointFigure;
import org.liandong.liaison.coverage.TileMap;
import org.liandong.plan.PlanFigures;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.AreaTasks;
import org.liandong.supervision.MatterFigures;
import org.liandong.supervision.MatterLookup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview together from the figures of the modules, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
class OverviewService {

    /** Days after which a body counts as not reached. */
    static final int UNREACHED_DAYS = 90;

    private final BodyLookup bodies;
    private final PlanFigures plans;
    private final MatterLookup matters;
    private final MatterFigures matterFigures;
    private final LiaisonFigures figures;
    private final AttentionList attention;
    private final TileMap tiles;
    private final Clock clock;

    OverviewService(
            BodyLookup bodies,
            PlanFigures plans,
            MatterLookup matters,
            MatterFigures matterFigures,
            LiaisonFigures figures,
            AttentionList attention,
            TileMap tiles,
            Clock clock) {
        this.bodies = bodies;
        this.plans = plans;
        this.matters = matters;
        this.matterFigures = matterFigures;
        this.figures = figures;
        this.attention = attention;
        this.tiles = tiles;
        this.clock = clock;
    }

    Overview of(Reader reader, int year) {
        LocalDate today = LocalDate.now(clock);
        BodyRow own = bodies.byId(reader.bodyId()).orElseThrow(NotFoundException::new);
        List<BodyRow> children = bodies.children(reader.bodyId());
        Level tileLevel = own.level() == Level.PROVINCE
                ? Level.COUNTY
                : children.isEmpty() ? Level.TOWNSHIP : children.get(0).level();
        List<Contact> contacts = figures.contacts(reader, tileLevel, today);
        List<PointFigure> points = figures.openPoints(reader, today);
        Map<String, Integer> published = plans.publishedByChild(reader, year);
        Map<String, Integer> visits = figures.visitsByChild(reader, year);
        MatterFigures.YearCount count = matterFigures.countOfYear(reader, year);
        Overview.Totals totals = totals(count, points, published, visits);
        return new Overview(
                own,
                year,
                attention.of(reader, year, count, points, contacts, tileLevel),
                areas(own, children, contacts, points, published, visits, matters.byArea(reader, year)),
                totals,
                tileLevel,
                contacts.size(),
                tiles.of(contacts, today, "/visits?met=%s"));
    }

    private static Overview.Totals totals(
            MatterFigures.YearCount count,
            List<PointFigure> points,
            Map<String, Integer> published,
            Map<String, Integer> visits) {
        return new Overview.Totals(
                count.all(),
                count.running(),
                sum(published),
                sum(visits),
                points.stream().mapToInt(PointFigure::open).sum(),
                points.stream().mapToInt(PointFigure::overdue).sum());
    }

    private static int sum(Map<String, Integer> figures) {
        return figures.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<AreaRow> areas(
            BodyRow own,
            List<BodyRow> children,
            List<Contact> contacts,
            List<PointFigure> points,
            Map<String, Integer> published,
            Map<String, Integer> visits,
            List<AreaTasks> tasks) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, AreaTasks> tasksOf = tasks.stream().collect(toMap(AreaTasks::bodyId, Function.identity()));
        Map<String, PointFigure> pointsOf = points.stream().collect(toMap(PointFigure::child, Function.identity()));
        Map<Long, Long> unreached = contacts.stream()
                .filter(contact -> contact.olderThan(UNREACHED_DAYS, today))
                .collect(groupingBy(contact -> areaOf(children, contact), counting()));
        return children.stream()
                .map(child -> row(own, child, published, visits, pointsOf, tasksOf, unreached))
                .sorted(Comparator.comparingInt(AreaRow::needs).reversed().thenComparing(row -> row.body()
                        .code()))
                .toList();
    }

    /** Id of the body directly below the reader's in whose area the contact lies, 0 for none. */
    private static long areaOf(List<BodyRow> children, Contact contact) {
        return children.stream()
                .filter(child -> contact.path().startsWith(child.path()))
                .mapToLong(BodyRow::id)
                .findFirst()
                .orElse(0);
    }

    private static AreaRow row(
            BodyRow own,
            BodyRow child,
            Map<String, Integer> published,
            Map<String, Integer> visits,
            Map<String, PointFigure> points,
            Map<Long, AreaTasks> tasks,
            Map<Long, Long> unreached) {
        String segment =
                child.path().substring(own.path().length(), child.path().length() - 1);
        PointFigure point = points.getOrDefault(segment, new PointFigure(segment, 0, 0, null));
        AreaTasks task = tasks.getOrDefault(
                child.id(), new AreaTasks(child.id(), child.areaName(), child.path(), 0, 0, 0, 0, 0));
        return new AreaRow(
                child,
                published.getOrDefault(segment, 0),
                task.tasks(),
                task.unanswered(),
                task.behind(),
                visits.getOrDefault(segment, 0),
                point.open(),
                point.overdue(),
                unreached.getOrDefault(child.id(), 0L).intValue());
    }
}
