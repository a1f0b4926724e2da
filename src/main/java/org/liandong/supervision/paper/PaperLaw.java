package org.liandong.supervision.paper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.law.Refusal;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.opinion.OpinionLaw;
import org.springframework.stereotype.Component;

/** Which papers a congress may issue in a piece of work, and to whom. */
@Component
class PaperLaw {

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;：:\\s]+");

    private final OpinionLaw law;
    private final SupervisedLookup supervised;
    private final BodyLookup bodies;

    PaperLaw(OpinionLaw law, SupervisedLookup supervised, BodyLookup bodies) {
        this.law = law;
        this.supervised = supervised;
        this.bodies = bodies;
    }

    /** A kind as the page offers it: why it may not be issued here, null when it may. */
    record Offer(PaperKind kind, @org.jspecify.annotations.Nullable RuleViolation refusal) {}

    List<Offer> offers(Work work, boolean entrusted) {
        BodyRow body = body(work);
        return java.util.Arrays.stream(PaperKind.values())
                .map(kind ->
                        new Offer(kind, against(kind, work, body, entrusted).orElse(null)))
                .toList();
    }

    /**
     * What speaks against it: only who entrusts writes the letter (监督法 34(1)); an outpost has no opinions of its own to
     * write down or to hand over (地方组织法 59(2)-(4)).
     */
    Optional<RuleViolation> against(PaperKind kind, Work work, boolean entrusted) {
        return against(kind, work, body(work), entrusted);
    }

    private Optional<RuleViolation> against(PaperKind kind, Work work, BodyRow body, boolean entrusted) {
        return switch (kind) {
            case ENTRUSTMENT ->
                entrusted && work.taskId() == null
                        ? Optional.empty()
                        : Optional.of(new RuleViolation("paper.kind.entrusted"));
            case OPINION, HAND_OVER ->
                law.against(body, law.deciders(body.kind()).get(0)).map(Refusal::violation);
            case SCHEME, NOTICE, REPORT -> Optional.empty();
        };
    }

    /** Refuses to hand over to an organ that is not of the body's own level (监督法 6(1), 37(1)). */
    void mustReach(PaperKind kind, Work work, String addressee) {
        if (kind != PaperKind.HAND_OVER || addressee.isEmpty()) {
            return;
        }
        BodyRow body = body(work);
        List<SupervisedLine> own = supervised.of(body.id(), body.kind());
        for (String organ : BETWEEN.split(addressee)) {
            if (!organ.isEmpty() && SupervisedLookup.listed(own, body, organ).isEmpty()) {
                throw supervised
                        .elsewhere(body.reader(), organ)
                        .flatMap(level -> law.againstHandingOut(body))
                        .map(refusal -> new RuleViolation("paper.addressee.level", refusal.arguments()))
                        .orElseGet(() -> new RuleViolation("paper.addressee.unlisted", organ));
            }
        }
    }

    private BodyRow body(Work work) {
        return bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new);
    }
}
