package org.liandong.supervision.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;

/** The course of an item from the draft to the striking off and back. */
class OpinionItemTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static final Map<RecordKind, Consumer<OpinionItem>> VERBS = Map.ofEntries(
            Map.entry(RecordKind.HAND_OVER, item -> item.handOver(DAY, null)),
            Map.entry(RecordKind.MEASURES, item -> item.measure("x")),
            Map.entry(RecordKind.PROGRESS, OpinionItem::progress),
            Map.entry(RecordKind.REPORT, item -> item.report(DAY)),
            Map.entry(RecordKind.EXTENSION_ASKED, item -> item.askExtension(DAY.plusYears(9))),
            Map.entry(RecordKind.EXTENSION_GRANTED, item -> item.grantExtension(null)),
            Map.entry(RecordKind.EXTENSION_REFUSED, OpinionItem::refuseExtension),
            Map.entry(RecordKind.VOTE, item -> item.vote(true, null)),
            Map.entry(RecordKind.ACCEPT, OpinionItem::accept),
            Map.entry(RecordKind.RETURN, item -> item.sendBack(null)),
            Map.entry(RecordKind.CLOSE, OpinionItem::close),
            Map.entry(RecordKind.REOPEN, item -> item.reopen(null)));

    private static final Set<RecordKind> ANSWERS =
            EnumSet.of(RecordKind.EXTENSION_GRANTED, RecordKind.EXTENSION_REFUSED);

    /** From every state that can be reached, each verb is taken exactly where its record says that it fits. */
    @Test
    void takesEachVerbExactlyWhereItFits() {
        Set<ItemState> seen = EnumSet.noneOf(ItemState.class);
        Deque<List<RecordKind>> waiting = new ArrayDeque<>(List.of(List.of()));
        while (!waiting.isEmpty()) {
            List<RecordKind> way = waiting.poll();
            ItemState here = after(way).state();
            if (!seen.add(here)) {
                continue;
            }
            for (RecordKind verb : VERBS.keySet()) {
                boolean taken = taken(after(way), verb);
                assertThat(taken).as("%s in %s", verb, here).isEqualTo(verb.fits(here) && !ANSWERS.contains(verb));
                if (taken) {
                    List<RecordKind> further = new ArrayList<>(way);
                    further.add(verb);
                    waiting.add(further);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(ItemState.values());
    }

    @Test
    void isClosedOnlyAfterAReportThatPassedOrWasAccepted() {
        OpinionItem item = reported();
        assertThatThrownBy(item::close).hasMessage("opinion.notNow");
        item.vote(true, null);
        item.close();
        assertThat(item.state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void goesBackToHandlingWhenTheVoteFailsAndKeepsCount() {
        OpinionItem item = reported();
        item.vote(false, DAY.plusMonths(1));
        assertThat(item.state()).isEqualTo(ItemState.HANDLING);
        assertThat(item.returns()).isEqualTo(1);
        assertThat(item.due().dueOn()).isEqualTo(DAY.plusMonths(1));
        item.report(DAY.plusDays(20));
        item.vote(false, null);
        assertThat(item.returns()).isEqualTo(2);
        assertThat(item.due().dueOn()).isNull();
    }

    @Test
    void waitsForADecisionWhereNoThresholdSaysWhatAVoteMeans() {
        OpinionItem item = reported();
        item.vote(null, DAY.plusMonths(1));
        assertThat(item.state()).isEqualTo(ItemState.REPORTED);
        item.accept();
        assertThat(item.state()).isEqualTo(ItemState.ACCEPTED);
    }

    @Test
    void takesItsDayFromTheProvinceOnlyWhereNobodySetOne() {
        assertThat(handed(null, DAY.plusMonths(3)).due().dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(handed(null, DAY.plusMonths(3)).due().dueByRule()).isTrue();
        assertThat(handed(DAY.plusMonths(1), DAY.plusMonths(3)).due().dueOn()).isEqualTo(DAY.plusMonths(1));
        assertThat(handed(null, null).due().dueOn()).isNull();
        assertThatThrownBy(() -> handed(DAY.plusMonths(4), DAY.plusMonths(3))).hasMessage("opinion.due.beyond");
        assertThatThrownBy(() -> handed(DAY.minusDays(1), null)).hasMessage("opinion.due.before");
    }

    @Test
    void putsTheDayOffOnlyWhenAskedAndWithinItsBound() {
        OpinionItem item = handed(DAY.plusMonths(3), null);
        assertThatThrownBy(() -> item.grantExtension(null)).hasMessage("opinion.extension.notAsked");
        assertThatThrownBy(() -> item.askExtension(DAY.plusMonths(3))).hasMessage("opinion.extension.earlier");
        item.askExtension(DAY.plusMonths(5));
        assertThatThrownBy(() -> item.grantExtension(DAY.plusMonths(4))).hasMessage("opinion.extension.beyond");
        item.grantExtension(DAY.plusMonths(5));
        assertThat(item.due().dueOn()).isEqualTo(DAY.plusMonths(5));
        assertThat(item.due().firstDueOn()).isEqualTo(DAY.plusMonths(3));
        item.askExtension(DAY.plusMonths(6));
        item.refuseExtension();
        assertThat(item.due().dueOn()).isEqualTo(DAY.plusMonths(5));
    }

    @Test
    void refusesAReportFromBeforeTheHandingOver() {
        OpinionItem item = handed(null, null);
        assertThatThrownBy(() -> item.report(DAY.minusDays(1))).hasMessage("opinion.report.before");
    }

    @Test
    void keepsItsWordsOnceItHasBeenHandedOver() {
        OpinionItem item = handed(null, null);
        ItemContent other = new ItemContent("other", "organ", "", "", null);
        assertThatThrownBy(() -> item.write(other, null)).hasMessage("opinion.item.handed");
    }

    @Test
    void isMarkedOnceItWasReopened() {
        OpinionItem item = reported();
        item.accept();
        item.close();
        item.reopen(DAY.plusMonths(2));
        assertThat(item.state()).isEqualTo(ItemState.HANDLING);
        assertThat(item.reopened()).isTrue();
        assertThat(item.due().dueOn()).isEqualTo(DAY.plusMonths(2));
    }

    private static OpinionItem draft(LocalDate due) {
        OpinionContent content = new OpinionContent("title", "", Basis.LAW_INSPECTION, 1, "");
        Opinion opinion = new Opinion(new Reader(1, "1."), null, 2026, content, Audience.ALL);
        return opinion.add(new ItemContent("words", "organ", "", "", null), due);
    }

    private static OpinionItem handed(LocalDate due, LocalDate byRule) {
        OpinionItem item = draft(due);
        item.handOver(DAY, byRule);
        return item;
    }

    private static OpinionItem reported() {
        OpinionItem item = handed(null, null);
        item.report(DAY);
        return item;
    }

    /** An item with a due day, after these verbs. */
    private static OpinionItem after(List<RecordKind> way) {
        OpinionItem item = draft(DAY.plusYears(1));
        way.forEach(verb -> VERBS.get(verb).accept(item));
        return item;
    }

    private static boolean taken(OpinionItem item, RecordKind verb) {
        try {
            VERBS.get(verb).accept(item);
            return true;
        } catch (RuleViolation refused) {
            return refused.key().equals("opinion.extension.none");
        }
    }
}
