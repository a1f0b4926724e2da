package org.liandong.supervision.evidence;

import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.liaison.VisitLookup;
import org.liandong.liaison.VisitUses;
import org.liandong.supervision.WorkPlace;
import org.springframework.stereotype.Component;

/** Visits as evidence: only those in which the own body took part. */
@Component
class VisitLinks implements VisitUses {

    private final WorkLinks links;
    private final VisitLookup visits;

    VisitLinks(WorkLinks links, VisitLookup visits) {
        this.links = links;
        this.visits = visits;
    }

    void add(WorkPlace place, long visit, SignedIn me) {
        links.add(WorkLinks.Kind.VISIT, place, visit, visits.tookPart(visit, me.reader()), me);
    }

    void remove(WorkPlace place, long visit, SignedIn me) {
        links.remove(WorkLinks.Kind.VISIT, place, visit, me);
    }

    @Override
    public List<Use> of(Reader reader, long visitId) {
        return links.uses(WorkLinks.Kind.VISIT, reader, visitId);
    }
}
