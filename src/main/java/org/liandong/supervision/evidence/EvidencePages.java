package org.liandong.supervision.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.liaison.VisitLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.liandong.supervision.material.MaterialLookup;
import org.liandong.web.Asked;
import org.liandong.web.RowKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts what was done and found on its pages, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class EvidencePages {

    private static final int LIMIT = 50;
    private static final int FOUND = 12;

    private final WorkLookup works;
    private final EvidenceReads reads;
    private final EvidenceEntryRepository entries;
    private final VisitLookup visits;
    private final PointLinks points;
    private final MaterialLookup materials;
    private final Attachments attachments;
    private final BodyLookup bodies;

    EvidencePages(
            WorkLookup works,
            EvidenceReads reads,
            EvidenceEntryRepository entries,
            VisitLookup visits,
            PointLinks points,
            MaterialLookup materials,
            Attachments attachments,
            BodyLookup bodies) {
        this.works = works;
        this.reads = reads;
        this.entries = entries;
        this.visits = visits;
        this.points = points;
        this.materials = materials;
        this.attachments = attachments;
        this.bodies = bodies;
    }

    /**
     * What the list page is asked for, as in its URL.
     *
     * @param find words of a visit to be taken up; null for no search
     */
    record Asking(@Nullable String find, @Nullable String visitsAfter, @Nullable String entriesAfter) {}

    void show(WorkPlace place, Asking asking, SignedIn me, Model model) {
        Work work = work(place, me, model);
        List<Long> linked = reads.visitIds(work);
        List<VisitLookup.Found> seen = visits.among(linked, me.reader(), RowKey.of(asking.visitsAfter()), LIMIT + 1);
        List<EntryRow> found = reads.entries(work, RowKey.of(asking.entriesAfter()), LIMIT + 1);
        List<VisitLookup.Found> visitRows = first(seen);
        List<EntryRow> entryRows = first(found);
        model.addAttribute("visits", visitRows);
        model.addAttribute(
                "visitsNext",
                seen.size() > LIMIT
                        ? next(place, "visitsAfter", visitRows.get(LIMIT - 1).key())
                        : null);
        model.addAttribute("entries", entryRows);
        model.addAttribute(
                "entriesNext",
                found.size() > LIMIT
                        ? next(place, "entriesAfter", entryRows.get(LIMIT - 1).key())
                        : null);
        model.addAttribute("points", points.of(work, me.reader()));
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("materials", materials.usedBy(work.sharing().ownerId(), work.matterId(), me.reader()));
        String find = asking.find();
        model.addAttribute("find", find);
        model.addAttribute(
                "candidates",
                find == null
                        ? null
                        : visits.own(me.reader(), Asked.words(find), FOUND).stream()
                                .filter(visit -> !linked.contains(visit.id()))
                                .toList());
    }

    void entry(WorkPlace place, long id, SignedIn me, Model model) {
        work(place, me, model);
        EvidenceEntry entry =
                entries.findById(id).filter(one -> one.place().equals(place)).orElseThrow(NotFoundException::new);
        model.addAttribute("id", id);
        model.addAttribute("entry", entry.content());
        model.addAttribute("version", entry.version());
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("files", attachments.of(EvidenceFiles.SUBJECT, id));
    }

    private Work work(WorkPlace place, SignedIn me, Model model) {
        Work work = works.readable(place.matterId(), place.taskId(), me);
        boolean mine = work.sharing().ownedBy(me.reader());
        model.addAttribute("work", work);
        model.addAttribute("mine", mine);
        model.addAttribute("writable", mine && work.open());
        model.addAttribute("body", bodies.byId(work.sharing().ownerId()).orElseThrow(NotFoundException::new));
        return work;
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), LIMIT));
    }

    private static String next(WorkPlace place, String name, RowKey last) {
        return place.url() + "/evidence?" + name + "=" + last;
    }
}
