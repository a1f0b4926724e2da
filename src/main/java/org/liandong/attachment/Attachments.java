package org.liandong.attachment;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The door to attachments for other modules: keep, list and remove the files of a record. */
@Component
public class Attachments {

    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final String COLUMNS = "select a.id, a.name, a.media_type, a.size, a.uploaded_at from attachment a ";

    private static final RowMapper<AttachmentRow> ROW = new SimplePropertyRowMapper<>(AttachmentRow.class);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final FileSweep sweep;
    private final FileInspector inspector;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            JdbcClient jdbc,
            FileStore files,
            FileSweep sweep,
            FileInspector inspector,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.sweep = sweep;
        this.inspector = inspector;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an uploaded file with a record, inside the caller's transaction. The caller has checked that this person may
     * write the record.
     *
     * @param subject kind of record, as its {@link AttachmentGuard} names it
     * @return id of the attachment
     * @throws RuleViolation {@code attachment.empty}, {@code attachment.too-large} or {@code attachment.type}
     */
    @Transactional
    public long store(MultipartFile file, String subject, long subjectId, SignedIn me) {
        String name = FileName.clean(file.getOriginalFilename());
        if (file.isEmpty()) {
            throw new RuleViolation("attachment.empty", name);
        }
        if (file.getSize() > LARGEST) {
            throw new RuleViolation("attachment.too-large", name);
        }
        FileStore.Arrived arrived = receive(file);
        try {
            FileType type = typeOf(name, arrived);
            sweep.hold(arrived.sha256());
            files.keep(arrived);
            return insert(subject, subjectId, me, name, type, arrived);
        } finally {
            files.discard(arrived);
        }
    }

    private FileStore.Arrived receive(MultipartFile file) {
        try (BufferedInputStream bytes = new BufferedInputStream(file.getInputStream())) {
            bytes.mark(3);
            boolean jpeg = JpegMemory.isJpeg(bytes.readNBytes(3));
            bytes.reset();
            return files.receive(jpeg ? new ByteArrayInputStream(JpegMemory.without(bytes.readAllBytes())) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileType typeOf(String name, FileStore.Arrived arrived) {
        try {
            Optional<FileType.Content> content = inspector.inspect(arrived.file());
            return FileType.named(name)
                    .filter(type -> content.isPresent() && type.content() == content.get())
                    .orElseThrow(() -> new RuleViolation("attachment.type", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long insert(
            String subject, long subjectId, SignedIn me, String name, FileType type, FileStore.Arrived arrived) {
        long id = jdbc.sql(
                        """
                        insert into attachment (subject, subject_id, owner_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (:subject, :subjectId, :owner, :name, :type, :size, :sha256, :by, :at) returning id
                        """)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("owner", me.bodyId())
                .param("name", name)
                .param("type", type.mediaType())
                .param("size", arrived.size())
                .param("sha256", arrived.sha256())
                .param("by", me.accountId())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        publish("attachment.add", id, me.bodyId(), subject, subjectId);
        return id;
    }

    /** The files of a record in order of arrival; who may read the record is the caller's to check. */
    public List<AttachmentRow> of(String subject, long subjectId) {
        return jdbc.sql(COLUMNS + "where a.subject = :subject and a.subject_id = :id order by a.id")
                .param("subject", subject)
                .param("id", subjectId)
                .query(AttachmentRow.class)
                .list();
    }

    /** The files of many records of one kind by record; who may read them is the caller's to check. */
    public Map<Long, List<AttachmentRow>> ofEach(String subject, Collection<Long> subjectIds) {
        Map<Long, List<AttachmentRow>> files = new HashMap<>();
        if (!subjectIds.isEmpty()) {
            jdbc.sql("select a.subject_id, a.id, a.name, a.media_type, a.size, a.uploaded_at from attachment a"
                            + " where a.subject = :subject and a.subject_id = any(:ids) order by a.id")
                    .param("subject", subject)
                    .param("ids", subjectIds.toArray(Long[]::new))
                    .query(row -> {
                        files.computeIfAbsent(row.getLong("subject_id"), id -> new ArrayList<>())
                                .add(ROW.mapRow(row, row.getRow()));
                    });
        }
        return files;
    }

    /**
     * Removes a file from a record of the given kind, and its bytes after the commit; the caller has checked that this
     * person may write the record.
     */
    @Transactional
    public void delete(long id, String subject, long subjectId, SignedIn me) {
        String sha256 = jdbc.sql(
                        """
                        delete from attachment where id = :id and subject = :subject and subject_id = :subjectId
                        returning sha256
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        events.publishEvent(new FileSweep.Dropped(sha256));
        publish("attachment.delete", id, me.bodyId(), subject, subjectId);
    }

    /** Gives a file another name; the caller has checked that the record may be written, and notes why. */
    @Transactional
    public void rename(long id, String name) {
        jdbc.sql("update attachment set name = :name where id = :id")
                .param("name", FileName.clean(name))
                .param("id", id)
                .update();
    }

    private void publish(String action, long id, long bodyId, String subject, long subjectId) {
        events.publishEvent(new StateChanged(action, "attachment", id, bodyId, subject + " " + subjectId, null, null));
    }

    Optional<Stored> find(long id) {
        return jdbc.sql("select id, subject, subject_id, name, media_type, size, sha256 from attachment where id = :id")
                .param("id", id)
                .query(Stored.class)
                .optional();
    }

    /** A file with the record it belongs to and where its bytes lie. */
    record Stored(long id, String subject, long subjectId, String name, String mediaType, long size, String sha256) {}
}
