package org.liandong.supervision.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;

/**
 * A paper as it is typed.
 *
 * @param version null for a new one
 */
record PaperForm(
        @Size(max = 60) @Nullable String number,
        @Size(max = 500) @Nullable String addressee,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 50000) @Nullable String wording,
        @Size(max = 2000) @Nullable String attachments,
        @Size(max = 500) @Nullable String copies,
        @Size(max = 100) @Nullable String signer,
        @Nullable LocalDate day,
        @Nullable Integer version) {

    static PaperForm of(PaperContent content, @Nullable Integer version) {
        return new PaperForm(
                content.number(),
                content.addressee(),
                content.title(),
                content.wording(),
                content.attachments(),
                content.copies(),
                content.signer(),
                content.day(),
                version);
    }

    /** The same as a repeat on top of the given version. */
    PaperForm onto(int newVersion) {
        return new PaperForm(number, addressee, title, wording, attachments, copies, signer, day, newVersion);
    }

    PaperContent content() {
        return new PaperContent(
                line(number),
                line(addressee),
                line(title),
                Asked.text(wording),
                Asked.text(attachments),
                line(copies),
                line(signer),
                day);
    }

    private static String line(@Nullable String typed) {
        return Asked.text(typed).replace('\n', ' ');
    }
}
