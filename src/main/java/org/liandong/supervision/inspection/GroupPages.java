package org.liandong.supervision.inspection;

import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts a group on its page, in a fixed number of statements; other bodies see no numbers of its people. */
@Component
@Transactional(readOnly = true)
class GroupPages {

    private final WorkLookup works;
    private final GroupReads reads;
    private final Eligibility eligibility;
    private final BodyLookup bodies;
    private final Attachments attachments;

    GroupPages(
            WorkLookup works, GroupReads reads, Eligibility eligibility, BodyLookup bodies, Attachments attachments) {
        this.works = works;
        this.reads = reads;
        this.eligibility = eligibility;
        this.bodies = bodies;
        this.attachments = attachments;
    }

    void show(WorkPlace place, SignedIn me, Model model) {
        Work work = works.readable(place.matterId(), place.taskId(), me);
        BodyRow body = bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new);
        GroupView group = view(work, body, work.sharing().ownedBy(me.reader()));
        model.addAttribute("group", group);
        model.addAttribute("body", body);
        model.addAttribute("roles", GroupRole.values());
        model.addAttribute("identities", Identity.of(body.kind()));
        model.addAttribute("interests", Interest.values());
        model.addAttribute("powers", org.liandong.law.Act.Power.values());
        model.addAttribute(
                "files",
                attachments.ofEach(
                        TrainingFiles.SUBJECT,
                        group.trainings().stream().map(GroupReads.Training::id).toList()));
    }

    private GroupView view(Work work, BodyRow body, boolean mine) {
        GroupReads.Head head = reads.head(work).orElse(null);
        List<MemberRow> everybody = head == null ? List.of() : reads.members(head.id());
        SeatRule rule = SeatRule.of(work.instrument());
        return new GroupView(
                work,
                mine,
                mine && work.open(),
                head,
                mine ? everybody : everybody.stream().map(MemberRow::masked).toList(),
                head == null ? List.of() : reads.trainings(head.id()),
                rule,
                eligibility.basis(rule, body));
    }
}
