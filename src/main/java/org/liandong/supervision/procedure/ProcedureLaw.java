package org.liandong.supervision.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.MeetingKind;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.law.LawSettings;
import org.liandong.law.ProvincialRules;
import org.liandong.law.procedure.Anchor;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Step;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.springframework.stereotype.Component;

/** Brings together what the days of a procedure follow from. */
@Component
class ProcedureLaw {

    private final Procedures procedures;
    private final LawSettings settings;
    private final MeetingLookup meetings;
    private final BodyLookup bodies;

    ProcedureLaw(Procedures procedures, LawSettings settings, MeetingLookup meetings, BodyLookup bodies) {
        this.procedures = procedures;
        this.settings = settings;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    /** The steps that the law sets for this work. */
    List<Step> steps(Work work) {
        return procedures.ownSteps(work.instrument(), kind(work));
    }

    Calculation of(OwnProcedure procedure, Work work) {
        Long meeting = procedure.meetingId();
        return Calculation.of(
                procedure,
                steps(work),
                procedures,
                settings.current(),
                meeting == null ? null : meetings.byId(meeting).orElse(null));
    }

    /** Computes the days of many procedures anew, in a fixed number of reads. */
    void applyAll(List<OwnProcedure> many) {
        ProvincialRules local = settings.current();
        Set<Long> ids = new TreeSet<>();
        for (OwnProcedure one : many) {
            Long meeting = one.meetingId();
            if (meeting != null) {
                ids.add(meeting);
            }
        }
        Map<Long, MeetingRow> found = meetings.byIds(ids);
        many.forEach(one -> Calculation.of(one, List.of(), procedures, local, found.get(one.meetingId()))
                .apply());
    }

    /**
     * Kind of the meetings that consider this work: sessions of the congress for a township and where the steps count from
     * nothing else; null for an outpost, which holds none.
     */
    @Nullable
    MeetingKind meetingKind(Work work) {
        BodyKind kind = kind(work);
        if (kind.outpost()) {
            return null;
        }
        List<Step> steps = procedures.ownSteps(work.instrument(), kind);
        boolean session = kind == BodyKind.TOWNSHIP_CONGRESS
                || steps.stream().anyMatch(step -> step.countsFrom(Anchor.CONGRESS))
                        && steps.stream().noneMatch(step -> step.countsFrom(Anchor.MEETING));
        return session ? MeetingKind.CONGRESS : MeetingKind.STANDING_COMMITTEE;
    }

    /** The meetings among which this work may choose, the latest first. */
    List<MeetingRow> meetings(Work work) {
        MeetingKind kind = meetingKind(work);
        return meetings.of(work.sharing().ownerId()).stream()
                .filter(meeting -> meeting.kind() == kind)
                .toList();
    }

    private BodyKind kind(Work work) {
        return bodies.byId(work.sharing().ownerId())
                .orElseThrow(NotFoundException::new)
                .kind();
    }
}
