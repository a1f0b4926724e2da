package org.liandong.supervision;

import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads a matter or a task for its page, if the reader may see it; what may not be seen is missing. */
@Service
@Transactional(readOnly = true)
class MatterPages {

    private final JointMatterRepository matters;
    private final MatterTaskRepository tasks;
    private final Invitees invitees;

    MatterPages(JointMatterRepository matters, MatterTaskRepository tasks, Invitees invitees) {
        this.matters = matters;
        this.tasks = tasks;
        this.invitees = invitees;
    }

    MatterView matter(long id, SignedIn me) {
        return view(readable(id, me), me);
    }

    /** The draft as a form, for its initiator alone. */
    MatterForm form(long id, SignedIn me) {
        JointMatter matter = readable(id, me);
        if (!matter.sharing().ownedBy(me.reader())) {
            throw new NotAllowed("matter.notInitiator");
        }
        Rule.require(matter.state() == MatterState.DRAFT, "matter.edit.issued");
        return MatterForm.of(
                matter, invitees.choiceOf(me.reader(), matter.sharing().named()));
    }

    TaskView task(long matterId, long id, SignedIn me) {
        MatterTask task = tasks.findById(id)
                .filter(found ->
                        found.matter().id() == matterId && found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        return task.view(view(task.matter(), me), task.sharing().ownedBy(me.reader()));
    }

    private JointMatter readable(long id, SignedIn me) {
        return matters.findById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    private static MatterView view(JointMatter matter, SignedIn me) {
        return matter.view(matter.sharing().ownedBy(me.reader()));
    }
}
