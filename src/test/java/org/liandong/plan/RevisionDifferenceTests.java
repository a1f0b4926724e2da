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

    private static KeptItem item(long id, String title, int from, int to) {
        return new KeptItem(
                id, title, "law_inspection", null, "", from, to, "", "", "", LinkageWish.NONE, ItemState.PLANNED, "");
    }
}
