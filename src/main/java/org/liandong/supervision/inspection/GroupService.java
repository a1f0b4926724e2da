package org.liandong.supervision.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a congress does with the group of its own work; each change is told by somebody who saw the latest version. */
@Service
@Transactional
class GroupService {

    private final WorkLookup works;
    private final Groups groups;
    private final Eligibility eligibility;
    private final BodyLookup bodies;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupService(
            WorkLookup works,
            Groups groups,
            Eligibility eligibility,
            BodyLookup bodies,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.groups = groups;
        this.eligibility = eligibility;
        this.bodies = bodies;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    void add(WorkPlace place, int version, MemberForm form, SignedIn me) {
        Work work = own(place, me);
        Person person = form.content();
        BodyRow body = bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new);
        eligibility.require(SeatRule.of(work.instrument()), body, person, form.besideIn());
        InspectionGroup group = group(work, version);
        group.add(person, form.replacedId(), form.why(), today());
        publish(
                form.replacedId() == null ? "matter.group.add" : "matter.group.replace",
                work,
                group,
                null,
                person,
                form.why());
    }

    void leave(WorkPlace place, int version, long member, boolean recused, String reason, SignedIn me) {
        Work work = own(place, me);
        InspectionGroup group = group(work, version);
        Person person = group.leave(member, recused ? Leaving.RECUSED : Leaving.LEFT, reason, today());
        publish(recused ? "matter.group.recuse" : "matter.group.leave", work, group, person, null, reason);
    }

    void strike(WorkPlace place, int version, long member, SignedIn me) {
        Work work = own(place, me);
        InspectionGroup group = group(work, version);
        group.strike(member);
        publish("matter.group.strike", work, group, null, null, "");
    }

    void train(
            WorkPlace place,
            int version,
            LocalDate day,
            String subject,
            Set<Long> attended,
            @Nullable MultipartFile file,
            SignedIn me) {
        Work work = own(place, me);
        InspectionGroup group = group(work, version);
        GroupTraining training = groups.stored(group.train(day, subject, attended, today()));
        if (file != null && !file.isEmpty()) {
            attachments.store(file, TrainingFiles.SUBJECT, training.id(), me);
        }
        note("matter.group.train", work, group, null, day.toString(), "");
    }

    void untrain(WorkPlace place, int version, long trainingId, SignedIn me) {
        Work work = own(place, me);
        InspectionGroup group = group(work, version);
        GroupTraining training = group.untrain(trainingId);
        for (AttachmentRow file : attachments.of(TrainingFiles.SUBJECT, training.id())) {
            attachments.delete(file.id(), TrainingFiles.SUBJECT, training.id(), me);
        }
        publish("matter.group.untrain", work, group, null, null, "");
    }

    void settle(WorkPlace place, int version, LocalDate day, String by, String untrained, SignedIn me) {
        Work work = own(place, me);
        InspectionGroup group = group(work, version);
        group.settle(day, by, untrained, today());
        note("matter.group.final", work, group, null, day.toString(), untrained);
    }

    void reopen(WorkPlace place, int version, String reason, SignedIn me) {
        Work work = own(place, me);
        InspectionGroup group = group(work, version);
        LocalDate before = group.reopen(reason);
        note("matter.group.reopen", work, group, before.toString(), null, reason);
    }

    private Work own(WorkPlace place, SignedIn me) {
        return works.own(place.matterId(), place.taskId(), me);
    }

    private InspectionGroup group(Work work, int version) {
        return groups.written(work).seen(version, clock.instant());
    }

    /**
     * Names of people stay out of the log; it tells the roles.
     *
     * @param from who left, null for nobody
     * @param to who came, null for nobody
     */
    private void publish(
            String action,
            Work work,
            InspectionGroup group,
            @Nullable Person from,
            @Nullable Person to,
            String reason) {
        note(
                action,
                work,
                group,
                from == null ? null : from.role().name(),
                to == null ? null : to.role().name(),
                reason);
    }

    private void note(
            String action,
            Work work,
            InspectionGroup group,
            @Nullable String from,
            @Nullable String to,
            String reason) {
        events.publishEvent(new StateChanged(
                        action, "inspection-group", group.id(), work.sharing().ownerId(), work.title(), from, to)
                .because(reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
