package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Logs, corrects and answers visits, with their number, files, contact summary and audit note in one transaction. */
@Service
@Transactional
class VisitService {

    static final String SUBJECT = "visit";

    private final VisitRepository visits;
    private final VisitNumbers numbers;
    private final ContactSummary summary;
    private final VisitActors actors;
    private final ActorSummary actorSummary;
    private final VisitChanges changes;
    private final BodyLookup bodies;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitService(
            VisitRepository visits,
            VisitNumbers numbers,
            ContactSummary summary,
            VisitActors actors,
            ActorSummary actorSummary,
            VisitChanges changes,
            BodyLookup bodies,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.numbers = numbers;
        this.summary = summary;
        this.actors = actors;
        this.actorSummary = actorSummary;
        this.changes = changes;
        this.bodies = bodies;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    long log(VisitContent content, UUID clientId, List<MultipartFile> files, SignedIn me) {
        LocalDate today = LocalDate.now(clock);
        int number = numbers.next(me.bodyId(), today.getYear());
        LiaisonVisit visit = visits.saveAndFlush(new LiaisonVisit(
                me.reader(),
                above(me.reader()),
                content,
                today.getYear(),
                number,
                clientId,
                new LiaisonVisit.Logged(me.accountId(), clock.instant(), today)));
        attach(visit, files, me);
        summary.refresh(visit.contacts());
        actors.recognise(visit.id(), List.of());
        publish("visit.log", visit, null, visit.state());
        return visit.id();
    }

    /** Stores what a record says until it is confirmed, and keeps what it said before. */
    void correct(
            long id,
            int version,
            VisitContent content,
            List<MultipartFile> files,
            List<Long> removedFiles,
            SignedIn me) {
        LiaisonVisit visit = current(id, version, me);
        VisitState before = visit.state();
        change(
                visit,
                files,
                removedFiles,
                "",
                me,
                () -> visit.correct(me.reader(), above(me.reader()), content, LocalDate.now(clock)));
        publish("visit.correct", visit, before, visit.state());
    }

    /** Stores what a confirmed record says from now on, with what it said before and why; the other side is asked again. */
    void amend(
            long id,
            int version,
            VisitContent content,
            String reason,
            List<MultipartFile> files,
            List<Long> removedFiles,
            SignedIn me) {
        LiaisonVisit visit = current(id, version, me);
        VisitState before = visit.state();
        change(
                visit,
                files,
                removedFiles,
                reason,
                me,
                () -> visit.amend(me.reader(), above(me.reader()), content, reason, LocalDate.now(clock)));
        events.publishEvent(change("visit.amend", visit, before, visit.state()).because(reason));
    }

    private LiaisonVisit current(long id, int version, SignedIn me) {
        LiaisonVisit visit = own(id, me);
        if (visit.version() != version) {
            throw new ObjectOptimisticLockingFailureException(LiaisonVisit.class, id);
        }
        return visit;
    }

    private void change(
            LiaisonVisit visit,
            List<MultipartFile> files,
            List<Long> removedFiles,
            String reason,
            SignedIn me,
            Runnable verb) {
        long id = visit.id();
        Set<LiaisonVisit.Contact> contacts = visit.contacts();
        List<ActorSummary.Reached> reached = actorSummary.reached(id);
        VisitChanges.Known known = changes.known(id, me);
        verb.run();
        visits.saveAndFlush(visit);
        changes.note(known, reason, me);
        removedFiles.forEach(file -> attachments.delete(file, SUBJECT, id, me));
        attach(visit, files, me);
        contacts.addAll(visit.contacts());
        summary.refresh(contacts);
        actors.recognise(id, reached);
    }

    void answer(long id, String comment, SignedIn me) {
        LiaisonVisit visit = readable(id, me);
        VisitState before = visit.state();
        visit.answer(me.bodyId(), comment, me.accountId(), clock.instant());
        publish(comment.isEmpty() ? "visit.confirm" : "visit.comment", visit, before, visit.state());
    }

    /** What the record said before. */
    @Transactional(readOnly = true)
    List<VisitChanges.Change> changes(long id) {
        return changes.of(id);
    }

    /** Who took part, and for the clerk of the body that went, who may have. */
    @Transactional(readOnly = true)
    List<VisitActors.Actor> actors(long id, SignedIn me) {
        return actors.of(id, me.bodyId(), me.isClerk());
    }

    /** The body that went says which of its leaders and organs took part. */
    void chooseActors(long id, List<Long> postIds, List<Long> organIds, SignedIn me) {
        LiaisonVisit visit = readable(id, me);
        if (visit.contacts().stream().noneMatch(contact -> contact.byBodyId() == me.bodyId())) {
            throw new RuleViolation("visit.actors.not-gone");
        }
        actors.choose(id, me.bodyId(), postIds, organIds);
        publish("visit.actors", visit, visit.state(), visit.state());
    }

    void answerPoint(long id, long pointId, String result, @Nullable Telling telling, SignedIn me) {
        LiaisonVisit visit = own(id, me);
        Point point = visit.point(pointId);
        Point.State before = point.state();
        point.answer(result, telling, new Point.By(me.accountId(), clock.instant(), LocalDate.now(clock)));
        events.publishEvent(new StateChanged(
                "point.answer",
                "point",
                pointId,
                me.bodyId(),
                visit.label(),
                before.name(),
                point.state().name()));
    }

    /** Notes that somebody opened the personal data of a visit of others, and why; the log itself holds none of it. */
    void reveal(long id, String reason, SignedIn me) {
        LiaisonVisit visit = readable(id, me);
        if (reason.isEmpty()) {
            throw new RuleViolation("visit.reveal.reason");
        }
        events.publishEvent(
                change("visit.reveal", visit, null, null).because(PersonalData.mask(reason, visit.people())));
    }

    private void attach(LiaisonVisit visit, List<MultipartFile> files, SignedIn me) {
        files.forEach(file -> attachments.store(file, SUBJECT, visit.id(), me));
    }

    private List<Long> above(Reader owner) {
        return bodies.line(owner).stream()
                .map(BodyRow::id)
                .filter(id -> id != owner.bodyId())
                .toList();
    }

    private LiaisonVisit own(long id, SignedIn me) {
        return visits.findLockedById(id)
                .filter(visit -> visit.sharing().ownedBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    private LiaisonVisit readable(long id, SignedIn me) {
        return visits.findLockedById(id)
                .filter(visit -> visit.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    private void publish(String action, LiaisonVisit visit, @Nullable VisitState from, @Nullable VisitState to) {
        events.publishEvent(change(action, visit, from, to));
    }

    private static StateChanged change(
            String action, LiaisonVisit visit, @Nullable VisitState from, @Nullable VisitState to) {
        return new StateChanged(
                action,
                SUBJECT,
                visit.id(),
                visit.sharing().ownerId(),
                visit.label(),
                from == null ? null : from.name(),
                to == null ? null : to.name());
    }
}
