package org.liandong.law.statute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyKind;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the list. */
@Service
@Transactional
class StatuteService {

    private final StatuteRepository statutes;
    private final StatuteReads reads;
    private final StatuteUses uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatuteService(
            StatuteRepository statutes,
            StatuteReads reads,
            StatuteUses uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statutes = statutes;
        this.reads = reads;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    long add(SignedIn me, StatuteContent content) {
        mustBeFree(content, null);
        Statute statute = stored(new Statute(content, me.accountId(), me.bodyId(), clock.instant()));
        note("statute.add", statute, me, null, "");
        return statute.id();
    }

    /** Writes it anew; its name only while no work rests on it. */
    void edit(SignedIn me, long id, int version, StatuteContent content) {
        Statute statute = kept(me, id);
        String before = statute.name();
        String state = statute.state().name();
        mustBeFree(content, id);
        statute.change(version, content);
        stored(statute);
        if (!before.equals(statute.name()) && uses.any(before)) {
            throw new RuleViolation("statute.rename.used");
        }
        note("statute.edit", statute, me, state, before.equals(statute.name()) ? "" : before);
    }

    /** @param successor name of the one to use instead, empty for none */
    void retire(SignedIn me, long id, int version, String reason, String successor) {
        Statute statute = kept(me, id);
        Statute next = successor.isEmpty()
                ? null
                : statutes.findByName(StatuteName.clean(successor))
                        .orElseThrow(() -> new RuleViolation("statute.retire.successor"));
        statute.retire(version, reason, next, clock.instant());
        note("statute.retire", statute, me, null, reason);
    }

    void restore(SignedIn me, long id, int version) {
        Statute statute = kept(me, id);
        statute.restore(version);
        note("statute.restore", statute, me, null, "");
    }

    static boolean provincial(SignedIn me) {
        return me.post().bodyKind() == BodyKind.PROVINCIAL_COMMITTEE;
    }

    private Statute kept(SignedIn me, long id) {
        Statute statute = statutes.findById(id).orElseThrow(NotFoundException::new);
        if (!statute.keptBy(me.bodyId(), provincial(me))) {
            throw new NotAllowed("statute.keep.others");
        }
        return statute;
    }

    private void mustBeFree(StatuteContent content, @Nullable Long except) {
        reads.taken(List.of(content.name()), except).ifPresent(name -> {
            throw new RuleViolation("statute.exists", name);
        });
        List<String> aliases = new ArrayList<>(content.aliases());
        reads.taken(aliases, except).ifPresent(name -> {
            throw new RuleViolation("statute.alias.taken", name);
        });
    }

    /** Two who add the same at once: the second is told as if it had been there. */
    private Statute stored(Statute statute) {
        try {
            return statutes.saveAndFlush(statute);
        } catch (DataIntegrityViolationException twin) {
            throw new RuleViolation("statute.exists", statute.name());
        }
    }

    private void note(String action, Statute statute, SignedIn me, @Nullable String before, String reason) {
        events.publishEvent(new StateChanged(
                        action,
                        "statute",
                        statute.id(),
                        me.bodyId(),
                        statute.name(),
                        before,
                        statute.state().name())
                .because(reason));
    }
}
