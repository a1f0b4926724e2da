package org.liandong.docking.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundState;
import org.liandong.docking.RoundView;
import org.liandong.docking.answer.AnswerReads.ItemLine;
import org.liandong.docking.proposal.ProposalReads;
import org.liandong.docking.proposal.ProposalRow;
import org.liandong.law.Competence;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanDrafts;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Gathers what the page of a round shows to the body that holds it, to those it asks, and to those who only read. */
@Component
class RoundPage {

    /** Proposals that stand on the page of the round itself. */
    private static final int FEW = 10;

    private final RoundReads rounds;
    private final AnswerReads reads;
    private final ProposalReads proposals;
    private final PlanLookup plans;
    private final PlanDrafts drafts;
    private final Competence competence;
    private final Clock clock;

    RoundPage(
            RoundReads rounds,
            AnswerReads reads,
            ProposalReads proposals,
            PlanLookup plans,
            PlanDrafts drafts,
            Competence competence,
            Clock clock) {
        this.rounds = rounds;
        this.reads = reads;
        this.proposals = proposals;
        this.plans = plans;
        this.drafts = drafts;
        this.competence = competence;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What everybody sees of a round: its words, dates and agenda. */
    List<ItemLine> round(Model model, SignedIn me, RoundView round, Locale locale) {
        List<ItemLine> items = reads.items(me.reader(), round.id());
        model.addAttribute("round", round);
        model.addAttribute("today", today());
        model.addAttribute("items", items);
        model.addAttribute("dateChanges", rounds.dateChanges(me.reader(), round.id()));
        model.addAttribute("instrumentNames", names(items, locale));
        model.addAttribute("openItems", readable(me, items));
        return items;
    }

    /** The page of the body that holds the round. */
    String matrix(Model model, SignedIn me, RoundView round, @Nullable Long area, Locale locale) {
        List<ItemLine> items = round(model, me, round, locale);
        model.addAttribute(
                "matrix",
                DockingMatrix.of(
                        round.ownerPath(),
                        items,
                        reads.asked(me.reader(), round.id()),
                        reads.cells(me.reader(), round.id()),
                        area));
        model.addAttribute("picked", area);
        model.addAttribute("choices", DockingChoice.values());
        model.addAttribute("proposals", proposals.first(me.reader(), round.id(), FEW));
        model.addAttribute("counts", proposals.counts(me.reader(), round.id()));
        model.addAttribute(
                "chosen",
                items.stream()
                        .map(ItemLine::planItemId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        model.addAttribute("offers", round.state() == RoundState.CLOSED ? List.of() : offers(me, round, items));
        return "docking/matrix";
    }

    /**
     * The page of a body that is asked.
     *
     * @param typed answers as they were sent along the agenda, with what is wrong in them; null to show those that stand
     */
    String reply(Model model, SignedIn me, RoundView round, @Nullable BindingResult typed, Locale locale) {
        List<ItemLine> items = round(model, me, round, locale);
        List<ProposalRow> own = proposals.of(me.reader(), round.id());
        model.addAttribute("answersForm", typed == null ? AnswersForm.of(items) : typed.getTarget());
        if (typed != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "answersForm", typed);
        }
        model.addAttribute("choices", DockingChoice.values());
        model.addAttribute(
                "open", items.stream().filter(item -> item.choice() == null).count());
        model.addAttribute("late", round.late(today()));
        model.addAttribute("proposals", own);
        model.addAttribute("wishes", wishes(me, round, items, own));
        model.addAttribute("planClosed", drafts.closed(me.bodyId(), round.year()));
        return "docking/reply";
    }

    /** Items of the own plan that wish for others and those that do not, less those on the agenda. */
    private List<PlanItemRow> offers(SignedIn me, RoundView round, List<ItemLine> items) {
        Set<Long> present = items.stream()
                .map(ItemLine::planItemId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return plans.ownItems(me.bodyId(), round.year()).stream()
                .filter(item -> round.state() == RoundState.DRAFT || !present.contains(item.id()))
                .toList();
    }

    /** Items of the own plan that wish to join the body above, were not proposed yet and did not come of this round. */
    private List<PlanItemRow> wishes(SignedIn me, RoundView round, List<ItemLine> items, List<ProposalRow> own) {
        Set<Long> known = Stream.concat(
                        own.stream().map(ProposalRow::planItemId),
                        items.stream().map(ItemLine::planned))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return plans.ownItems(me.bodyId(), round.year()).stream()
                .filter(item -> item.linkageWish() == LinkageWish.JOIN_UPPER && !known.contains(item.id()))
                .toList();
    }

    /** Those plan items behind the agenda that this reader may open. */
    private Set<Long> readable(SignedIn me, List<ItemLine> items) {
        List<Long> ids = items.stream()
                .map(ItemLine::planItemId)
                .filter(Objects::nonNull)
                .toList();
        return plans.readable(me.reader(), ids).stream().map(PlanItemRow::id).collect(Collectors.toSet());
    }

    private Map<String, String> names(List<ItemLine> items, Locale locale) {
        Map<String, String> names = new HashMap<>();
        items.forEach(item -> names.computeIfAbsent(item.instrument(), code -> competence
                .instrument(code)
                .map(found -> found.name(locale))
                .orElse(code)));
        return names;
    }
}
