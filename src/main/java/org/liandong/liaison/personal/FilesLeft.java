package org.liandong.liaison.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.liaison.PersonalData;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photographs and papers of anonymised visits: no program can tell who is on them, so a person looks at each and deletes or
 * keeps it. Until then only the own body opens them (《个人信息保护法》 47(2): no more than storing and guarding).
 */
@Service
@Transactional
class FilesLeft {

    private static final String SUBJECT = "visit";
    private static final String LEFT = " from " + PersonalText.FILES
            + """
            where v.owner_id = :owner and v.anonymised_on is not null
              and not exists (select from visit_file_kept k where k.attachment_id = a.id)
            """;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FilesLeft(JdbcClient jdbc, Attachments attachments, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** A file that waits for somebody to look at it. */
    record Waiting(
            long id,
            String name,
            String subject,
            long subjectId,
            long visitId,
            int year,
            int number,
            LocalDate anonymisedOn) {

        public String label() {
            return "%d-%04d".formatted(year, number);
        }
    }

    /** Those of a body, the longest waiting first. */
    @Transactional(readOnly = true)
    List<Waiting> of(long bodyId, int limit) {
        return jdbc.sql(
                        "select a.id, a.name, a.subject, a.subject_id, v.id as visit_id, v.year, v.number, v.anonymised_on "
                                + LEFT + " order by v.anonymised_on, a.id limit :limit")
                .param("owner", bodyId)
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    void keep(long id, String reason, SignedIn me) {
        Waiting file = waiting(id, me);
        if (reason.isEmpty()) {
            throw new RuleViolation("personal.file.reason");
        }
        String kept = PersonalData.mask(reason, "");
        jdbc.sql("insert into visit_file_kept (attachment_id, reason, kept_by, kept_at)"
                        + " values (:file, :reason, :by, :at) on conflict do nothing")
                .param("file", id)
                .param("reason", kept)
                .param("by", me.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new StateChanged("personal.file.keep", SUBJECT, file.visitId, me.bodyId(), file.label(), null, null)
                        .because(kept));
    }

    void delete(long id, SignedIn me) {
        Waiting file = waiting(id, me);
        attachments.delete(id, file.subject, file.subjectId, me);
        events.publishEvent(
                new StateChanged("personal.file.delete", SUBJECT, file.visitId, me.bodyId(), file.label(), null, null));
    }

    private Waiting waiting(long id, SignedIn me) {
        return jdbc.sql(
                        "select a.id, a.name, a.subject, a.subject_id, v.id as visit_id, v.year, v.number, v.anonymised_on "
                                + LEFT + " and a.id = :id")
                .param("owner", me.bodyId())
                .param("id", id)
                .query(Waiting.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
