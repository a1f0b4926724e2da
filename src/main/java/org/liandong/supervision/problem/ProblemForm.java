package org.liandong.supervision.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.law.statute.Citation;

/**
 * A problem as it is typed.
 *
 * @param statutes names that were picked
 * @param articles what is cited of each, by name
 * @param statuteSearch what is left in the search box: a name that was typed counts as picked
 * @param organs names that were picked
 * @param organSearch the same for organs
 */
public record ProblemForm(
        @NotBlank @Size(max = ProblemContent.LONGEST) @Nullable String text,
        @NotNull @Nullable ProblemCategory category,
        @Size(max = ProblemContent.LONGEST_PLACE) @Nullable String place,
        @Size(max = 20) @Nullable List<String> statutes,
        @Nullable Map<String, String> articles,
        @Size(max = 200) @Nullable String statuteSearch,
        @Size(max = 20) @Nullable List<String> organs,
        @Size(max = 120) @Nullable String organSearch,
        @NotNull @Nullable LocalDate foundOn,
        @NotNull @Nullable Audience audience,
        @Nullable Integer version) {

    /** Who may be let read a problem; named bodies are for findings. */
    public static final List<Audience> AUDIENCES =
            List.of(Audience.OWN, Audience.UPWARD, Audience.DOWNWARD, Audience.LINE, Audience.ALL);

    static ProblemForm empty(LocalDate today, Audience audience) {
        return new ProblemForm("", null, "", List.of(), Map.of(), "", List.of(), "", today, audience, null);
    }

    static ProblemForm of(Problem problem) {
        ProblemContent content = problem.content();
        return new ProblemForm(
                content.text(),
                content.category(),
                content.place(),
                content.statute().isEmpty() ? List.of() : List.of(content.statute()),
                Map.of(content.statute(), content.article()),
                "",
                content.organ().isEmpty() ? List.of() : List.of(content.organ()),
                "",
                content.foundOn(),
                problem.sharing().audienceChosen(),
                problem.version());
    }

    /** The same on top of another version. */
    ProblemForm onto(@Nullable Integer newVersion) {
        return new ProblemForm(
                text,
                category,
                place,
                statutes,
                articles,
                statuteSearch,
                organs,
                organSearch,
                foundOn,
                audience,
                newVersion);
    }

    List<String> statuteNames() {
        return names(statutes);
    }

    List<String> organNames() {
        return names(organs);
    }

    String statuteWords() {
        return plain(statuteSearch);
    }

    String organWords() {
        return plain(organSearch);
    }

    Map<String, String> articleTexts() {
        return articles == null ? Map.of() : articles;
    }

    /** What was picked and what was typed, each with its article. */
    public List<Citation> citations() {
        List<Citation> all = new ArrayList<>();
        statuteNames()
                .forEach(name -> all.add(new Citation(name, plain(articleTexts().get(name)))));
        all.addAll(Citation.parse(statuteWords()));
        return Citation.merged(all);
    }

    /** What was picked and what was typed. */
    public List<String> organsNamed() {
        List<String> all = new ArrayList<>(organNames());
        if (!organWords().isEmpty()) {
            all.add(organWords());
        }
        return all.stream().distinct().toList();
    }

    /** The content with the names as listed; only once nothing is wrong. */
    public ProblemContent content(ProblemNames.Settled names) {
        return new ProblemContent(
                plain(text),
                Objects.requireNonNull(category),
                plain(place),
                names.statute(),
                names.article(),
                names.organ(),
                Objects.requireNonNull(foundOn));
    }

    private static List<String> names(@Nullable List<String> picked) {
        return picked == null
                ? List.of()
                : picked.stream()
                        .map(ProblemForm::plain)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }
}
