package org.liandong.supervision.problem;

import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.TaskRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to problems for the ledger, inside its transactions; what may not be seen is missing. */
@Component
@Transactional
public class Problems {

    private final ProblemRepository problems;
    private final TaskRights rights;

    Problems(ProblemRepository problems, TaskRights rights) {
        this.problems = problems;
        this.rights = rights;
    }

    /** A problem of the reader's own congress; nobody else writes it (地方组织法 46). */
    public Problem own(long id, SignedIn me) {
        Problem problem = problems.findById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!problem.sharing().ownedBy(me.reader())) {
            rights.refuse(me.bodyId(), problem.sharing().ownerId());
        }
        return problem;
    }
}
