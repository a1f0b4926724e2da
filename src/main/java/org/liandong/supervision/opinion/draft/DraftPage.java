package org.liandong.supervision.opinion.draft;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingRow;
import org.liandong.law.Act;
import org.liandong.law.Refusal;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.opinion.Basis;
import org.liandong.supervision.opinion.OpinionLaw;
import org.liandong.supervision.opinion.OpinionReads;
import org.liandong.supervision.opinion.OpinionRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of an opinion shows besides its fields, and what the law has against them. */
@Component
class DraftPage {

    private static final List<Audience> AUDIENCES =
            List.of(Audience.ALL, Audience.LINE, Audience.UPWARD, Audience.DOWNWARD, Audience.OWN);

    private final OpinionReads reads;
    private final OpinionLaw law;
    private final WorkLookup works;
    private final MessageSource messages;

    DraftPage(OpinionReads reads, OpinionLaw law, WorkLookup works, MessageSource messages) {
        this.reads = reads;
        this.law = law;
        this.works = works;
        this.messages = messages;
    }

    /** A choice of a form. */
    record Option(String value, String label) {}

    /** Who deliberates, and why it may not; null where it may. */
    record Decides(Act.Decider by, @Nullable Refusal refusal) {}

    /** The own draft of this id, which nobody else writes. */
    OpinionRow own(SignedIn me, long id) {
        OpinionRow opinion = reads.opinion(me.reader(), id).orElseThrow(NotFoundException::new);
        if (opinion.ownerId() != me.bodyId()) {
            law.refuseWriting(me.bodyId(), opinion.ownerId());
        }
        return opinion;
    }

    /** The own work from which an opinion comes; null for none. */
    @Nullable
    Work work(SignedIn me, @Nullable Long matter, @Nullable Long task) {
        return matter == null ? null : works.own(matter, task, me);
    }

    /** An empty form for the own body, with what its work tells already. */
    OpinionForm blank(SignedIn me, @Nullable Long matter, @Nullable Long task, Locale locale) {
        BodyRow body = law.body(me.bodyId());
        law.mustHaveOpinions(body);
        Work work = work(me, matter, task);
        String title = work == null ? "" : messages.getMessage("opinion.title.of", new Object[] {work.title()}, locale);
        return new OpinionForm(
                title.length() > 120 ? "" : title,
                "",
                work == null ? Basis.of(body.kind()).get(0) : Basis.usual(work.instrument(), body.kind()),
                law.deciders(body.kind()).get(0),
                null,
                "",
                Audience.ALL,
                matter,
                task,
                null);
    }

    /** The form of a draft as it is stored. */
    OpinionForm form(SignedIn me, OpinionRow opinion) {
        return OpinionForm.of(
                opinion, law.deciders(law.body(me.bodyId()).kind()).get(0));
    }

    /** Rules that need the law or the lists. */
    void check(SignedIn me, OpinionForm form, BindingResult errors) {
        BodyRow body = law.body(me.bodyId());
        law.mustHaveOpinions(body);
        Act.Decider by = form.by();
        if (by != null) {
            law.against(body, by)
                    .ifPresent(refusal -> errors.rejectValue("by", "law.refused", refusal.arguments(), null));
            if (!law.deciders(body.kind()).contains(by) && !errors.hasFieldErrors("by")) {
                errors.rejectValue("by", "opinion.by.unknown");
            }
        }
        if (form.basis() != null && !Basis.of(body.kind()).contains(form.basis())) {
            errors.rejectValue("basis", "opinion.basis.unfit");
        }
        if (form.meetingId() != null
                && law.meetings(body).stream().noneMatch(meeting -> meeting.id() == form.meetingId())) {
            errors.rejectValue("meetingId", "opinion.meeting.unknown");
        }
        if (form.audience() != null && !AUDIENCES.contains(form.audience())) {
            errors.rejectValue("audience", "opinion.audience.unknown");
        }
    }

    String show(SignedIn me, OpinionForm form, @Nullable OpinionRow opinion, Locale locale, Model model) {
        BodyRow body = law.body(me.bodyId());
        model.addAttribute("opinionForm", form);
        model.addAttribute("opinion", opinion);
        model.addAttribute("body", body);
        model.addAttribute("work", work(me, form.matter(), form.task()));
        model.addAttribute("bases", Basis.of(body.kind()));
        model.addAttribute(
                "deciders",
                law.deciders(body.kind()).stream()
                        .map(by -> new Decides(by, law.against(body, by).orElse(null)))
                        .toList());
        model.addAttribute("audiences", AUDIENCES);
        model.addAttribute(
                "meetings",
                law.meetings(body).stream()
                        .map(meeting -> new Option(String.valueOf(meeting.id()), label(meeting, locale)))
                        .toList());
        return "opinions/form";
    }

    private String label(MeetingRow meeting, Locale locale) {
        Object[] numbers = {meeting.termNumber(), meeting.number()};
        return messages.getMessage(meeting.labelKey(), numbers, locale) + " " + meeting.startsOn();
    }
}
