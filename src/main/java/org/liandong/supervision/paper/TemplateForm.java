package org.liandong.supervision.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;

/** A template as it is typed; version is null while the standard text is in force. */
record TemplateForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 20000) @Nullable String wording,
        @Nullable Integer version) {

    static TemplateForm of(PaperTemplate.Text text) {
        return new TemplateForm(text.title(), text.wording(), text.version());
    }

    TemplateForm onto(@Nullable Integer newVersion) {
        return new TemplateForm(title, wording, newVersion);
    }

    PaperTemplate.Text text() {
        return new PaperTemplate.Text(Asked.text(title).replace('\n', ' '), Asked.text(wording), version);
    }
}
