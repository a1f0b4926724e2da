package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyRow;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.entrust.Entrustments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an initiator does with its joint matter. */
@Service
@Transactional
class MatterService {

    private final JointMatterRepository matters;
    private final MatterTaskRepository tasks;
    private final OwnMatters own;
    private final Invitations invitations;
    private final Entrustments entrustments;
    private final OwnSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatterService(
            JointMatterRepository matters,
            MatterTaskRepository tasks,
            OwnMatters own,
            Invitations invitations,
            Entrustments entrustments,
            OwnSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.own = own;
        this.invitations = invitations;
        this.entrustments = entrustments;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    long create(MatterForm form, Set<Long> invited, SignedIn me) {
        invitations.check(form.content(), invited, me);
        JointMatter matter = matters.save(
                new JointMatter(me.reader(), form.content(), form.requirementText(), form.schedule(), invited));
        matter.tell(form.tellsOthers());
        publish("matter.create", matter, null);
        return matter.id();
    }

    void revise(long id, MatterForm form, Set<Long> invited, SignedIn me) {
        JointMatter matter = own.own(id, me);
        invitations.check(form.content(), invited, me);
        matter.revise(form.content(), form.requirementText(), form.schedule(), invited);
        matter.tell(form.tellsOthers());
        publish("matter.edit", matter, matter.state());
    }

    void issue(long id, SignedIn me) {
        JointMatter matter = own.own(id, me);
        LocalDate today = LocalDate.now(clock);
        Map<Long, BodyRow> invited =
                invitations.check(matter.content(), matter.sharing().named(), me);
        if (matter.mode() == MatterMode.ENTRUSTED && matter.state() == MatterState.DRAFT) {
            entrustments.againstIssuing(id, today).ifPresent(refusal -> {
                throw refusal;
            });
        }
        matter.issue(today, clock.instant());
        invitations.send(matter, invited.values());
        publish("matter.issue", matter, MatterState.DRAFT);
        events.publishEvent(new WorkBegun(id, null));
    }

    void start(long id, SignedIn me) {
        change("matter.start", own.own(id, me), JointMatter::start);
    }

    void requireAnew(long id, String text, SignedIn me) {
        change("matter.require", own.own(id, me), matter -> matter.requireAnew(text, clock.instant()));
    }

    void sumUp(long id, SignedIn me) {
        change("matter.sumUp", own.own(id, me), JointMatter::sumUp);
    }

    void close(long id, SignedIn me) {
        change(
                "matter.close",
                own.own(id, me),
                matter -> matter.close(tasks.countAwaited(id), steps.againstEnding(matter.work())));
    }

    /** Among equals nobody ends what others are at work on (监督法 34(3)). */
    void callOff(long id, String reason, SignedIn me) {
        JointMatter matter = own.own(id, me);
        long working = matter.mode() == MatterMode.REGIONAL ? tasks.countAwaited(id) : 0;
        if (working > 0) {
            throw new RuleViolation("matter.regional.callOff", working);
        }
        change("matter.callOff", matter, found -> found.callOff(reason));
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
}
