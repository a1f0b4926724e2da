package org.liandong.supervision.ledger;

import java.time.Clock;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.problem.Problem;
import org.liandong.supervision.problem.ProblemForm;
import org.liandong.supervision.problem.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges problems into lines and takes them out again: each body its own, by its own decision. */
@Service
@Transactional
class LedgerService {

    private final Problems problems;
    private final LedgerLineRepository lines;
    private final LedgerPartRepository parts;
    private final LedgerTrail trail;
    private final Clock clock;

    LedgerService(
            Problems problems, LedgerLineRepository lines, LedgerPartRepository parts, LedgerTrail trail, Clock clock) {
        this.problems = problems;
        this.lines = lines;
        this.parts = parts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens a line for one's own problem; its id. */
    long open(long problemId, String title, Audience audience, SignedIn me) {
        Problem problem = problems.own(problemId, me);
        if (!ProblemForm.AUDIENCES.contains(audience)) {
            throw new RuleViolation("ledger.audience.missing");
        }
        LedgerLine line = lines.saveAndFlush(new LedgerLine(problem, me.reader(), title, audience, clock.instant()));
        problem.merge(line.id());
        parts.save(new LedgerPart(line.id(), me.reader()));
        trail.add(line, LedgerTrail.Kind.OPENED, trail.today(), gist(problem), null, PartState.TODO, me);
        return line.id();
    }

    /** Merges one's own problem into a line of the same matter that one may read. */
    void join(long lineId, long problemId, SignedIn me) {
        Problem problem = problems.own(problemId, me);
        LedgerLine line = lines.held(lineId)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (line.matterId() != problem.matterId()) {
            throw new RuleViolation("ledger.join.matter");
        }
        problem.merge(lineId);
        LedgerPart part =
                parts.ofBody(lineId, me.bodyId()).orElseGet(() -> parts.save(new LedgerPart(lineId, me.reader())));
        part.rejoin();
        trail.add(line, LedgerTrail.Kind.JOINED, trail.today(), gist(problem), null, part.state(), me);
    }

    /** Takes one's own problem out of its line; with the last of a body its column ends too, but stays to be read. */
    long leave(long problemId, String reason, SignedIn me) {
        Problem problem = problems.own(problemId, me);
        Long lineId = problem.lineId();
        if (lineId == null) {
            throw new RuleViolation("problem.separate");
        }
        if (reason.isEmpty()) {
            throw new RuleViolation("ledger.leave.reason");
        }
        LedgerLine line = lines.held(lineId).orElseThrow(NotFoundException::new);
        LedgerPart part = parts.ofBody(lineId, me.bodyId()).orElseThrow(NotFoundException::new);
        PartState before = part.state();
        if (parts.countProblems(lineId, me.bodyId()) <= 1) {
            part.leave();
        }
        problem.separate();
        trail.add(line, LedgerTrail.Kind.LEFT, trail.today(), gist(problem) + "\n" + reason, before, part.state(), me);
        return lineId;
    }

    private static String gist(Problem problem) {
        String text = problem.content().text();
        return text.length() > 80 ? text.substring(0, 80) + "\u2026" : text;
    }
}
