package org.liandong.supervision.material;

import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.law.Act;
import org.liandong.law.Deed;
import org.liandong.law.Finding;
import org.liandong.law.Guards;
import org.liandong.law.ProvincialRules;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Keeps conclusions out of the common folder: each congress reports and deliberates by itself (UV11; 监督法 36, 37, inferred). */
@Component
class MaterialGuard {

    private final Guards guards;
    private final BodyLookup bodies;

    MaterialGuard(Guards guards, BodyLookup bodies) {
        this.guards = guards;
        this.bodies = bodies;
    }

    /** Refuses what concludes something, with the article and whether it was read or inferred. */
    void requireShareable(MaterialKind kind, MaterialLookup.Head matter, Work work, SignedIn me) {
        if (!kind.concludes()) {
            return;
        }
        long other = matter.ownerId() != me.bodyId()
                ? matter.ownerId()
                : work.sharing().named().stream().findFirst().orElse(me.bodyId());
        guards.check(new Act.Toward(Deed.CONCLUDE_FOR, body(me.bodyId()), body(other)), ProvincialRules.none())
                .ifPresent(finding -> {
                    throw new RuleViolation("material.conclusion", words(kind, finding));
                });
        throw new RuleViolation("material.kind.missing");
    }

    private static Object[] words(MaterialKind kind, Finding finding) {
        return new Object[] {
            new DefaultMessageSourceResolvable("material.kind." + kind),
            finding.article(),
            new DefaultMessageSourceResolvable(finding.verified() ? "law.read.yes" : "law.read.no"),
            new DefaultMessageSourceResolvable(finding.lawfulWay())
        };
    }

    private BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }
}
