package org.liandong.liaison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a visit as typed.
 *
 * @param clientId made with the form, so that sending it twice makes one record
 * @param removedFiles ids of files to take off
 * @param version of the record that was opened for correction, null on a new one
 * @param alongIds ids of the bodies that were there on one's own side
 * @param amendReason why a confirmed record is corrected, empty before
 */
public record VisitInput(
        @Nullable String clientId,
        @NotNull(message = "{visit.visitedOn.required}") @Nullable LocalDate visitedOn,
        @NotNull(message = "{visit.form.required}") @Nullable VisitForm form,
        @NotNull(message = "{visit.direction.required}") @Nullable Direction direction,
        @NotEmpty(message = "{visit.other.missing}") @Size(max = 30, message = "{visit.other.many}")
                List<Long> otherIds,
        @Size(max = 200, message = "{visit.too-long}") String ourPeople,
        @Size(max = 200, message = "{visit.too-long}") String theirPeople,
        @Size(max = 100, message = "{visit.too-long}") String place,
        @Size(max = 100, message = "{visit.too-long}") String theme,
        @Size(max = 5000, message = "{visit.too-long}") String said,
        @Size(max = 5000, message = "{visit.too-long}") String clerkView,
        @NotNull(message = "{visit.reach.required}") @Nullable Reach reach,
        @Valid @Size(max = 20, message = "{visit.points.many}") List<PointInput> points,
        List<Long> removedFiles,
        @Nullable Integer version,
        @Size(max = 30, message = "{visit.other.many}") List<Long> alongIds,
        @Size(max = 1000, message = "{visit.too-long}") String amendReason) {

    public VisitInput {
        alongIds = present(alongIds).stream().distinct().toList();
        amendReason = clean(amendReason);
        otherIds = present(otherIds).stream().distinct().toList();
        points = present(points);
        removedFiles = present(removedFiles);
        ourPeople = clean(ourPeople);
        theirPeople = clean(theirPeople);
        place = clean(place);
        theme = clean(theme);
        said = clean(said);
        clerkView = clean(clerkView);
    }

    /** A point as typed; all empty for a line left blank. */
    public record PointInput(
            @Nullable Long id,
            @Size(max = 1000, message = "{visit.too-long}") String text,
            @Nullable Category category,
            @Size(max = 100, message = "{visit.too-long}") String passedTo,
            @Nullable LocalDate dueOn) {

        public PointInput {
            text = clean(text);
            passedTo = clean(passedTo);
        }

        static PointInput blank() {
            return new PointInput(null, "", Category.LIVELIHOOD, "", null);
        }

        boolean isBlank() {
            return text.isEmpty() && passedTo.isEmpty() && dueOn == null;
        }

        VisitContent.PointContent content() {
            return new VisitContent.PointContent(
                    id, text, category == null ? Category.OTHER : category, passedTo, dueOn);
        }
    }

    /** An empty form for today. */
    static VisitInput blank(LocalDate today) {
        return new VisitInput(
                UUID.randomUUID().toString(),
                today,
                VisitForm.VISIT,
                Direction.OUT,
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                Reach.AND_ABOVE,
                List.of(PointInput.blank()),
                List.of(),
                null,
                List.of(),
                "");
    }

    /** The record as it is, to be corrected; points on their way are not part of the form. */
    static VisitInput of(VisitDetail visit) {
        VisitDetail.Facts facts = visit.facts();
        return new VisitInput(
                null,
                facts.visitedOn(),
                facts.form(),
                visit.direction(),
                visit.asked().stream().map(VisitDetail.Part::bodyId).toList(),
                facts.ourPeople(),
                facts.theirPeople(),
                facts.place(),
                facts.theme(),
                facts.said(),
                facts.clerkView(),
                facts.reach(),
                visit.points().stream()
                        .filter(PointRow::untouched)
                        .map(p -> new PointInput(p.id(), p.text(), p.category(), p.passedTo(), p.dueOn()))
                        .toList(),
                List.of(),
                facts.version(),
                visit.along().stream().map(VisitDetail.Part::bodyId).toList(),
                "");
    }

    VisitInput with(List<PointInput> newPoints, @Nullable Integer newVersion) {
        return new VisitInput(
                clientId,
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
                newPoints,
                removedFiles,
                newVersion,
                alongIds,
                amendReason);
    }

    /** The same with a body of the other side. */
    VisitInput withOther(long bodyId) {
        return new VisitInput(
                clientId,
                visitedOn,
                form,
                direction,
                List.of(bodyId),
                ourPeople,
                theirPeople,
                place,
                theme,
                said,
                clerkView,
                reach,
                points,
                removedFiles,
                version,
                alongIds,
                amendReason);
    }

    /** The same with one more blank point. */
    VisitInput withPoint() {
        List<PointInput> more = new ArrayList<>(points);
        more.add(PointInput.blank());
        return with(more, version);
    }

    /** For a valid form. */
    VisitContent content() {
        return new VisitContent(
                Objects.requireNonNull(visitedOn),
                Objects.requireNonNull(form),
                Objects.requireNonNull(direction),
                otherIds,
                ourPeople,
                theirPeople,
                place,
                theme,
                said,
                clerkView,
                Objects.requireNonNull(reach),
                points.stream()
                        .filter(point -> !point.isBlank())
                        .map(PointInput::content)
                        .toList(),
                alongIds);
    }

    private static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
