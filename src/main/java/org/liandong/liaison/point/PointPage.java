package org.liandong.liaison.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.liaison.PointRow;
import org.liandong.liaison.PointUses;
import org.liandong.liaison.Satisfaction;
import org.liandong.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a point shows; personal data only to those who took part in the visit or handle the point. */
@Component
class PointPage {

    private final PointReads reads;
    private final FollowUps followUps;
    private final List<PointUses> uses;
    private final Attachments attachments;
    private final Clock clock;

    PointPage(PointReads reads, FollowUps followUps, List<PointUses> uses, Attachments attachments, Clock clock) {
        this.reads = reads;
        this.followUps = followUps;
        this.uses = uses;
        this.attachments = attachments;
        this.clock = clock;
    }

    String show(long id, SignedIn me, Model model) {
        PointRow point = reads.find(id, me.reader()).orElseThrow(NotFoundException::new);
        boolean open = reads.hasPart(point, me.reader());
        List<StepRow> steps = reads.steps(point);
        model.addAttribute("point", open ? point : point.masked());
        model.addAttribute("masked", !open);
        model.addAttribute("raised", reads.raised(point, me.reader()));
        model.addAttribute(
                "steps",
                open
                        ? steps
                        : steps.stream()
                                .map(step -> step.masked(point.people()))
                                .toList());
        model.addAttribute(
                "stepFiles",
                attachments.ofEach(
                        PointFiles.SUBJECT,
                        steps.stream()
                                .map(StepRow::id)
                                .filter(step -> open && step != null)
                                .toList()));
        model.addAttribute("writes", point.ownerId() == me.bodyId() && me.isClerk());
        model.addAttribute("goesBack", open && me.isClerk());
        model.addAttribute("followUps", followUps.visits(id, me.reader()));
        model.addAttribute(
                "uses",
                uses.stream().flatMap(each -> each.of(me.reader(), id).stream()).toList());
        model.addAttribute(
                "offers",
                point.ownerId() == me.bodyId()
                        ? uses.stream()
                                .flatMap(each -> each.offers(me, id).stream())
                                .toList()
                        : List.of());
        model.addAttribute("satisfactions", Satisfaction.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        return "liaison/points/detail";
    }
}
