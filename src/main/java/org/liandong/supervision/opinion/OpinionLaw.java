package org.liandong.supervision.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingKind;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.law.Act;
import org.liandong.law.Deed;
import org.liandong.law.Finding;
import org.liandong.law.Guards;
import org.liandong.law.LawSettings;
import org.liandong.law.LocalNumber;
import org.liandong.law.ProvincialRules;
import org.liandong.law.Refusal;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Step;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What the law and the province's measures say of opinions: who may have them, at which meetings, by when they are reported on. */
@Component
public class OpinionLaw {

    private final Guards guards;
    private final LawSettings settings;
    private final Procedures procedures;
    private final BodyLookup bodies;
    private final MeetingLookup meetings;

    OpinionLaw(Guards guards, LawSettings settings, Procedures procedures, BodyLookup bodies, MeetingLookup meetings) {
        this.guards = guards;
        this.settings = settings;
        this.procedures = procedures;
        this.bodies = bodies;
        this.meetings = meetings;
    }

    /**
     * What the province's measures set for the handling; each empty where nobody has entered it.
     *
     * @param months time for the report
     * @param extension by how much it may be put off
     * @param percent share at which a satisfaction vote passes, with its source
     */
    public record Local(@Nullable LocalNumber months, @Nullable LocalNumber extension, @Nullable LocalNumber percent) {

        /** Last day for a report on what was handed over on a day, null where the province says nothing. */
        @Nullable
        LocalDate due(LocalDate handedOver) {
            return months == null ? null : handedOver.plusMonths(months.number());
        }

        /**
         * Last day to which the report on an item may be put off; null where no rule of the province bounds it.
         *
         * @param article for the refusal where the province's measures know no extension
         */
        @Nullable
        LocalDate extendableTo(DueDay due, String article) {
            LocalDate first = due.firstDueOn();
            if (months == null || first == null) {
                return null;
            }
            if (extension == null) {
                throw new RuleViolation("opinion.extension.unlawful", article);
            }
            return first.plusMonths(extension.number());
        }
    }

    public BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }

    /** Who may stand on the form as the one that deliberated; the first is the lawful one where there is one. */
    public List<Act.Decider> deciders(BodyKind kind) {
        return kind == BodyKind.TOWNSHIP_CONGRESS
                ? List.of(Act.Decider.CONGRESS, Act.Decider.PRESIDIUM)
                : List.of(Act.Decider.STANDING_COMMITTEE, Act.Decider.SPECIAL_COMMITTEE, Act.Decider.OFFICE);
    }

    /** What speaks against an opinion of this decider: outposts, presidiums between sessions, committees and offices have none. */
    public Optional<Refusal> against(BodyRow body, Act.Decider by) {
        boolean inSession = by == Act.Decider.CONGRESS;
        return guards.check(new Act.Decision(body, by, Act.Decided.REVIEW_OPINION, inSession), ProvincialRules.none())
                .map(Finding::refusal);
    }

    /** Refuses with the article where the law gives this body no opinions at all. */
    public void mustHaveOpinions(BodyRow body) {
        against(body, deciders(body.kind()).get(0)).ifPresent(refusal -> {
            throw new NotAllowed("law.refused", refusal.arguments());
        });
    }

    /** Refuses to let one body write what is another's (地方组织法 46). */
    public void refuseWriting(long writer, long owner) {
        guards.check(new Act.Toward(Deed.WRITE_FOR, body(writer), body(owner)), ProvincialRules.none())
                .ifPresent(finding -> {
                    throw new NotAllowed("law.refused", finding.refusal().arguments());
                });
    }

    /** Why an opinion is not handed to an organ of another level (监督法 6(1), 37(1)). */
    public Optional<Refusal> againstHandingOut(BodyRow body) {
        return Stream.concat(bodies.children(body.id()).stream(), bodies.line(body.reader()).stream())
                .filter(other -> other.id() != body.id())
                .findFirst()
                .flatMap(other -> guards.check(new Act.Toward(Deed.HAND_OVER, body, other), ProvincialRules.none()))
                .map(Finding::refusal);
    }

    /** The meetings at which this body deliberates, the latest first: of the standing committee, in a township of the congress. */
    public List<MeetingRow> meetings(BodyRow body) {
        MeetingKind kind =
                body.kind() == BodyKind.TOWNSHIP_CONGRESS ? MeetingKind.CONGRESS : MeetingKind.STANDING_COMMITTEE;
        return meetings.of(body.id()).stream()
                .filter(meeting -> meeting.kind() == kind)
                .toList();
    }

    /** The meeting of this id among those at which the body deliberates. */
    public MeetingRow meeting(BodyRow body, @Nullable Long id) {
        return meetings(body).stream()
                .filter(meeting -> id != null && meeting.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("opinion.meeting.unknown"));
    }

    public Map<Long, MeetingRow> meetings(List<Long> ids) {
        return meetings.byIds(ids);
    }

    /** The step of the law by its key. */
    public Step step(String key) {
        return procedures.step(key).orElseThrow();
    }

    /** What the province's measures say of opinions on this basis. */
    public Local local(Basis basis) {
        ProvincialRules rules = settings.current();
        return new Local(
                rules.deadline(basis.reportStep()).orElse(null),
                rules.extension(basis.reportStep()).orElse(null),
                rules.entered(ProvincialRules.SATISFACTION_PERCENT).orElse(null));
    }
}
