package org.liandong.plan.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liandong.congress.Reader;
import org.liandong.law.Competence;
import org.springframework.stereotype.Component;

/** What the levels above, beside and below do about the same thing as an item, for a page that shows one. */
@Component
public class SameThing {

    /** Lines of each relation. */
    static final int FEW = 10;

    /**
     * The items of one relation, the most alike first.
     *
     * @param total number of such items, of which the lines are the first
     */
    public record Group(Relation relation, int total, List<Line> lines) {}

    /** An item of another body with the reasons in words. */
    public record Line(
            long id,
            String title,
            String bodyName,
            String instrument,
            int monthFrom,
            int monthTo,
            List<Reason> reasons) {}

    private final CommonPoints points;
    private final Reasons reasons;
    private final Competence competence;

    SameThing(CommonPoints points, Reasons reasons, Competence competence) {
        this.points = points;
        this.reasons = reasons;
        this.competence = competence;
    }

    /**
     * Found by the search for common points, among what this reader may see. A relation without any is left out.
     *
     * @param at the body of the item, from which the relations are seen
     * @param itemId an item that this reader may see
     */
    public List<Group> of(Reader reader, Standing at, int year, long itemId, Locale locale) {
        CommonPointFilter one = new CommonPointFilter(year, null, Shown.OPEN, itemId, null, null);
        return points.own(at.body(), one).stream()
                .flatMap(item -> groups(item, points.around(reader, at, year, item, FEW), locale).stream())
                .toList();
    }

    private List<Group> groups(OwnItem item, List<CommonPoint> found, Locale locale) {
        List<Group> groups = new ArrayList<>();
        for (Relation relation : List.of(Relation.ABOVE, Relation.BESIDE, Relation.BELOW)) {
            List<CommonPoint> related =
                    found.stream().filter(point -> point.relation() == relation).toList();
            if (!related.isEmpty()) {
                groups.add(new Group(
                        relation,
                        related.get(0).total(),
                        related.stream().map(point -> line(item, point, locale)).toList()));
            }
        }
        return groups;
    }

    private Line line(OwnItem item, CommonPoint point, Locale locale) {
        return new Line(
                point.id(),
                point.title(),
                point.bodyName(),
                competence
                        .instrument(point.instrument())
                        .map(named -> named.name(locale))
                        .orElse(point.instrument()),
                point.monthFrom(),
                point.monthTo(),
                reasons.of(item, point, locale));
    }
}
