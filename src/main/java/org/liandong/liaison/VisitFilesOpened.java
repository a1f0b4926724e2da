package org.liandong.liaison;

import org.liandong.attachment.FileOpened;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes who takes a file of a visit in which their body had no part: what it shows of people cannot be hidden. */
@Component
class VisitFilesOpened {

    private final VisitDetails details;
    private final ApplicationEventPublisher events;

    VisitFilesOpened(VisitDetails details, ApplicationEventPublisher events) {
        this.details = details;
        this.events = events;
    }

    @EventListener
    void opened(FileOpened file) {
        if (!file.subject().equals(VisitService.SUBJECT)) {
            return;
        }
        details.find(file.subjectId(), file.by().reader())
                .filter(visit -> !visit.tookPart(file.by().bodyId()))
                .map(VisitDetail::facts)
                .ifPresent(visit -> events.publishEvent(new StateChanged(
                        "visit.file", VisitService.SUBJECT, visit.id(), visit.ownerId(), visit.label(), null, null)));
    }
}
