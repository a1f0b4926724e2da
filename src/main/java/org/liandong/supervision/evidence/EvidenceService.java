package org.liandong.supervision.evidence;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a congress enters of the results in its own work. */
@Service
@Transactional
class EvidenceService {

    private final WorkLookup works;
    private final EvidenceEntryRepository entries;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceService(
            WorkLookup works,
            EvidenceEntryRepository entries,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.entries = entries;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    void add(WorkPlace place, EntryForm form, @Nullable MultipartFile file, SignedIn me) {
        Work work = own(place, me);
        EvidenceEntry entry = entries.save(new EvidenceEntry(work, form.content(), LocalDate.now(clock)));
        attach(entry, file, me);
        publish("matter.evidence.add", work, entry);
    }

    void correct(WorkPlace place, long id, int version, EntryForm form, @Nullable MultipartFile file, SignedIn me) {
        Work work = own(place, me);
        EvidenceEntry entry = entry(place, id).seen(version);
        entry.correct(form.content(), LocalDate.now(clock));
        attach(entry, file, me);
        publish("matter.evidence.correct", work, entry);
    }

    void delete(WorkPlace place, long id, int version, SignedIn me) {
        Work work = own(place, me);
        EvidenceEntry entry = entry(place, id).seen(version);
        for (AttachmentRow file : attachments.of(EvidenceFiles.SUBJECT, id)) {
            attachments.delete(file.id(), EvidenceFiles.SUBJECT, id, me);
        }
        entries.delete(entry);
        publish("matter.evidence.delete", work, entry);
    }

    void detach(WorkPlace place, long id, long file, SignedIn me) {
        own(place, me);
        entry(place, id);
        attachments.delete(file, EvidenceFiles.SUBJECT, id, me);
    }

    private void attach(EvidenceEntry entry, @Nullable MultipartFile file, SignedIn me) {
        if (file != null && !file.isEmpty()) {
            attachments.store(file, EvidenceFiles.SUBJECT, entry.id(), me);
        }
    }

    private Work own(WorkPlace place, SignedIn me) {
        return works.own(place.matterId(), place.taskId(), me);
    }

    private EvidenceEntry entry(WorkPlace place, long id) {
        return entries.findById(id).filter(found -> found.place().equals(place)).orElseThrow(NotFoundException::new);
    }

    private void publish(String action, Work work, EvidenceEntry entry) {
        events.publishEvent(new StateChanged(
                action,
                "evidence",
                entry.id(),
                work.sharing().ownerId(),
                work.title(),
                null,
                entry.content().kind().name()));
    }
}
