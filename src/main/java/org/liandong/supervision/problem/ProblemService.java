package org.liandong.supervision.problem;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.Sharing;
import org.liandong.law.Act;
import org.liandong.law.Guards;
import org.liandong.law.ProvincialRules;
import org.liandong.law.Refusal;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a congress does with the problems that it found. */
@Service
@Transactional
public class ProblemService {

    private final WorkLookup works;
    private final ProblemRepository problems;
    private final Problems own;
    private final Guards guards;
    private final BodyLookup bodies;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProblemService(
            WorkLookup works,
            ProblemRepository problems,
            Problems own,
            Guards guards,
            BodyLookup bodies,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.problems = problems;
        this.own = own;
        this.guards = guards;
        this.bodies = bodies;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** Records one; the new problem. */
    public Problem add(WorkPlace place, ProblemContent content, Audience audience, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        Problem problem = problems.save(
                new Problem(work, Sharing.shared(me.reader(), audience), content, me.accountId(), clock.instant()));
        publish("problem.add", problem);
        return problem;
    }

    /** Writes it anew. */
    public void edit(long id, int version, ProblemContent content, Audience audience, SignedIn me) {
        Problem problem = own.own(id, me).seen(version);
        works.own(problem.matterId(), problem.taskId(), me);
        problem.edit(content, audience);
        publish("problem.edit", problem);
    }

    /**
     * Hands it over to the organ concerned.
     *
     * @param by who would handle it: nobody but the organ in charge may (代表法 31(2), 59)
     */
    public void handOver(long id, int version, Act.Handler by, LocalDate day, String note, SignedIn me) {
        Problem problem = own.own(id, me).seen(version);
        Refusal refusal = againstHandling(me, by);
        if (refusal != null) {
            throw refusal.violation();
        }
        problem.handOver(day, note, LocalDate.now(clock));
        events.publishEvent(new StateChanged(
                        "problem.handOver",
                        "problem",
                        problem.id(),
                        me.bodyId(),
                        label(problem),
                        null,
                        problem.content().organ())
                .because(note));
    }

    /** Why these do not handle a problem; null for the organ in charge. */
    @Nullable
    Refusal againstHandling(SignedIn me, Act.Handler by) {
        return guards.check(
                        new Act.Handling(bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new), by),
                        ProvincialRules.none())
                .map(finding -> finding.refusal())
                .orElse(null);
    }

    /** Keeps a file as evidence. */
    public void attach(long id, MultipartFile file, SignedIn me) {
        attachments.store(file, ProblemFiles.SUBJECT, own.own(id, me).id(), me);
    }

    private void publish(String action, Problem problem) {
        events.publishEvent(new StateChanged(
                action, "problem", problem.id(), problem.sharing().ownerId(), label(problem), null, null));
    }

    private static String label(Problem problem) {
        String text = problem.content().text();
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
