package org.liandong.supervision.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A congress's own text for a kind of papers, in the place of the standard one. */
@Entity
class PaperTemplate {

    /**
     * Title and text of a template, with their places.
     *
     * @param version of the congress's own text, null for the standard one
     */
    record Text(String title, String wording, @Nullable Integer version) {

        public boolean own() {
            return version != null;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "paper_template_seq")
    @SequenceGenerator(name = "paper_template_seq", sequenceName = "paper_template_seq")
    @Nullable
    private Long id;

    private long bodyId;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private String title;
    private String wording;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PaperTemplate() {}

    PaperTemplate(long bodyId, PaperKind kind, Text text) {
        this.bodyId = bodyId;
        this.kind = kind;
        this.title = text.title();
        this.wording = text.wording();
    }

    /** Another text, unless somebody else changed it since. */
    void write(Text text) {
        seen(text.version());
        title = text.title();
        wording = text.wording();
    }

    void seen(@Nullable Integer seenVersion) {
        if (seenVersion == null || seenVersion != version) {
            throw new OptimisticLockingFailureException("paper template " + id);
        }
    }

    PaperKind kind() {
        return kind;
    }

    Text text() {
        return new Text(title, wording, version);
    }
}
