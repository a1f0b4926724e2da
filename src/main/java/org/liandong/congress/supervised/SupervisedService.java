package org.liandong.congress.supervised;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the list that a body keeps. */
@Service
@Transactional
class SupervisedService {

    private final SupervisedOrganRepository organs;
    private final SupervisedLookup lists;
    private final BodyLookup bodies;
    private final ApplicationEventPublisher events;

    SupervisedService(
            SupervisedOrganRepository organs,
            SupervisedLookup lists,
            BodyLookup bodies,
            ApplicationEventPublisher events) {
        this.organs = organs;
        this.lists = lists;
        this.bodies = bodies;
        this.events = events;
    }

    void add(long bodyId, String name, Branch branch) {
        BodyRow body = body(bodyId);
        String plain = free(body, name);
        store(new SupervisedOrgan(bodyId, null, plain, branch));
        note("supervised.add", bodyId, plain, null);
    }

    void rename(long bodyId, String key, int version, String name) {
        BodyRow body = body(bodyId);
        SupervisedLine line = line(body, key);
        if (line.name().equals(name.strip())) {
            return;
        }
        String plain = free(body, name);
        change(body, line, version, organ -> organ.rename(plain));
        note("supervised.rename", bodyId, plain, line.name());
    }

    void strike(long bodyId, String key, int version) {
        BodyRow body = body(bodyId);
        SupervisedLine line = line(body, key);
        change(body, line, version, SupervisedOrgan::strike);
        note("supervised.strike", bodyId, line.name(), null);
    }

    void restore(long bodyId, String key, int version) {
        BodyRow body = body(bodyId);
        SupervisedLine line = line(body, key);
        change(body, line, version, SupervisedOrgan::restore);
        note("supervised.restore", bodyId, line.name(), null);
    }

    /** A usual organ gets a row of the body's own with the first change. */
    private void change(BodyRow body, SupervisedLine line, int version, Consumer<SupervisedOrgan> verb) {
        SupervisedOrgan organ;
        if (line.own()) {
            organ = organs.findByIdAndBodyId(Long.parseLong(line.key()), body.id())
                    .orElseThrow(NotFoundException::new);
            organ.unchangedSince(version);
        } else if (line.version() < 0) {
            organ = new SupervisedOrgan(body.id(), line.key(), line.name(), line.branch());
            if (version >= 0) {
                throw new OptimisticLockingFailureException("supervised organ " + line.key());
            }
        } else {
            organ = organs.findByBodyIdAndCode(body.id(), line.key()).orElseThrow(NotFoundException::new);
            organ.unchangedSince(version);
        }
        verb.accept(organ);
        store(organ);
    }

    /** Two who change the same at once: the second is told that it has changed. */
    private void store(SupervisedOrgan organ) {
        try {
            organs.saveAndFlush(organ);
        } catch (DataIntegrityViolationException twin) {
            throw new OptimisticLockingFailureException("supervised organ " + organ.name());
        }
    }

    /** The name when the body may have an organ of this name and has none. */
    private String free(BodyRow body, String name) {
        String plain = SupervisedOrgan.checked(name);
        lists.elsewhere(body.reader(), plain).ifPresent(level -> {
            throw new RuleViolation("supervised.level." + level, plain);
        });
        if (lists.all(body.id(), body.kind()).stream()
                .anyMatch(line -> line.name().equals(plain))) {
            throw new RuleViolation("supervised.exists", plain);
        }
        return plain;
    }

    private SupervisedLine line(BodyRow body, String key) {
        return lists.all(body.id(), body.kind()).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private BodyRow body(long bodyId) {
        return bodies.byId(bodyId).orElseThrow(NotFoundException::new);
    }

    private void note(String action, long bodyId, String name, @Nullable String before) {
        events.publishEvent(new StateChanged(action, "supervised", null, bodyId, name, before, null));
    }
}
