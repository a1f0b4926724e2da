package org.liandong.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Sharing;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may be asked to take part in a matter, and the tasks of those who are (监督法 34). */
@Component
class Invitations {

    private final MatterTaskRepository tasks;
    private final BodyLookup bodies;
    private final Mandate mandate;

    Invitations(MatterTaskRepository tasks, BodyLookup bodies, Mandate mandate) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.mandate = mandate;
    }

    /** The invited, where neither the law nor the tree speaks against it. */
    Map<Long, BodyRow> check(MatterContent content, Collection<Long> invitedIds, SignedIn me) {
        BodyRow initiator = bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new);
        Map<Long, BodyRow> invited = content.mode().joint() ? bodies.byIds(invitedIds) : Map.of();
        mandate.againstMode(initiator, content.mode()).ifPresent(refusal -> {
            throw refusal.violation();
        });
        Rule.require(mandate.knows(content.instrument()), "matter.instrument.unknown");
        mandate.againstInstrument(initiator, content.instrument()).ifPresent(refusal -> {
            throw new RuleViolation("matter.instrument.refused", refusal.arguments());
        });
        mandate.againstInviting(initiator, content.mode(), invited.values()).ifPresent(refusal -> {
            throw new RuleViolation("matter.participants.refused", refusal.arguments());
        });
        boolean regional = content.mode() == MatterMode.REGIONAL;
        for (BodyRow body : invited.values()) {
            if (body.id() == initiator.id() || !regional && !body.path().startsWith(initiator.path())) {
                throw new RuleViolation("matter.participants.outside", body.shortName());
            }
        }
        if (regional) {
            Mandate.notSideBySide(initiator, invited.values()).ifPresent(body -> {
                throw new RuleViolation("matter.participants.standing", body.shortName());
            });
        }
        return invited;
    }

    void send(JointMatter matter, Collection<BodyRow> invited) {
        tasks.saveAll(
                invited.stream().map(body -> invitation(matter, body, invited)).toList());
    }

    /** A task that its congress, the initiator and the participants above it may read; side by side, all may. */
    private MatterTask invitation(JointMatter matter, BodyRow body, Collection<BodyRow> all) {
        boolean regional = matter.content().mode() == MatterMode.REGIONAL;
        List<Long> readers = new ArrayList<>();
        readers.add(matter.sharing().ownerId());
        all.stream()
                .filter(other -> regional || body.path().startsWith(other.path()))
                .forEach(other -> readers.add(other.id()));
        return new MatterTask(
                matter,
                Sharing.shared(body.reader(), Audience.NAMED).naming(readers),
                mandate.instrumentFor(
                        body.kind(), matter.content().mode(), matter.content().instrument()));
    }
}
