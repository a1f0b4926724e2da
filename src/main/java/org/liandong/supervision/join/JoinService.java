package org.liandong.supervision.join;

import java.time.Clock;
import java.util.function.Consumer;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Invitations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the congress that asks and the initiator that answers do with a request. */
@Service
@Transactional
class JoinService {

    private final JoinRequestRepository requests;
    private final JoinReads reads;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoinService(
            JoinRequestRepository requests,
            JoinReads reads,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.reads = reads;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    void ask(JoinReads.Head head, String reason, SignedIn me) {
        invitations.againstAsking(head.id(), me).ifPresent(refusal -> {
            throw refusal;
        });
        if (reads.waits(head.id(), me.bodyId())) {
            throw new RuleViolation("join.waits");
        }
        publish(
                "join.ask",
                head,
                requests.save(new JoinRequest(head.id(), head.ownerId(), reason, me, clock.instant())),
                "");
    }

    void withdraw(JoinReads.Head head, long id, SignedIn me) {
        JoinRequest request = readable(head, id, me);
        if (!request.sharing().ownedBy(me.reader())) {
            throw new NotAllowed("join.notAsker");
        }
        request.withdraw(clock.instant());
        publish("join.withdraw", head, request, "");
    }

    /** The congress is invited from now on, and answers for itself. */
    void agree(JoinReads.Head head, long id, SignedIn me) {
        settle("join.agree", head, id, "", me, request -> {
            request.agree(clock.instant());
            invitations.invite(head.id(), request.sharing().ownerId(), me);
        });
    }

    void refuse(JoinReads.Head head, long id, String why, SignedIn me) {
        settle("join.refuse", head, id, why, me, request -> request.refuse(why, clock.instant()));
    }

    private void settle(
            String action, JoinReads.Head head, long id, String why, SignedIn me, Consumer<JoinRequest> verb) {
        if (!head.mine()) {
            throw new NotAllowed("matter.notInitiator");
        }
        JoinRequest request = readable(head, id, me);
        verb.accept(request);
        publish(action, head, request, why);
    }

    private JoinRequest readable(JoinReads.Head head, long id, SignedIn me) {
        return requests.findById(id)
                .filter(found ->
                        found.matterId() == head.id() && found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    private void publish(String action, JoinReads.Head head, JoinRequest request, String why) {
        events.publishEvent(new StateChanged(
                        action,
                        "joinRequest",
                        request.id(),
                        request.sharing().ownerId(),
                        head.title(),
                        null,
                        request.state().name())
                .because(why));
    }
}
