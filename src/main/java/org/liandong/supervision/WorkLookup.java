package org.liandong.supervision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The read door to what a congress does by itself in a matter; what may not be seen is missing. */
@Component
@Transactional(readOnly = true)
public class WorkLookup {

    private final JointMatterRepository matters;
    private final MatterTaskRepository tasks;
    private final TaskRights rights;

    WorkLookup(JointMatterRepository matters, MatterTaskRepository tasks, TaskRights rights) {
        this.matters = matters;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Whoever reads or writes it: only for what the portal does by itself. */
    public Work of(long matterId, @Nullable Long taskId) {
        return find(matterId, taskId).orElseThrow(NotFoundException::new);
    }

    private Optional<Work> find(long matterId, @Nullable Long taskId) {
        return taskId == null
                ? matters.findById(matterId).map(JointMatter::work)
                : tasks.findById(taskId)
                        .filter(task -> task.matter().id() == matterId)
                        .map(MatterTask::work);
    }

    /** The work as this person may read it. */
    public Work readable(long matterId, @Nullable Long taskId, SignedIn me) {
        Work work = of(matterId, taskId);
        if (!work.begun() || !work.sharing().readableBy(me.reader())) {
            throw new NotFoundException();
        }
        return work;
    }

    /** Whether this person may read the work. */
    public boolean mayRead(WorkPlace place, SignedIn me) {
        return find(place.matterId(), place.taskId())
                .filter(work -> work.begun() && work.sharing().readableBy(me.reader()))
                .isPresent();
    }

    /** What the reader's own congress does in a matter; empty when it takes no part. */
    public Optional<Work> mine(long matterId, SignedIn me) {
        return matters.findById(matterId)
                .filter(matter -> matter.sharing().ownedBy(me.reader()))
                .map(JointMatter::work)
                .or(() -> tasks.ofBody(matterId, me.bodyId()).map(MatterTask::work))
                .filter(Work::begun);
    }

    /** Refuses to write another congress's task that the reader may see; what may not be seen is left to be missing. */
    void refuseForeign(long matterId, long taskId, SignedIn me) {
        tasks.findById(taskId)
                .filter(task -> task.matter().id() == matterId && task.sharing().readableBy(me.reader()))
                .filter(task -> !task.sharing().ownedBy(me.reader()))
                .ifPresent(task -> rights.refuse(me.bodyId(), task.sharing().ownerId()));
    }

    /** The work of the reader's own congress; nobody else writes it. */
    public Work own(long matterId, @Nullable Long taskId, SignedIn me) {
        Work work = ownOrEnded(matterId, taskId, me);
        Rule.require(work.open(), "step.closed");
        return work;
    }

    /** The same, also after it has ended: what may grow from it afterwards. */
    public Work ownOrEnded(long matterId, @Nullable Long taskId, SignedIn me) {
        Work work = readable(matterId, taskId, me);
        if (!work.sharing().ownedBy(me.reader())) {
            if (taskId == null) {
                throw new NotAllowed("matter.notInitiator");
            }
            rights.refuse(me.bodyId(), work.sharing().ownerId());
        }
        return work;
    }
}
