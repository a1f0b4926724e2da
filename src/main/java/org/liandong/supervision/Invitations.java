package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Sharing;
import org.liandong.congress.Visibility;
import org.liandong.law.Refusal;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may be asked to take part in a matter, and the tasks of those who are (监督法 34). */
@Component
@Transactional
public class Invitations {

    private final OwnMatters matters;
    private final MatterTaskRepository tasks;
    private final BodyLookup bodies;
    private final Mandate mandate;
    private final SoleWork sole;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(
            OwnMatters matters,
            MatterTaskRepository tasks,
            BodyLookup bodies,
            Mandate mandate,
            SoleWork sole,
            JdbcClient jdbc,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.bodies = bodies;
        this.mandate = mandate;
        this.sole = sole;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The invited, where neither the law nor the tree speaks against it. */
    Map<Long, BodyRow> check(MatterContent content, Collection<Long> invitedIds, SignedIn me) {
        BodyRow initiator = body(me.bodyId());
        Map<Long, BodyRow> invited = content.mode().joint() ? bodies.byIds(invitedIds) : Map.of();
        mandate.againstMode(initiator, content.mode()).ifPresent(refusal -> {
            throw refusal.violation();
        });
        checkInstrument(initiator, content);
        against(initiator, content.mode(), invited.values()).ifPresent(refusal -> {
            throw refusal;
        });
        return invited;
    }

    /** The first reason against asking these to take part. */
    private Optional<RuleViolation> against(BodyRow initiator, MatterMode mode, Collection<BodyRow> invited) {
        Optional<Refusal> refused = mandate.againstInviting(initiator, mode, invited);
        if (refused.isPresent()) {
            return Optional.of(new RuleViolation(
                    "matter.participants.refused", refused.get().arguments()));
        }
        boolean regional = mode == MatterMode.REGIONAL;
        for (BodyRow body : invited) {
            if (body.id() == initiator.id() || !regional && !body.path().startsWith(initiator.path())) {
                return Optional.of(new RuleViolation("matter.participants.outside", body.shortName()));
            }
        }
        return regional
                ? Mandate.notSideBySide(initiator, invited)
                        .map(body -> new RuleViolation("matter.participants.standing", body.shortName()))
                : Optional.empty();
    }

    /** What speaks against it when the reader's body asks to take part in a matter that it reads; empty when it may ask. */
    @Transactional(readOnly = true)
    public Optional<RuleViolation> againstAsking(long matterId, SignedIn me) {
        JointMatter matter = matters.readable(matterId, me);
        if (matter.sharing().ownedBy(me.reader())
                || tasks.ofBody(matterId, me.bodyId()).isPresent()) {
            return Optional.of(new RuleViolation("join.takesPart"));
        }
        if (matter.mode() == MatterMode.UPPER_ALONE || matter.mode() == MatterMode.ENTRUSTED) {
            return Optional.of(new RuleViolation("join.mode." + matter.mode()));
        }
        if (!matter.state().revisable()) {
            return Optional.of(new RuleViolation("join.closed"));
        }
        BodyRow asker = body(me.bodyId());
        if (asker.kind().outpost()) {
            return mandate.ownWay(asker, matter.content().instrument())
                    .map(refusal -> new RuleViolation("law.refused", refusal.arguments()));
        }
        List<BodyRow> together =
                new ArrayList<>(bodies.byIds(matter.sharing().named()).values());
        together.add(asker);
        return against(body(matter.sharing().ownerId()), matter.mode(), together);
    }

    /** Asks one more congress to take part in an own matter; it answers for itself. */
    public void invite(long matterId, long bodyId, SignedIn me) {
        JointMatter matter = matters.own(matterId, me);
        List<Long> ids = new ArrayList<>(matter.sharing().named());
        ids.add(bodyId);
        Map<Long, BodyRow> together = check(matter.content(), ids, me);
        BodyRow joining = body(bodyId);
        Rule.require(tasks.ofBody(matterId, bodyId).isEmpty(), "join.takesPart");
        matter.invite(bodyId);
        for (String table : List.of("matter_task", "own_procedure")) {
            letRead(table, matter, joining);
        }
        MatterTask task = invitation(matter, joining, together.values());
        task.expectNoAnswerBy(LocalDate.now(clock));
        tasks.save(task);
    }

    /** What is below the one that joins, or beside it, may be read by it from now on. */
    private void letRead(String table, JointMatter matter, BodyRow joining) {
        boolean regional = matter.mode() == MatterMode.REGIONAL;
        jdbc.sql("update " + table + " set named_ids = named_ids || cast(:body as bigint) where matter_id = :matter"
                        + " and owner_id <> :initiator and owner_path >= :path and owner_path < :end"
                        + " and not named_ids @> array[cast(:body as bigint)]")
                .param("body", joining.id())
                .param("matter", matter.id())
                .param("initiator", matter.sharing().ownerId())
                .param("path", regional ? "" : joining.path())
                .param("end", regional ? "~" : Visibility.end(joining.path()))
                .update();
    }

    private BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }

    private void checkInstrument(BodyRow initiator, MatterContent content) {
        if (sole.knows(content.instrument())) {
            sole.require(initiator, content.mode(), content.instrument());
            return;
        }
        Rule.require(mandate.knows(content.instrument()), "matter.instrument.unknown");
        mandate.againstInstrument(initiator, content.instrument()).ifPresent(refusal -> {
            throw new RuleViolation("matter.instrument.refused", refusal.arguments());
        });
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
