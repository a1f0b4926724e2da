package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Sharing;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an initiator does with its joint matter. */
@Service
@Transactional
class MatterService {

    private final JointMatterRepository matters;
    private final MatterTaskRepository tasks;
    private final BodyLookup bodies;
    private final Mandate mandate;
    private final OwnSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatterService(
            JointMatterRepository matters,
            MatterTaskRepository tasks,
            BodyLookup bodies,
            Mandate mandate,
            OwnSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.bodies = bodies;
        this.mandate = mandate;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    long create(MatterForm form, Set<Long> invited, SignedIn me) {
        check(form.content(), invited, me);
        JointMatter matter = matters.save(
                new JointMatter(me.reader(), form.content(), form.requirementText(), form.schedule(), invited));
        publish("matter.create", matter, null);
        return matter.id();
    }

    void revise(long id, MatterForm form, Set<Long> invited, SignedIn me) {
        JointMatter matter = own(id, me);
        check(form.content(), invited, me);
        matter.revise(form.content(), form.requirementText(), form.schedule(), invited);
        publish("matter.edit", matter, matter.state());
    }

    void issue(long id, SignedIn me) {
        JointMatter matter = own(id, me);
        Map<Long, BodyRow> invited = check(matter.content(), matter.sharing().named(), me);
        matter.issue(LocalDate.now(clock), clock.instant());
        tasks.saveAll(invited.values().stream()
                .map(body -> invitation(matter, body, invited.values()))
                .toList());
        publish("matter.issue", matter, MatterState.DRAFT);
        events.publishEvent(new WorkBegun(id, null));
    }

    void start(long id, SignedIn me) {
        change("matter.start", own(id, me), JointMatter::start);
    }

    void requireAnew(long id, String text, SignedIn me) {
        change("matter.require", own(id, me), matter -> matter.requireAnew(text, clock.instant()));
    }

    void sumUp(long id, SignedIn me) {
        change("matter.sumUp", own(id, me), JointMatter::sumUp);
    }

    void close(long id, SignedIn me) {
        change(
                "matter.close",
                own(id, me),
                matter -> matter.close(tasks.countAwaited(id), steps.againstEnding(matter.work())));
    }

    void callOff(long id, String reason, SignedIn me) {
        change("matter.callOff", own(id, me), matter -> matter.callOff(reason));
    }

    private void change(String action, JointMatter matter, Consumer<JointMatter> verb) {
        MatterState before = matter.state();
        verb.accept(matter);
        publish(action, matter, before);
    }

    private void publish(String action, JointMatter matter, @Nullable MatterState before) {
        events.publishEvent(new StateChanged(
                action,
                "matter",
                matter.id(),
                matter.sharing().ownerId(),
                matter.content().title(),
                before == null ? null : before.name(),
                matter.state().name()));
    }

    private JointMatter own(long id, SignedIn me) {
        JointMatter matter = matters.findById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!matter.sharing().ownedBy(me.reader())) {
            throw new NotAllowed("matter.notInitiator");
        }
        return matter;
    }

    /** The invited, where neither the law nor the tree speaks against it. */
    private Map<Long, BodyRow> check(MatterContent content, Collection<Long> invitedIds, SignedIn me) {
        BodyRow initiator = bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new);
        Map<Long, BodyRow> invited = content.mode().joint() ? bodies.byIds(invitedIds) : Map.of();
        mandate.againstMode(initiator, content.mode()).ifPresent(refusal -> {
            throw refusal.violation();
        });
        Rule.require(mandate.knows(content.instrument()), "matter.instrument.unknown");
        mandate.againstInstrument(initiator, content.instrument()).ifPresent(refusal -> {
            throw new RuleViolation("matter.instrument.refused", refusal.arguments());
        });
        mandate.againstInviting(initiator, content.mode(), invited.values()).ifPresent(refusal -> {
            throw new RuleViolation("matter.participants.refused", refusal.arguments());
        });
        boolean regional = content.mode() == MatterMode.REGIONAL;
        for (BodyRow body : invited.values()) {
            if (body.id() == initiator.id() || !regional && !body.path().startsWith(initiator.path())) {
                throw new RuleViolation("matter.participants.outside", body.shortName());
            }
        }
        return invited;
    }

    /** A task that its congress, the initiator and the participants above it may read; side by side, all may. */
    private MatterTask invitation(JointMatter matter, BodyRow body, Collection<BodyRow> all) {
        boolean regional = matter.content().mode() == MatterMode.REGIONAL;
        List<Long> readers = new java.util.ArrayList<>();
        readers.add(matter.sharing().ownerId());
        all.stream()
                .filter(other -> regional || body.path().startsWith(other.path()))
                .forEach(other -> readers.add(other.id()));
        return new MatterTask(
                matter,
                Sharing.shared(body.reader(), Audience.NAMED).naming(readers),
                mandate.instrumentFor(
                        body.kind(), matter.content().mode(), matter.content().instrument()));
    }
}
