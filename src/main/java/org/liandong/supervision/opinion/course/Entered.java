package org.liandong.supervision.opinion.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.ItemKey;
import org.liandong.supervision.opinion.vote.Vote;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is typed into a form of the course, as text; each form uses some of it.
 *
 * @param items keys of the chosen items
 * @param choice what was decided
 * @param again day of the next report
 */
record Entered(
        @Nullable List<String> items,
        @Nullable String day,
        @Nullable String letter,
        @Nullable String text,
        @Nullable String meeting,
        @Nullable String satisfied,
        @Nullable String mostly,
        @Nullable String dissatisfied,
        @Nullable String abstained,
        @Nullable String cast,
        @Nullable String present,
        @Nullable String members,
        @Nullable String choice,
        @Nullable String again,
        @Nullable List<MultipartFile> file) {

    private static final int LONGEST = 4000;
    private static final int LONGEST_LETTER = 120;

    List<String> chosen() {
        return items == null ? List.of() : items;
    }

    List<ItemKey> keys() {
        return ItemKey.all(chosen());
    }

    LocalDate mustDay() {
        LocalDate given = Asked.day(day);
        if (given == null) {
            throw new RuleViolation("opinion.day.missing");
        }
        return given;
    }

    String plain() {
        return ShortForm.text(Objects.requireNonNullElse(text, ""), LONGEST);
    }

    String letterText() {
        return ShortForm.text(Objects.requireNonNullElse(letter, ""), LONGEST_LETTER);
    }

    @Nullable
    LocalDate againOn() {
        if (again == null || again.isBlank()) {
            return null;
        }
        LocalDate given = Asked.day(again);
        if (given == null) {
            throw new RuleViolation("opinion.again.wrong");
        }
        return given;
    }

    /** Null for none; an unknown one for what is no id. */
    @Nullable
    Long meetingId() {
        return meeting == null || meeting.isBlank() ? null : Objects.requireNonNullElse(Asked.id(meeting), -1L);
    }

    boolean accepted() {
        if (!"accept".equals(choice) && !"return".equals(choice)) {
            throw new RuleViolation("opinion.decide.choice");
        }
        return "accept".equals(choice);
    }

    Vote vote() {
        return new Vote(
                count(satisfied),
                count(mostly),
                count(dissatisfied),
                count(abstained),
                count(cast),
                count(present),
                count(members));
    }

    List<MultipartFile> files() {
        return file == null
                ? List.of()
                : file.stream().filter(one -> one != null && !one.isEmpty()).toList();
    }

    private static int count(@Nullable String typed) {
        Long number = Asked.id(typed);
        return number == null || number != number.intValue() ? -1 : number.intValue();
    }
}
