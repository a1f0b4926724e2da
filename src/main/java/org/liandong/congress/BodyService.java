package org.liandong.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renaming, moving, merging and closing of bodies, each with its history. */
@Service
@Transactional
class BodyService {

    private final BodyTree bodies;
    private final BodyStore store;
    private final ApplicationEventPublisher events;

    BodyService(BodyTree bodies, BodyStore store, ApplicationEventPublisher events) {
        this.bodies = bodies;
        this.store = store;
        this.events = events;
    }

    /** Gives a body other names; the official names of its outposts follow. */
    void rename(long id, int version, String areaName, String name, String shortName, LocalDate since, String reason) {
        BodyTree.Detail body = locked(id, version);
        List<BodyRow> outposts = areaName.equals(body.areaName()) ? List.of() : store.outpostsBelow(id);
        List<Long> renamed = new ArrayList<>(List.of(id));
        outposts.forEach(outpost -> renamed.add(outpost.id()));
        store.keep(renamed, since, reason, null);
        store.rename(id, areaName, name, shortName, since);
        outposts.forEach(outpost -> adopt(outpost, areaName, since));
        publish("body.rename", body, body.name(), name);
    }

    /** Hangs a body with all below it under another one. */
    void move(long id, int version, long parentId, LocalDate since, String reason) {
        BodyTree.Detail body = locked(id, version);
        BodyTree.Detail parent = open(parentId);
        hang(body, parent, since, reason);
        publish("body.move", body, body.path(), parent.path());
    }

    /** Closes a body in favour of another of its level, under which those below it go on. */
    void merge(long id, int version, long successorId, LocalDate since, String reason) {
        BodyTree.Detail body = locked(id, version);
        BodyTree.Detail successor = open(successorId);
        if (successor.level() != body.level() || id == successorId) {
            throw new RuleViolation("body.merge.level");
        }
        for (BodyTree.Node child : bodies.children(id, "", Integer.MAX_VALUE)) {
            hang(open(child.id()), successor, since, reason);
        }
        store.keep(List.of(id), since, reason, successorId);
        store.close(id, since.minusDays(1));
        publish("body.merge", body, body.name(), successor.name());
    }

    /** Closes a body that has none below it. */
    void close(long id, int version, LocalDate since, String reason) {
        BodyTree.Detail body = locked(id, version);
        if (!bodies.children(id, "", 1).isEmpty()) {
            throw new RuleViolation("body.close.children");
        }
        store.keep(List.of(id), since, reason, null);
        store.close(id, since.minusDays(1));
        publish("body.close", body, body.name(), null);
    }

    private void hang(BodyTree.Detail body, BodyTree.Detail parent, LocalDate since, String reason) {
        if (parent.path().startsWith(body.path())) {
            throw new RuleViolation("body.move.cycle");
        }
        if (!DivisionCheck.mayHangUnder(body.level(), parent.level())) {
            throw new RuleViolation("body.move.level");
        }
        List<Long> moved = store.subtree(body.path());
        store.keep(moved, since, reason, null);
        store.move(body.id(), body.path(), parent.id(), parent.path() + Body.segment(body.code()) + '.', since);
        if (body.kind().outpost()) {
            store.outpostsBelow(parent.id()).stream()
                    .filter(outpost -> outpost.id() == body.id())
                    .forEach(outpost -> adopt(outpost, parent.areaName(), since));
        }
        events.publishEvent(new BodyMoved(moved));
    }

    private void adopt(BodyRow outpost, String above, LocalDate since) {
        String official = BodyNames.official(outpost.kind(), outpost.areaName(), above);
        store.rename(outpost.id(), outpost.areaName(), official, outpost.shortName(), since);
    }

    private BodyTree.Detail locked(long id, int version) {
        BodyTree.Detail body = open(id);
        store.lock(id, version);
        return body;
    }

    private BodyTree.Detail open(long id) {
        BodyTree.Detail body = bodies.detail(id).orElseThrow(NotFoundException::new);
        if (body.validTo() != null) {
            throw new RuleViolation("body.closed", body.shortName());
        }
        return body;
    }

    private void publish(String action, BodyTree.Detail body, String from, @Nullable String to) {
        events.publishEvent(new StateChanged(action, "body", body.id(), body.id(), body.shortName(), from, to));
    }
}
