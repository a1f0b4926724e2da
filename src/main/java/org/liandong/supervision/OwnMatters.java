package org.liandong.supervision;

import java.time.LocalDate;
import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The matters that the reader's own body initiated; nobody else writes them. */
@Component
@Transactional
public class OwnMatters {

    private final JointMatterRepository matters;
    private final MatterTaskRepository tasks;

    OwnMatters(JointMatterRepository matters, MatterTaskRepository tasks) {
        this.matters = matters;
        this.tasks = tasks;
    }

    JointMatter own(long id, SignedIn me) {
        JointMatter matter = readable(id, me);
        if (!matter.sharing().ownedBy(me.reader())) {
            throw new NotAllowed("matter.notInitiator");
        }
        return matter;
    }

    JointMatter readable(long id, SignedIn me) {
        return matters.findById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Moves the shared days; each participant's next day follows from them.
     *
     * @param version of the matter as it was read
     * @param days one for each milestone, in their order
     * @return the milestones as they were
     */
    public List<Milestone> reschedule(long id, int version, List<LocalDate> days, SignedIn me) {
        JointMatter matter = own(id, me);
        if (matter.version() != version) {
            throw new OptimisticLockingFailureException("matter " + id);
        }
        List<Milestone> before = matter.milestones();
        matter.reschedule(days);
        tasks.working(id).forEach(MatterTask::expectAnew);
        return before;
    }
}
