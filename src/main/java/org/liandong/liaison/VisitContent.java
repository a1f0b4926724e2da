package org.liandong.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk records of one contact.
 *
 * @param otherIds ids of the bodies of the other side, at least one
 * @param said what the other side said, in its own words (原话)
 * @param clerkView the clerk's view, kept apart from it (经办意见)
 * @param alongIds ids of the bodies that were there on the recording body's side, besides itself (同行机关)
 */
public record VisitContent(
        LocalDate visitedOn,
        VisitForm form,
        Direction direction,
        List<Long> otherIds,
        String ourPeople,
        String theirPeople,
        String place,
        String theme,
        String said,
        String clerkView,
        Reach reach,
        List<PointContent> points,
        List<Long> alongIds) {

    /** A contact that the recording body kept alone. */
    public VisitContent(
            LocalDate visitedOn,
            VisitForm form,
            Direction direction,
            List<Long> otherIds,
            String ourPeople,
            String theirPeople,
            String place,
            String theme,
            String said,
            String clerkView,
            Reach reach,
            List<PointContent> points) {
        this(
                visitedOn,
                form,
                direction,
                otherIds,
                ourPeople,
                theirPeople,
                place,
                theme,
                said,
                clerkView,
                reach,
                points,
                List.of());
    }

    /**
     * A point as recorded.
     *
     * @param id of the stored point it replaces, null for a new one
     * @param dueOn until when an answer is wanted, null for no date
     */
    public record PointContent(
            @Nullable Long id, String text, Category category, String passedTo, @Nullable LocalDate dueOn) {}

    /** All words that a search looks through. */
    String words() {
        return Stream.concat(
                        Stream.of(theme, place, said, clerkView, ourPeople, theirPeople),
                        points.stream().map(PointContent::text))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
