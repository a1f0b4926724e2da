package org.liandong.supervision;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.law.Act;
import org.liandong.law.Competence;
import org.liandong.law.Deed;
import org.liandong.law.Guards;
import org.liandong.law.Instrument;
import org.liandong.law.Verdict;
import org.springframework.stereotype.Component;

/** What the law lets a congress do in a joint matter: the mode, the instrument, and each participant's own way. */
@Component
class Mandate {

    /** Stands for work that an outpost does on assignment (地方组织法 59). */
    static final String ASSIGNED = "assigned";

    private static final String PRESIDIUM_ACTIVITY = "deputy_visit";
    private static final String ENTRUSTED = "receive_commission";

    private final Competence competence;
    private final Guards guards;

    Mandate(Competence competence, Guards guards) {
        this.competence = competence;
        this.guards = guards;
    }

    /** Every mode with what the law says of it for this congress. */
    List<ModeChoice> modes(BodyRow initiator) {
        return Arrays.stream(MatterMode.values())
                .map(mode -> new ModeChoice(
                        mode,
                        againstMode(initiator, mode).orElse(null),
                        mode.power() == null ? null : competence.verdict(initiator.kind(), mode.power())))
                .toList();
    }

    /** The ways of supervision that the law gives this congress, for choosing one. */
    List<Instrument> instruments(BodyRow initiator) {
        return competence.instruments().stream()
                .filter(instrument -> instrument.group().equals("supervision")
                        || instrument.code().equals(PRESIDIUM_ACTIVITY)
                        || instrument.code().equals("deputy_research"))
                .filter(instrument ->
                        !competence.verdict(initiator.kind(), instrument.code()).refused())
                .toList();
    }

    /** What speaks against this mode for this congress, before anybody is chosen. */
    Optional<Refusal> againstMode(BodyRow initiator, MatterMode mode) {
        if (mode == MatterMode.ENTRUSTED) {
            return entrusting(initiator, null);
        }
        return mode.power() == null ? Optional.empty() : against(initiator.kind(), mode.power());
    }

    /** What speaks against this instrument for this congress. */
    Optional<Refusal> againstInstrument(BodyRow initiator, String instrument) {
        return competence.instrument(instrument).isEmpty()
                ? Optional.of(new Refusal(instrument, "", "law.way.ask"))
                : against(initiator.kind(), instrument);
    }

    /** What speaks against inviting these in this mode; the first of all reasons. */
    Optional<Refusal> againstInviting(BodyRow initiator, MatterMode mode, Collection<BodyRow> invited) {
        Stream<Optional<Refusal>> reasons =
                switch (mode) {
                    case ENTRUSTED -> invited.stream().map(body -> entrusting(initiator, body));
                    case REGIONAL -> invited.stream().map(body -> against(body.kind(), "regional_joint_inspection"));
                    default -> Stream.empty();
                };
        return reasons.flatMap(Optional::stream).findFirst();
    }

    /** Why nobody but its own congress writes a task. */
    Optional<Refusal> againstWriting(BodyRow writer, BodyRow owner) {
        return guards.check(new Act(Deed.WRITE_FOR, writer, owner)).map(Refusal::of);
    }

    /** The way in which a congress of this kind takes part. */
    String instrumentFor(BodyKind kind, MatterMode mode, String instrument) {
        if (kind.outpost()) {
            return ASSIGNED;
        }
        if (kind == BodyKind.TOWNSHIP_CONGRESS) {
            return PRESIDIUM_ACTIVITY;
        }
        return mode == MatterMode.ENTRUSTED ? ENTRUSTED : instrument;
    }

    private Optional<Refusal> entrusting(BodyRow initiator, @Nullable BodyRow target) {
        return guards.check(new Act(Deed.ENTRUST, initiator, target)).map(Refusal::of);
    }

    private Optional<Refusal> against(BodyKind kind, String power) {
        Verdict verdict = competence.verdict(kind, power);
        return verdict.refused()
                ? Optional.of(Refusal.of(verdict, competence.instrument(power).orElseThrow()))
                : Optional.empty();
    }

    /**
     * A mode as the form offers it.
     *
     * @param refusal why it cannot be chosen, null when it can
     * @param verdict what the law says of it, null when it needs no power of its own
     */
    record ModeChoice(MatterMode mode, @Nullable Refusal refusal, @Nullable Verdict verdict) {}
}
