package org.liandong.supervision.paper;

import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts papers on their pages, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class PaperPages {

    private final WorkLookup works;
    private final PaperReads reads;
    private final PaperFactReads facts;
    private final PaperLaw law;
    private final BodyLookup bodies;

    PaperPages(WorkLookup works, PaperReads reads, PaperFactReads facts, PaperLaw law, BodyLookup bodies) {
        this.works = works;
        this.reads = reads;
        this.facts = facts;
        this.law = law;
        this.bodies = bodies;
    }

    String all(WorkPlace place, SignedIn me, Model model) {
        Work work = works.readable(place.matterId(), place.taskId(), me);
        boolean mine = show(work, me, model);
        model.addAttribute("papers", reads.of(work, me.reader()));
        if (mine) {
            model.addAttribute(
                    "offers", law.offers(work, facts.of(work, null, me.reader()).entrusted()));
        }
        return "papers/list";
    }

    /** Shows one, or answers as for one that is missing. */
    PaperRow one(WorkPlace place, long id, SignedIn me, Model model) {
        Work work = works.readable(place.matterId(), place.taskId(), me);
        show(work, me, model);
        PaperRow paper = reads.one(work, id, me.reader()).orElseThrow(NotFoundException::new);
        model.addAttribute("row", paper);
        return paper;
    }

    /** The form for a new paper, or for a draft of the own congress. */
    String form(WorkPlace place, PaperKind kind, @Nullable PaperRow paper, SignedIn me, Model model) {
        show(works.ownOrEnded(place.matterId(), place.taskId(), me), me, model);
        model.addAttribute("kind", kind);
        model.addAttribute("row", paper);
        return "papers/form";
    }

    BodyRow body(WorkPlace place, SignedIn me) {
        Work work = works.readable(place.matterId(), place.taskId(), me);
        return body(work);
    }

    private boolean show(Work work, SignedIn me, Model model) {
        boolean mine = work.sharing().ownedBy(me.reader());
        model.addAttribute("work", work);
        model.addAttribute("mine", mine);
        model.addAttribute("body", body(work));
        return mine;
    }

    private BodyRow body(Work work) {
        return bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new);
    }
}
