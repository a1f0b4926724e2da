package org.liandong.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The short forms on the page of a task. */
final class TaskForms {

    private TaskForms() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    record AnswerForm(@NotNull @Nullable TaskAnswer answer, @Size(max = 1000) @Nullable String reason) {}

    record DatesForm(@Nullable LocalDate plannedFrom, @Nullable LocalDate plannedTo, @Nullable LocalDate deployedOn) {

        static DatesForm of(OwnDates dates) {
            return new DatesForm(dates.plannedFrom(), dates.plannedTo(), dates.deployedOn());
        }

        OwnDates dates() {
            return new OwnDates(plannedFrom, plannedTo, deployedOn);
        }
    }

    record ProgressForm(
            @NotNull @Nullable LocalDate day,
            @NotBlank @Size(max = 2000) @Nullable String text,
            @Nullable Integer milestone) {}

    record ReportForm(@Size(max = 4000) @Nullable String text, @Nullable MultipartFile file) {}
}
