package org.liandong.supervision.problem;

import java.time.Clock;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings between the congresses of one line, up and down: sent by the one, confirmed by the other. */
@Service
@Transactional
class FindingService {

    private final Problems problems;
    private final FindingRepository findings;
    private final BodyLookup bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingService(
            Problems problems,
            FindingRepository findings,
            BodyLookup bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.problems = problems;
        this.findings = findings;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    void send(long problemId, long toId, String text, String organ, SignedIn me) {
        Problem problem = problems.own(problemId, me);
        BodyRow to = bodies.byId(toId).orElseThrow(() -> new RuleViolation("finding.to.unknown"));
        if (to.id() == me.bodyId()) {
            throw new RuleViolation("finding.to.own");
        }
        String own = me.reader().path();
        if (!own.startsWith(to.path()) && !to.path().startsWith(own)) {
            throw new RuleViolation("finding.to.line");
        }
        Finding finding =
                findings.save(new Finding(problem, me.reader(), to.id(), text, organ, me.accountId(), clock.instant()));
        publish("finding.send", finding, me.bodyId(), to.shortName());
    }

    void receive(long id, String answer, SignedIn me) {
        Finding finding = findings.findById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (finding.toId() != me.bodyId()) {
            throw new NotAllowed("finding.receive.other");
        }
        finding.receive(answer, me.accountId(), clock.instant());
        publish("finding.receive", finding, me.bodyId(), null);
    }

    private void publish(String action, Finding finding, long bodyId, @org.jspecify.annotations.Nullable String to) {
        String text = finding.text();
        events.publishEvent(new StateChanged(
                action, "finding", finding.id(), bodyId, text.length() > 60 ? text.substring(0, 60) : text, null, to));
    }
}
