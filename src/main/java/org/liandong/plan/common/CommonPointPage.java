package org.liandong.plan.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.account.SignedIn;
import org.liandong.law.Competence;
import org.springframework.stereotype.Component;

/** Puts the common points of a body's year into clusters, one for each own item, the weightiest first. */
@Component
class CommonPointPage {

    /** Lines of each cluster of the whole list. */
    static final int FEW = 3;

    /** Lines of a page of one item. */
    static final int MANY = 30;

    private final CommonPoints points;
    private final Reasons reasons;
    private final Competence competence;

    CommonPointPage(CommonPoints points, Reasons reasons, Competence competence) {
        this.points = points;
        this.reasons = reasons;
        this.competence = competence;
    }

    List<Cluster> clusters(SignedIn me, CommonPointFilter filter, Locale locale) {
        List<OwnItem> own = points.own(me.reader(), filter);
        boolean one = filter.item() != null;
        int limit = one ? MANY : FEW;
        Map<Long, List<CommonPoint>> found = points.of(me.post(), own, filter, one ? limit + 1 : limit).stream()
                .collect(Collectors.groupingBy(CommonPoint::mineId));
        List<Cluster> clusters = new ArrayList<>();
        for (OwnItem item : own) {
            if (found.containsKey(item.id())) {
                clusters.add(cluster(item, found.get(item.id()), limit, locale));
            }
        }
        clusters.sort(Comparator.comparingInt(Cluster::weight).reversed());
        return clusters;
    }

    private Cluster cluster(OwnItem item, List<CommonPoint> found, int limit, Locale locale) {
        List<Cluster.Line> lines = found.stream()
                .limit(limit)
                .map(point -> new Cluster.Line(
                        point, instrument(point.instrument(), locale), reasons.of(item, point, locale)))
                .toList();
        String next = found.size() > limit ? lines.get(limit - 1).point().key() : null;
        return new Cluster(
                item, instrument(item.instrument(), locale), lines, found.get(0).total(), next);
    }

    private String instrument(String code, Locale locale) {
        return competence.instrument(code).map(named -> named.name(locale)).orElse(code);
    }
}
