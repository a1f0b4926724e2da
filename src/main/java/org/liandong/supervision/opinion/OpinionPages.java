package org.liandong.supervision.opinion;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingRow;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.ledger.LedgerLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts an opinion with its items and its records on a page, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
public class OpinionPages {

    private final OpinionReads reads;
    private final OpinionRecords records;
    private final OpinionLaw law;
    private final Attachments attachments;
    private final LedgerLookup ledger;

    OpinionPages(
            OpinionReads reads, OpinionRecords records, OpinionLaw law, Attachments attachments, LedgerLookup ledger) {
        this.reads = reads;
        this.records = records;
        this.law = law;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    /** Shows the opinion, or answers as for one that is missing. */
    public OpinionRow show(long id, SignedIn me, Model model) {
        OpinionRow opinion = reads.opinion(me.reader(), id).orElseThrow(NotFoundException::new);
        model.addAttribute("opinion", opinion);
        model.addAttribute("mine", opinion.ownerId() == me.bodyId());
        model.addAttribute("items", reads.items(me.reader(), id));
        model.addAttribute("local", law.local(opinion.basis()));
        model.addAttribute("handOver", law.step(opinion.basis().handOverStep()));
        model.addAttribute("publication", law.step(opinion.basis().publicationStep()));
        return opinion;
    }

    /** Adds what was done with the items, the latest first, with its files. */
    void addRecords(OpinionRow opinion, Model model) {
        List<OpinionRecords.Row> rows = records.of(opinion.id());
        model.addAttribute("records", rows);
        model.addAttribute(
                "files",
                attachments.ofEach(
                        OpinionFiles.SUBJECT,
                        rows.stream().map(OpinionRecords.Row::id).toList()));
        model.addAttribute(
                "meetings",
                law.meetings(rows.stream()
                        .map(OpinionRecords.Row::meetingId)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Adds one of the items on the page with its own records. */
    void addItem(long id, SignedIn me, Model model) {
        ItemRow item = listed(model, "items", ItemRow.class)
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        model.addAttribute("item", item);
        Long line = item.ledgerLineId();
        model.addAttribute("lines", line == null ? List.of() : ledger.readable(List.of(line), me.reader()));
        model.addAttribute(
                "itemRecords",
                listed(model, "records", OpinionRecords.Row.class)
                        .filter(row -> row.about(id))
                        .toList());
    }

    private static <T> Stream<T> listed(Model model, String name, Class<T> type) {
        return ((List<?>) Objects.requireNonNull(model.getAttribute(name)))
                .stream().map(type::cast);
    }

    /** The meetings at which the own body may vote or decide. */
    public List<MeetingRow> meetings(SignedIn me) {
        BodyRow body = law.body(me.bodyId());
        return law.meetings(body);
    }
}
