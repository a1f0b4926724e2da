package org.liandong.supervision.material;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What those who take part do with the common folder: put in, take back, use in their own work. */
@Service
@Transactional
class MaterialService {

    private final MaterialRepository materials;
    private final MaterialGuard guard;
    private final WorkLookup works;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MaterialService(
            MaterialRepository materials,
            MaterialGuard guard,
            WorkLookup works,
            Attachments attachments,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.materials = materials;
        this.guard = guard;
        this.works = works;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void add(
            MaterialLookup.Head matter,
            @Nullable MaterialKind kind,
            String title,
            @Nullable MultipartFile file,
            SignedIn me) {
        Work work = own(matter, me);
        if (kind == null) {
            throw new RuleViolation("material.kind.missing");
        }
        guard.requireShareable(kind, matter, work, me);
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("material.file.missing");
        }
        Material material = materials.save(new Material(matter.id(), me.bodyId(), kind, title, LocalDate.now(clock)));
        attachments.store(file, MaterialFiles.SUBJECT, material.id(), me);
        publish("matter.material.add", material, me, "");
    }

    /** Takes one's own file back; its bytes go. */
    void withdraw(MaterialLookup.Head matter, long id, String reason, SignedIn me) {
        Material material = material(matter, id);
        if (material.ownerId() != me.bodyId()) {
            throw new NotAllowed("material.notOwner");
        }
        material.withdraw(reason, LocalDate.now(clock));
        for (AttachmentRow file : attachments.of(MaterialFiles.SUBJECT, id)) {
            attachments.delete(file.id(), MaterialFiles.SUBJECT, id, me);
        }
        publish("matter.material.withdraw", material, me, reason);
    }

    /** Uses it in one's own work, by a link. */
    void use(MaterialLookup.Head matter, long id, SignedIn me) {
        own(matter, me);
        Material material = material(matter, id);
        material.requireThere();
        int added = jdbc.sql("insert into material_use (material_id, owner_id, used_on) values (:id, :owner, :day)"
                        + " on conflict do nothing")
                .param("id", id)
                .param("owner", me.bodyId())
                .param("day", Date.valueOf(LocalDate.now(clock)))
                .update();
        if (added == 1) {
            publish("matter.material.use", material, me, "");
        }
    }

    void drop(MaterialLookup.Head matter, long id, SignedIn me) {
        own(matter, me);
        Material material = material(matter, id);
        int dropped = jdbc.sql("delete from material_use where material_id = :id and owner_id = :owner")
                .param("id", id)
                .param("owner", me.bodyId())
                .update();
        if (dropped == 1) {
            publish("matter.material.drop", material, me, "");
        }
    }

    /** The reader's own work in the matter, which goes on. */
    private Work own(MaterialLookup.Head matter, SignedIn me) {
        Work work = works.mine(matter.id(), me).orElseThrow(() -> new NotAllowed("material.notTaking"));
        if (!work.open()) {
            throw new RuleViolation("step.closed");
        }
        return work;
    }

    private Material material(MaterialLookup.Head matter, long id) {
        return materials
                .findById(id)
                .filter(found -> found.matterId() == matter.id())
                .orElseThrow(NotFoundException::new);
    }

    private void publish(String action, Material material, SignedIn me, String reason) {
        events.publishEvent(
                new StateChanged(action, "material", material.id(), me.bodyId(), material.title(), null, null)
                        .because(reason));
    }
}
