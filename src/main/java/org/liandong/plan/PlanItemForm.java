package org.liandong.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.OrganFunction;
import org.liandong.law.statute.Citation;

/**
 * A plan item as it is typed.
 *
 * @param statutes names that were picked
 * @param articles what is cited of each, by name
 * @param statuteSearch what is left in the search box: a name that was typed counts as picked
 * @param supervised names that were picked
 * @param supervisedSearch the same for organs
 */
record PlanItemForm(
        @NotBlank @Size(max = 120) @Nullable String title,
        @NotBlank @Nullable String instrument,
        @Nullable OrganFunction subjectArea,
        @Size(max = 20) @Nullable List<String> statutes,
        @Nullable Map<String, String> articles,
        @Nullable String statuteSearch,
        @NotNull @Min(1) @Max(12) @Nullable Integer monthFrom,
        @NotNull @Min(1) @Max(12) @Nullable Integer monthTo,
        @Nullable Long meetingId,
        @Nullable Long leadOrganId,
        @Size(max = 200) @Nullable String supporting,
        @Size(max = 20) @Nullable List<String> supervised,
        @Nullable String supervisedSearch,
        @NotNull @Nullable LinkageWish linkageWish,
        @NotNull @Nullable Audience audience,
        @Nullable Integer version) {

    static PlanItemForm empty(Audience audience) {
        return new PlanItemForm(
                "",
                "",
                null,
                List.of(),
                Map.of(),
                "",
                null,
                null,
                null,
                null,
                "",
                List.of(),
                "",
                LinkageWish.NONE,
                audience,
                null);
    }

    static PlanItemForm of(PlanItemLine line) {
        List<Citation> cited = Citation.parse(String.join("\n", line.statutes()));
        return new PlanItemForm(
                line.title(),
                line.instrument(),
                line.subjectArea(),
                cited.stream().map(Citation::name).toList(),
                articles(cited),
                "",
                line.monthFrom(),
                line.monthTo(),
                line.meetingId(),
                line.leadOrganId(),
                line.supporting(),
                line.supervised(),
                "",
                line.linkageWish(),
                line.audienceChosen(),
                line.version());
    }

    static Map<String, String> articles(List<Citation> cited) {
        return cited.stream().collect(Collectors.toMap(Citation::name, Citation::article));
    }

    /** The same as a repeat on top of the given version. */
    PlanItemForm onto(@Nullable Integer newVersion) {
        return new PlanItemForm(
                title,
                instrument,
                subjectArea,
                statutes,
                articles,
                statuteSearch,
                monthFrom,
                monthTo,
                meetingId,
                leadOrganId,
                supporting,
                supervised,
                supervisedSearch,
                linkageWish,
                audience,
                newVersion);
    }

    List<String> statuteNames() {
        return statutes == null
                ? List.of()
                : statutes.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    Map<String, String> articleTexts() {
        return articles == null ? Map.of() : articles;
    }

    String statuteWords() {
        return plain(statuteSearch);
    }

    String supervisedWords() {
        return plain(supervisedSearch);
    }

    /** What was picked and what was typed, each with its article. */
    List<Citation> citations() {
        List<Citation> all = new ArrayList<>();
        statuteNames()
                .forEach(name -> all.add(new Citation(name, plain(articleTexts().get(name)))));
        all.addAll(Citation.parse(statuteWords()));
        return Citation.merged(all);
    }

    List<String> organNames() {
        return supervised == null ? List.of() : names(supervised);
    }

    /** What was picked and what was typed. */
    List<String> organs() {
        List<String> all = new ArrayList<>(organNames());
        all.addAll(names(List.of(supervisedWords())));
        return all.stream().distinct().toList();
    }

    /** Call it only when the form has no errors. */
    PlanItemContent content(ItemNames.Settled names) {
        return new PlanItemContent(
                Objects.requireNonNull(title),
                Objects.requireNonNull(instrument),
                subjectArea,
                names.statutes(),
                Objects.requireNonNull(monthFrom),
                Objects.requireNonNull(monthTo),
                meetingId,
                leadOrganId,
                Objects.requireNonNullElse(supporting, ""),
                names.supervised(),
                Objects.requireNonNull(linkageWish),
                Objects.requireNonNull(audience));
    }

    /** Names of one or several cells or fields, each once. */
    static List<String> names(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split("(?:\\R|[\u3001\uff1b;])+")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\u0000", "");
    }
}
