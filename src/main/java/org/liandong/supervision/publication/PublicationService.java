package org.liandong.supervision.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.procedure.ToldSteps;
import org.liandong.supervision.procedure.ToldSteps.ToldStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** A congress keeps what it told, and the step of the law is done with it. */
@Service
@Transactional
class PublicationService {

    private final WorkLookup works;
    private final ToldSteps steps;
    private final PublicationRepository publications;
    private final PublicationReads reads;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationService(
            WorkLookup works,
            ToldSteps steps,
            PublicationRepository publications,
            PublicationReads reads,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.steps = steps;
        this.publications = publications;
        this.reads = reads;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    void tell(long matterId, @Nullable Long taskId, PublicationForm form, List<MultipartFile> files, SignedIn me) {
        Work work = works.own(matterId, taskId, me);
        ToldStep step = steps.of(work).stream()
                .filter(one -> one.position() == form.position())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("publication.step.unknown"));
        PublicationContent content = form.content();
        Publication told = publications.saveAndFlush(new Publication(
                work, step.law().key(), form.told(), content, today(), me.accountId(), clock.instant()));
        files.forEach(file -> attachments.store(file, PublicationFiles.SUBJECT, told.id(), me));
        publish("matter.publication.add", told, work, step, content.harmless());
        settle(work, step, me);
    }

    /** Takes one back; the step that was done by it is open again. */
    void withdraw(long matterId, @Nullable Long taskId, long id, int version, String reason, SignedIn me) {
        Work work = works.own(matterId, taskId, me);
        Publication told = publications.findById(id).filter(one -> one.of(work)).orElseThrow(NotFoundException::new);
        if (!PersonalData.in(reason).isEmpty()) {
            throw new RuleViolation("publication.withdraw.personal");
        }
        ToldStep step = steps.of(work).stream()
                .filter(one -> one.law().key().equals(told.step()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean before = duty(work, step, me).complete();
        told.withdraw(version, reason, today());
        publications.flush();
        publish("matter.publication.withdraw", told, work, step, reason);
        if (before && step.doneOn() != null && !duty(work, step, me).complete()) {
            steps.reopen(work, step.position(), me);
        }
    }

    /** Notes the step as done where all has been told, but somebody opened it again. */
    void settle(long matterId, @Nullable Long taskId, SignedIn me) {
        Work work = works.own(matterId, taskId, me);
        steps.of(work).forEach(step -> settle(work, step, me));
    }

    private void settle(Work work, ToldStep step, SignedIn me) {
        Duty duty = duty(work, step, me);
        if (step.open() && duty.complete()) {
            steps.settle(work, step.position(), duty.lastDay(), me);
        }
    }

    private Duty duty(Work work, ToldStep step, SignedIn me) {
        return Duty.of(step, reads.of(work, me.reader()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void publish(String action, Publication told, Work work, ToldStep step, String reason) {
        events.publishEvent(new StateChanged(
                        action,
                        PublicationFiles.SUBJECT,
                        told.id(),
                        told.sharing().ownerId(),
                        work.title() + " / " + step.law().text(),
                        null,
                        null)
                .because(reason));
    }
}
