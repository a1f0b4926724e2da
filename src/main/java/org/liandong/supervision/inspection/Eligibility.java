package org.liandong.supervision.inspection;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyRow;
import org.liandong.law.Act;
import org.liandong.law.Finding;
import org.liandong.law.Guards;
import org.liandong.law.ProvincialRules;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Step;
import org.liandong.shared.RuleViolation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Checks a person against what the law says of seats in the group, with the article. */
@Component
class Eligibility {

    private final Procedures procedures;
    private final Guards guards;

    Eligibility(Procedures procedures, Guards guards) {
        this.procedures = procedures;
        this.guards = guards;
    }

    /** The step of the law from which the rule comes; null where the law says nothing. */
    @Nullable
    Step basis(SeatRule rule, BodyRow body) {
        String step = rule.step(body.kind());
        return step == null ? null : procedures.step(step).orElseThrow();
    }

    /**
     * Refuses whom the law excludes.
     *
     * @param beside the branch in which the person holds another office, null for none
     */
    void require(SeatRule rule, BodyRow body, Person person, Act.@Nullable Power beside) {
        if (!Identity.of(body.kind()).contains(person.identity())) {
            throw new RuleViolation("group.identity.missing");
        }
        requireSeat(rule, body, person);
        if (person.identity().exclusive() && beside != null) {
            against(new Act.Seat(body, Set.of(beside)), "group.beside.refused");
        }
        if (rule.recuses()) {
            against(new Act.Investigator(body, person.interest() == Interest.INTERESTED), "group.interest.refused");
        }
    }

    private void requireSeat(SeatRule rule, BodyRow body, Person person) {
        Step basis = basis(rule, body);
        if (rule.hard() && basis != null && !rule.admits(person.identity(), person.role())) {
            throw new RuleViolation(
                    "group.identity.refused",
                    new DefaultMessageSourceResolvable("group.identity." + person.identity()),
                    basis.text(LocaleContextHolder.getLocale()),
                    basis.article());
        }
    }

    private void against(Act act, String key) {
        Optional<Finding> finding = guards.check(act, ProvincialRules.none());
        finding.ifPresent(found -> {
            throw new RuleViolation(key, found.refusal().arguments());
        });
    }
}
