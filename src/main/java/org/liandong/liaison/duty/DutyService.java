package org.liandong.liaison.duty;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.OrganLookup;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a body's duties, with its line in the record of changes and its audit note. */
@Service
@Transactional
class DutyService {

    private final LiaisonDutyRepository duties;
    private final DutyReads reads;
    private final DutyTrail trail;
    private final BodyLookup bodies;
    private final OrganLookup organs;
    private final ApplicationEventPublisher events;

    DutyService(
            LiaisonDutyRepository duties,
            DutyReads reads,
            DutyTrail trail,
            BodyLookup bodies,
            OrganLookup organs,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.reads = reads;
        this.trail = trail;
        this.bodies = bodies;
        this.organs = organs;
        this.events = events;
    }

    void add(int year, DutyContent content, SignedIn me) {
        check(content, me.reader());
        LiaisonDuty duty = new LiaisonDuty(me.reader(), year, content);
        once(duty, content, me.bodyId());
        duties.saveAndFlush(duty);
        note("duty.add", duty, null, row(duty, me), me);
    }

    void change(long id, int version, DutyContent content, SignedIn me) {
        LiaisonDuty duty = own(id, me);
        DutyRow before = row(duty, me);
        check(content, me.reader());
        duty.change(me.reader(), version, content);
        once(duty, content, me.bodyId());
        duties.saveAndFlush(duty);
        note("duty.change", duty, before, row(duty, me), me);
    }

    void remove(long id, int version, SignedIn me) {
        LiaisonDuty duty = own(id, me);
        duty.unchangedSince(version);
        DutyRow before = row(duty, me);
        duties.delete(duty);
        duties.flush();
        note("duty.remove", duty, before, null, me);
    }

    /**
     * Takes over from the year before what this year does not have yet: leaders and organs still there, bodies still open.
     *
     * @return how many were taken over
     */
    int copy(int year, SignedIn me) {
        List<LiaisonDuty> now = duties.findBySharingOwnerIdAndYearOrderById(me.bodyId(), year);
        Map<Long, DutyRow> last = new java.util.HashMap<>();
        reads.of(me.reader(), me.bodyId(), year - 1).forEach(row -> last.put(row.id(), row));
        Set<Long> open = openBelow(me.reader());
        int copied = 0;
        for (LiaisonDuty former : duties.findBySharingOwnerIdAndYearOrderById(me.bodyId(), year - 1)) {
            DutyRow row = last.get(former.id());
            boolean lost = former.kind() != DutyKind.DEPUTY
                    && former.sharing().named().stream().noneMatch(open::contains);
            if (row == null || row.ended() || lost || now.stream().anyMatch(former::sameHolder)) {
                continue;
            }
            LiaisonDuty duty = duties.saveAndFlush(new LiaisonDuty(me.reader(), year, former.content(open)));
            note("duty.copy", duty, null, row(duty, me), me);
            copied++;
        }
        if (copied == 0) {
            throw new RuleViolation("duty.copy.none", String.valueOf(year - 1));
        }
        return copied;
    }

    /** Holders are the body's own, targets lie below it. */
    private void check(DutyContent content, Reader owner) {
        Long post = content.postId();
        if (content.kind() == DutyKind.AREA
                && reads.leaders(owner.bodyId()).stream()
                        .noneMatch(leader -> Long.valueOf(leader.value()).equals(post))) {
            throw new RuleViolation("duty.holder.AREA");
        }
        Long organ = content.organId();
        if (content.kind() == DutyKind.COUNTERPART
                && organs.of(owner.bodyId()).stream()
                        .noneMatch(own -> Long.valueOf(own.id()).equals(organ))) {
            throw new RuleViolation("duty.holder.COUNTERPART");
        }
        Map<Long, BodyRow> targets = bodies.byIds(content.targetIds());
        if (targets.size() < content.targetIds().size()) {
            throw new RuleViolation("duty.targets.unknown");
        }
        targets.values().stream()
                .filter(body -> body.id() != owner.bodyId() && !body.path().startsWith(owner.path()))
                .findFirst()
                .ifPresent(body -> {
                    throw new RuleViolation("duty.targets.below", body.shortName());
                });
    }

    /** A leader or organ has each body once a year. */
    private void once(LiaisonDuty duty, DutyContent content, long ownerId) {
        if (content.kind() == DutyKind.DEPUTY) {
            return;
        }
        Set<Long> twice = new HashSet<>();
        duties.findBySharingOwnerIdAndYearOrderById(ownerId, duty.year()).stream()
                .filter(other -> other != duty && other.sameHolder(content))
                .forEach(other -> twice.addAll(other.sharing().named()));
        twice.retainAll(content.targetIds());
        bodies.byIds(twice).values().stream().findFirst().ifPresent(body -> {
            throw new RuleViolation("duty.twice", body.shortName());
        });
    }

    private Set<Long> openBelow(Reader owner) {
        Set<Long> open = new HashSet<>();
        for (org.liandong.congress.Level level : org.liandong.congress.Level.values()) {
            bodies.below(owner, level).forEach(body -> open.add(body.id()));
        }
        return open;
    }

    private LiaisonDuty own(long id, SignedIn me) {
        return duties.findByIdAndSharingOwnerId(id, me.bodyId()).orElseThrow(NotFoundException::new);
    }

    private DutyRow row(LiaisonDuty duty, SignedIn me) {
        return reads.find(me.reader(), duty.id()).orElseThrow(NotFoundException::new);
    }

    private void note(String action, LiaisonDuty duty, @Nullable DutyRow before, @Nullable DutyRow after, SignedIn me) {
        trail.add(action, me, duty.year(), before, after);
        events.publishEvent(new StateChanged(
                action,
                "duty",
                duty.id(),
                me.bodyId(),
                String.valueOf(duty.year()),
                null,
                duty.kind().name()));
    }
}
