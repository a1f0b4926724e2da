package org.liandong.supervision.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.supervised.Branch;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.law.Act;
import org.liandong.law.Act.Office;
import org.liandong.law.Competence;
import org.liandong.law.Guards;
import org.liandong.law.ProvincialRules;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Whom a motion may be about: the organs of one's own level alone (监督法 6, 51, 60; 地方组织法 24, 31). */
@Component
class MotionTargets {

    private final SupervisedLookup organs;
    private final BodyLookup bodies;
    private final Guards guards;
    private final Competence competence;

    MotionTargets(SupervisedLookup organs, BodyLookup bodies, Guards guards, Competence competence) {
        this.organs = organs;
        this.bodies = bodies;
        this.guards = guards;
        this.competence = competence;
    }

    /**
     * An organ by its name in the body's list.
     *
     * @param branch null for the congress itself, or where none is named
     */
    record Target(String name, @Nullable Branch branch) {}

    /** The names that a form offers. */
    List<String> names(BodyRow body, Rung rung) {
        Stream<String> listed = organs.of(body.id(), body.kind()).stream()
                .filter(line -> !governmentOnly(body, rung) || line.branch() == Branch.GOVERNMENT)
                .map(SupervisedLine::name);
        return (rung == Rung.RECALL ? Stream.concat(Stream.of(body.name()), listed) : listed).toList();
    }

    /** The organ as it was typed; refused where it is not one of the body's own level (UV14). */
    Target settle(BodyRow body, Rung rung, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return new Target("", null);
        }
        if (rung == Rung.RECALL && (name.equals(body.name()) || name.equals(body.shortName()))) {
            return new Target(body.name(), null);
        }
        SupervisedLine line = line(body, rung, name);
        if (governmentOnly(body, rung) && line.branch() != Branch.GOVERNMENT) {
            throw new RuleViolation(
                    "motion.target.government",
                    competence.forms(body.kind(), rung.code()).get(0).article());
        }
        return new Target(line.name(), line.branch());
    }

    /** A township's deputies question its government alone (地方组织法 24(1); 代表法 20(4)). */
    private static boolean governmentOnly(BodyRow body, Rung rung) {
        return rung == Rung.INTERPELLATION && body.kind() == BodyKind.TOWNSHIP_CONGRESS;
    }

    private SupervisedLine line(BodyRow body, Rung rung, String name) {
        List<SupervisedLine> lines = organs.of(body.id(), body.kind());
        String listed = SupervisedLookup.listed(lines, body, name).orElse(null);
        if (listed == null) {
            organs.elsewhere(body.reader(), name).ifPresent(level -> refuse(body, rung, name, level));
            throw new RuleViolation("motion.target.unknown", name);
        }
        return lines.stream()
                .filter(line -> line.name().equals(listed))
                .findFirst()
                .orElseThrow();
    }

    private void refuse(BodyRow body, Rung rung, String name, Level level) {
        if (rung.personal()) {
            Stream.concat(bodies.line(body.reader()).stream(), bodies.children(body.id()).stream())
                    .filter(other -> other.level() == level && other.id() != body.id())
                    .findFirst()
                    .flatMap(other ->
                            guards.check(new Act.Dismissal(body, other, Office.DEPUTY_HEAD), ProvincialRules.none()))
                    .ifPresent(finding -> {
                        throw new RuleViolation(
                                "motion.target.level", finding.refusal().arguments());
                    });
        }
        throw new RuleViolation("supervised.level." + level, name);
    }
}
