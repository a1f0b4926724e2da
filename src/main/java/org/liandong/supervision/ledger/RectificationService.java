package org.liandong.supervision.ledger;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.TaskRights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a body does with its own column; another's is refused with the article. */
@Service
@Transactional
public class RectificationService {

    private final LedgerLineRepository lines;
    private final LedgerPartRepository parts;
    private final LedgerTrail trail;
    private final TaskRights rights;
    private final Attachments attachments;

    RectificationService(
            LedgerLineRepository lines,
            LedgerPartRepository parts,
            LedgerTrail trail,
            TaskRights rights,
            Attachments attachments) {
        this.lines = lines;
        this.parts = parts;
        this.trail = trail;
        this.rights = rights;
        this.attachments = attachments;
    }

    /** What is to be done and by when. */
    public void plan(long id, int version, String measures, @Nullable LocalDate dueOn, SignedIn me) {
        String told = dueOn == null ? measures : dueOn + " " + measures;
        change(id, version, LedgerTrail.Kind.PLANNED, trail.today(), told, me, part -> part.plan(measures, dueOn));
    }

    /** What was done, with a proof where there is one. */
    public void note(long id, int version, LocalDate day, String text, @Nullable MultipartFile proof, SignedIn me) {
        change(id, version, LedgerTrail.Kind.NOTED, day, text, me, part -> part.note(day, text, trail.today()));
        if (proof != null && !proof.isEmpty()) {
            attachments.store(proof, PartFiles.SUBJECT, id, me);
        }
    }

    void finish(long id, int version, String text, SignedIn me) {
        change(id, version, LedgerTrail.Kind.FINISHED, trail.today(), text, me, LedgerPart::finish);
    }

    void close(long id, int version, LocalDate day, String why, SignedIn me) {
        change(
                id,
                version,
                LedgerTrail.Kind.CLOSED,
                day,
                why,
                me,
                part -> part.close(day, why, me.accountId(), trail.today()));
    }

    /** Back to work: sent back before it was closed, reopened after. */
    void reopen(long id, int version, String reason, SignedIn me) {
        boolean closed = own(id, me).state() == PartState.CLOSED;
        change(
                id,
                version,
                closed ? LedgerTrail.Kind.REOPENED : LedgerTrail.Kind.SENT_BACK,
                trail.today(),
                reason,
                me,
                part -> part.reopen(reason));
    }

    private void change(
            long id,
            int version,
            LedgerTrail.Kind kind,
            LocalDate day,
            String text,
            SignedIn me,
            Consumer<LedgerPart> verb) {
        LedgerPart part = own(id, me).seen(version);
        PartState before = part.state();
        verb.accept(part);
        trail.add(line(part, me), kind, day, text, before, part.state(), me);
    }

    private LedgerPart own(long id, SignedIn me) {
        LedgerPart part = parts.findById(id).orElseThrow(NotFoundException::new);
        line(part, me);
        if (part.ownerId() != me.bodyId()) {
            rights.refuse(me.bodyId(), part.ownerId());
        }
        return part;
    }

    private LedgerLine line(LedgerPart part, SignedIn me) {
        return lines.findById(part.lineId())
                .filter(line -> line.sharing().readableBy(me.reader()) || part.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
    }
}
