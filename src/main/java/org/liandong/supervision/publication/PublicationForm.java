package org.liandong.supervision.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;

/**
 * A publication as it is typed.
 *
 * @param step position of the step that requires it
 * @param shown what looked like personal data when the form was last shown, one a line
 * @param harmless why it is none
 */
record PublicationForm(
        @Nullable String step,
        @NotEmpty @Nullable List<ToldDocument> documents,
        @NotEmpty @Nullable List<Listener> listeners,
        @NotBlank @Size(max = 50000) @Nullable String wording,
        @NotNull @Nullable LocalDate toldOn,
        @NotNull @Nullable Medium medium,
        @NotBlank @Size(max = 200) @Nullable String place,
        @Nullable String shown,
        @Size(max = 500) @Nullable String harmless) {

    static PublicationForm blank(LocalDate today) {
        return new PublicationForm(
                null, List.of(), List.of(Listener.DEPUTIES, Listener.PUBLIC), "", today, Medium.WEBSITE, "", "", "");
    }

    /** The same, once these pieces have been shown. */
    PublicationForm showing(List<String> pieces) {
        return new PublicationForm(
                step, documents, listeners, wording, toldOn, medium, place, String.join("\n", pieces), harmless);
    }

    /** Position of the step, 0 for none. */
    int position() {
        Long chosen = Asked.id(step);
        return chosen == null || chosen > 1000 ? 0 : chosen.intValue();
    }

    /** Call it only when the form has no errors. */
    Told told() {
        return Told.of(Objects.requireNonNull(documents), Objects.requireNonNull(listeners));
    }

    /**
     * Call it only when the form has no errors.
     *
     * @throws PersonalDataFound when it holds what looks like personal data and nobody who saw that said why it is none
     */
    PublicationContent content() {
        String text = Asked.text(wording);
        String where = Asked.text(place);
        List<String> found = PersonalData.in(text + "\n" + where);
        String reason = Asked.text(harmless);
        boolean seen = Asked.text(shown).lines().toList().containsAll(found);
        if (!found.isEmpty() && (!seen || reason.isEmpty())) {
            throw new PersonalDataFound(found);
        }
        if (!PersonalData.in(reason).isEmpty()) {
            throw new RuleViolation("publication.harmless.personal");
        }
        return new PublicationContent(
                text,
                Objects.requireNonNull(toldOn),
                Objects.requireNonNull(medium),
                where,
                found.isEmpty() ? "" : reason);
    }
}
