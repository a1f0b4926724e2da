package org.liandong.supervision.paper;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a congress does with its own papers. */
@Service
@Transactional
class PaperService {

    private final WorkLookup works;
    private final PaperRepository papers;
    private final PaperReads reads;
    private final PaperFactReads facts;
    private final PaperLaw law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperService(
            WorkLookup works,
            PaperRepository papers,
            PaperReads reads,
            PaperFactReads facts,
            PaperLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.papers = papers;
        this.reads = reads;
        this.facts = facts;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses a kind that this congress may not issue in this work. */
    @Transactional(readOnly = true)
    public Work mayIssue(WorkPlace place, PaperKind kind, @Nullable Long opinionId, SignedIn me) {
        Work work = works.ownOrEnded(place.matterId(), place.taskId(), me);
        PaperFacts known = facts.of(work, opinionId, me.reader());
        law.against(kind, work, known.entrusted()).ifPresent(refusal -> {
            throw refusal;
        });
        return work;
    }

    long draft(WorkPlace place, PaperKind kind, @Nullable Long opinionId, PaperContent content, SignedIn me) {
        Work work = mayIssue(place, kind, opinionId, me);
        law.mustReach(kind, work, content.addressee());
        Long opinion = facts.opinion(work, opinionId, me.reader()).orElse(null);
        Paper paper =
                papers.save(new Paper(me.reader(), work, kind, opinion, content, me.getDisplayName(), clock.instant()));
        publish("create", paper, null);
        return paper.id();
    }

    void revise(WorkPlace place, long id, int version, PaperContent content, SignedIn me) {
        Work work = own(place, me);
        Paper paper = paper(work, id);
        law.mustReach(paper.kind(), work, content.addressee());
        paper.revise(version, content, me.getDisplayName(), clock.instant());
        publish("edit", paper, paper.state());
    }

    /** 定稿; the one in whose place it stands gives way. */
    void settle(WorkPlace place, long id, int version, SignedIn me) {
        Work work = own(place, me);
        Paper paper = paper(work, id);
        paper.mustBeDraft();
        law.mustReach(paper.kind(), work, paper.content().addressee());
        Long replaces = paper.replacesId();
        String number = paper.content().number();
        if (!number.isEmpty() && reads.taken(me.bodyId(), number, replaces == null ? -1 : replaces)) {
            throw new RuleViolation("paper.number.taken", number);
        }
        if (replaces != null) {
            Paper former = papers.findById(replaces).orElseThrow(NotFoundException::new);
            former.giveWay();
            papers.saveAndFlush(former);
        }
        paper.settle(version, me.getDisplayName(), clock.instant());
        keep(paper);
        publish("settle", paper, Paper.State.DRAFT);
    }

    /** The database has the last word on a number that two papers take at once. */
    private void keep(Paper paper) {
        try {
            papers.saveAndFlush(paper);
        } catch (DataIntegrityViolationException taken) {
            throw new RuleViolation("paper.number.taken", paper.content().number());
        }
    }

    /** A draft with the same text that is to stand in the place of a final one. */
    long replace(WorkPlace place, long id, SignedIn me) {
        Work work = own(place, me);
        Paper next = papers.save(paper(work, id).successor(me.reader(), work, me.getDisplayName(), clock.instant()));
        publish("replace", next, null);
        return next.id();
    }

    void delete(WorkPlace place, long id, SignedIn me) {
        Paper paper = paper(own(place, me), id);
        paper.mustBeDraft();
        papers.delete(paper);
        publish("delete", paper, paper.state());
    }

    private Work own(WorkPlace place, SignedIn me) {
        return works.ownOrEnded(place.matterId(), place.taskId(), me);
    }

    private Paper paper(Work work, long id) {
        return papers.findById(id).filter(paper -> paper.of(work)).orElseThrow(NotFoundException::new);
    }

    private void publish(String verb, Paper paper, Paper.@Nullable State from) {
        events.publishEvent(new StateChanged(
                "matter.paper." + verb,
                "paper",
                paper.id(),
                paper.sharing().ownerId(),
                paper.content().title(),
                from == null ? null : from.name(),
                paper.state().name()));
    }
}
