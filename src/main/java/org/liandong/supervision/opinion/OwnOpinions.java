package org.liandong.supervision.opinion;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.opinion.OpinionCourse.Chosen;
import org.liandong.supervision.opinion.OpinionRecords.Said;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Finds the opinion that somebody writes, and keeps what was done with its items for its pages and for the audit log. */
@Component
class OwnOpinions {

    private final OpinionRepository opinions;
    private final OpinionLaw law;
    private final OpinionRecords records;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    OwnOpinions(
            OpinionRepository opinions,
            OpinionLaw law,
            OpinionRecords records,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.opinions = opinions;
        this.law = law;
        this.records = records;
        this.attachments = attachments;
        this.events = events;
    }

    /** The opinion of the own body; another's is missing where it may not be read, and refused where it may. */
    Opinion of(SignedIn me, long id) {
        Opinion opinion = opinions.findDetail(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!opinion.sharing().ownedBy(me.reader())) {
            law.refuseWriting(me.bodyId(), opinion.sharing().ownerId());
        }
        return opinion;
    }

    /** Does it with each of the chosen items, and keeps one record of it with its files. */
    void take(
            Chosen chosen,
            Opinion opinion,
            RecordKind kind,
            Said said,
            List<MultipartFile> files,
            Consumer<OpinionItem> verb) {
        List<OpinionItem> items = opinion.chosen(chosen.keys());
        ItemState from = items.get(0).state();
        items.forEach(verb);
        List<Long> ids = items.stream().map(OpinionItem::id).toList();
        long id = records.add(chosen.me(), opinion.id(), ids, kind, said);
        files.forEach(file -> attachments.store(file, OpinionFiles.SUBJECT, id, chosen.me()));
        tell(kind.action(), opinion, items, from, said.text());
    }

    void tell(String action, Opinion opinion, List<OpinionItem> items, @Nullable ItemState from, String reason) {
        String numbers =
                items.stream().map(item -> String.valueOf(item.position())).collect(Collectors.joining(", "));
        events.publishEvent(new StateChanged(
                        "opinion." + action,
                        "opinion",
                        opinion.id(),
                        opinion.sharing().ownerId(),
                        opinion.content().title() + (numbers.isEmpty() ? "" : " (" + numbers + ")"),
                        from == null ? null : from.name(),
                        items.isEmpty() ? null : items.get(0).state().name())
                .because(reason));
    }
}
