package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.plan.RevisionDifference.Change;

class RevisionDifferenceTests {

    private final KeptItem roads = item(1, "Roads", 3, 5);
    private final KeptItem water = item(2, "Water", 4, 4);

    @Test
    void tellsWhatWasAddedChangedRemovedAndLeft() {
        KeptItem schools = item(3, "Schools", 9, 9);
        KeptItem later = item(2, "Water", 4, 6);
        List<RevisionDifference> all = RevisionDifference.between(List.of(roads, water), List.of(later, schools));
        assertThat(all)
                .extracting(RevisionDifference::change)
                .containsExactly(Change.CHANGED, Change.ADDED, Change.REMOVED);
        assertThat(all.get(0).differs("months")).isTrue();
        assertThat(all.get(0).differs("title")).isFalse();
        assertThat(all.get(1).differs("title")).isFalse();
        assertThat(all.get(2).shown()).isEqualTo(roads);
        assertThat(RevisionDifference.between(List.of(roads), List.of(item(1, "Roads", 3, 5))))
                .singleElement()
                .extracting(RevisionDifference::change)
                .isEqualTo(Change.SAME);
    }

    @Test
    void takesProgressForNoChangeButWhatWasDroppedForOne() {
        RevisionDifference done = new RevisionDifference(roads, in(ItemState.DONE, ""));
        RevisionDifference dropped = new RevisionDifference(roads, in(ItemState.DROPPED, "why"));
        assertThat(done.change()).isEqualTo(Change.SAME);
        assertThat(dropped.change()).isEqualTo(Change.CHANGED);
        assertThat(dropped.shows("state")).isTrue();
        assertThat(dropped.shows("title")).isFalse();
        assertThat(new RevisionDifference(null, roads).shows("title")).isTrue();
    }

    private static KeptItem in(ItemState state, String reason) {
        return new KeptItem(1, "Roads", "law_inspection", null, "", 3, 5, "", "", "", LinkageWish.NONE, state, reason);
    }

    private static KeptItem item(long id, String title, int from, int to) {
        return new KeptItem(
                id, title, "law_inspection", null, "", from, to, "", "", "", LinkageWish.NONE, ItemState.PLANNED, "");
    }
}
