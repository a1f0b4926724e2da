package org.liandong.congress;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the organs, terms and meetings of a body. */
@Service
@Transactional
class PartService {

    private final OrganRepository organs;
    private final TermRepository terms;
    private final MeetingRepository meetings;
    private final ApplicationEventPublisher events;

    PartService(
            OrganRepository organs,
            TermRepository terms,
            MeetingRepository meetings,
            ApplicationEventPublisher events) {
        this.organs = organs;
        this.terms = terms;
        this.meetings = meetings;
        this.events = events;
    }

    Organ organ(long body, long id) {
        return organs.findByIdAndBodyId(id, body).orElseThrow(NotFoundException::new);
    }

    Term term(long body, long id) {
        return terms.findByIdAndBodyId(id, body).orElseThrow(NotFoundException::new);
    }

    Meeting meeting(long body, long id) {
        return meetings.findByIdAndBodyId(id, body).orElseThrow(NotFoundException::new);
    }

    /** @param id null for a new organ */
    void save(long body, @Nullable Long id, PartForm.OfOrgan form) {
        String name = requireNonNull(form.name()).strip();
        OrganFunction function = requireNonNull(form.function());
        Organ organ;
        if (id == null) {
            organ = new Organ(body, name, function, requireNonNull(form.validFrom()), form.validTo());
        } else {
            organ = organ(body, id);
            organ.change(form.version(), name, function, requireNonNull(form.validFrom()), form.validTo());
        }
        unique(() -> organs.saveAndFlush(organ));
        publish("organ.save", "organ", organ.id(), body, name);
    }

    /** @param id null for a new term */
    void save(long body, @Nullable Long id, PartForm.OfTerm form) {
        int number = requireNonNull(form.number());
        Term term;
        if (id == null) {
            term = new Term(body, number, requireNonNull(form.startsOn()), form.endsOn());
        } else {
            term = term(body, id);
            term.change(form.version(), number, requireNonNull(form.startsOn()), form.endsOn());
        }
        unique(() -> terms.saveAndFlush(term));
        publish("term.save", "term", term.id(), body, String.valueOf(number));
    }

    /** @param id null for a new meeting */
    void save(long body, @Nullable Long id, PartForm.OfMeeting form) {
        MeetingKind kind = requireNonNull(form.kind());
        int number = requireNonNull(form.number());
        String note = form.note() == null ? "" : form.note().strip();
        var from = requireNonNull(form.startsOn());
        var to = requireNonNull(form.endsOn());
        Meeting meeting;
        boolean moved = false;
        if (id == null) {
            meeting = new Meeting(body, kind, form.termNumber(), number, from, to, note);
        } else {
            meeting = meeting(body, id);
            moved = !meeting.startsOn().equals(from) || !meeting.endsOn().equals(to);
            meeting.change(form.version(), kind, form.termNumber(), number, from, to, note);
        }
        unique(() -> meetings.saveAndFlush(meeting));
        publish("meeting.save", "meeting", meeting.id(), body, kind + " " + number);
        if (moved) {
            events.publishEvent(new MeetingMoved(meeting.id(), body, from));
        }
    }

    /** A number that the body has already comes back as a rule's refusal. */
    private static void unique(Supplier<?> save) {
        try {
            save.get();
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation("body.number.taken");
        }
    }

    private void publish(String action, String subject, long id, long body, String label) {
        events.publishEvent(new StateChanged(action, subject, id, body, label, null, null));
    }
}
