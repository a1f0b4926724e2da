package org.liandong.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a choice of levels, areas and single congresses into the invited ones, and back. */
@Component
class Invitees {

    private final BodyLookup bodies;
    private final JdbcClient jdbc;

    Invitees(BodyLookup bodies, JdbcClient jdbc) {
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    /** Every level below the initiator with the number of its congresses. */
    List<LevelCount> levels(Reader initiator) {
        return jdbc.sql("select level, count(*) as number from body where path > :path and path < :end"
                        + " and valid_to is null group by level order by min(length(path))")
                .param("path", initiator.path())
                .param("end", Visibility.end(initiator.path()))
                .query(LevelCount.class)
                .list();
    }

    /** Every congress directly below the initiator that has congresses below itself, with their number. */
    List<AreaCount> areas(Reader initiator) {
        return jdbc.sql(
                        "select c.id, c.area_name, count(*) as number from body c join body g on g.parent_id = c.id"
                                + " where c.parent_id = :id and c.valid_to is null and g.valid_to is null group by c.id order by c.code")
                .param("id", initiator.bodyId())
                .query(AreaCount.class)
                .list();
    }

    /** Ids of all that the choice invites. */
    Set<Long> expand(Reader initiator, InvitedChoice choice) {
        Set<Long> invited = new TreeSet<>(choice.byHand());
        choice.levels().forEach(level -> bodies.below(initiator, level).forEach(body -> invited.add(body.id())));
        if (!choice.within().isEmpty()) {
            invited.addAll(jdbc.sql("select id from body where parent_id = any(:parents) and valid_to is null"
                            + " and path > :path and path < :end")
                    .param("parents", choice.within().toArray(Long[]::new))
                    .param("path", initiator.path())
                    .param("end", Visibility.end(initiator.path()))
                    .query(Long.class)
                    .list());
        }
        return invited;
    }

    /** The shortest choice that invites these. */
    InvitedChoice choiceOf(Reader initiator, Collection<Long> ids) {
        Set<Long> rest = new TreeSet<>(ids);
        List<Level> levels = new ArrayList<>();
        List<Long> within = new ArrayList<>();
        for (Level level : Level.values()) {
            List<BodyRow> all = rest.isEmpty() ? List.of() : bodies.below(initiator, level);
            Set<Long> allIds = all.stream().map(BodyRow::id).collect(Collectors.toSet());
            if (!all.isEmpty() && rest.containsAll(allIds)) {
                levels.add(level);
                rest.removeAll(allIds);
            } else {
                all.stream()
                        .filter(body -> Objects.nonNull(body.parentId()))
                        .collect(Collectors.groupingBy(BodyRow::parentId))
                        .forEach((parent, children) -> takeArea(parent, children, rest, within));
            }
        }
        return new InvitedChoice(levels, within, List.copyOf(rest));
    }

    private static void takeArea(Long parent, List<BodyRow> children, Set<Long> rest, List<Long> within) {
        Set<Long> ids = children.stream().map(BodyRow::id).collect(Collectors.toSet());
        if (rest.containsAll(ids) && ids.size() > 1) {
            within.add(parent);
            rest.removeAll(ids);
        }
    }

    /** A level and how many congresses of it are below the initiator. */
    record LevelCount(Level level, int number) {}

    /** A congress and how many congresses are directly below it. */
    record AreaCount(long id, String areaName, int number) {}
}
