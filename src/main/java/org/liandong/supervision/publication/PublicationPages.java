package org.liandong.supervision.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.procedure.ToldSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts what must be told and what was told on a page, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class PublicationPages {

    private final WorkLookup works;
    private final ToldSteps steps;
    private final PublicationReads reads;
    private final Attachments attachments;
    private final BodyLookup bodies;
    private final Clock clock;

    PublicationPages(
            WorkLookup works,
            ToldSteps steps,
            PublicationReads reads,
            Attachments attachments,
            BodyLookup bodies,
            Clock clock) {
        this.works = works;
        this.steps = steps;
        this.reads = reads;
        this.attachments = attachments;
        this.bodies = bodies;
        this.clock = clock;
    }

    String all(long matterId, @Nullable Long taskId, SignedIn me, Model model) {
        Work work = show(matterId, taskId, me, model);
        List<PublicationRow> rows = reads.of(work, me.reader());
        model.addAttribute(
                "duties",
                steps.of(work).stream().map(step -> Duty.of(step, rows)).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("documents", ToldDocument.values());
        model.addAttribute("listeners", Listener.values());
        model.addAttribute("media", Medium.values());
        if (!model.containsAttribute("publicationForm")) {
            model.addAttribute("publicationForm", PublicationForm.blank(LocalDate.now(clock)));
        }
        return "matters/publication";
    }

    String one(long matterId, @Nullable Long taskId, long id, SignedIn me, Model model) {
        Work work = show(matterId, taskId, me, model);
        model.addAttribute("row", reads.one(work, id, me.reader()).orElseThrow(NotFoundException::new));
        model.addAttribute("files", attachments.of(PublicationFiles.SUBJECT, id));
        return "matters/publication-text";
    }

    private Work show(long matterId, @Nullable Long taskId, SignedIn me, Model model) {
        Work work = works.readable(matterId, taskId, me);
        boolean mine = work.sharing().ownedBy(me.reader());
        model.addAttribute("work", work);
        model.addAttribute("mine", mine);
        model.addAttribute("writable", mine && work.open());
        model.addAttribute("body", bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new));
        return work;
    }
}
