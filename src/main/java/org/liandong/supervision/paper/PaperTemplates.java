package org.liandong.supervision.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of a congress: its own texts, and the standard ones of {@code papers/*.txt} for the other kinds. */
@Service
@Transactional
class PaperTemplates {

    private final Map<PaperKind, PaperTemplate.Text> standard = new EnumMap<>(PaperKind.class);

    private final PaperTemplateRepository templates;
    private final PaperWords words;
    private final ApplicationEventPublisher events;

    PaperTemplates(PaperTemplateRepository templates, PaperWords words, ApplicationEventPublisher events) {
        this.templates = templates;
        this.words = words;
        this.events = events;
        for (PaperKind kind : PaperKind.values()) {
            standard.put(kind, read(kind));
        }
    }

    /** The first line is the title. */
    private static PaperTemplate.Text read(PaperKind kind) {
        try {
            String[] parts = new ClassPathResource("papers/" + kind.file() + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .split("\n", 2);
            return new PaperTemplate.Text(parts[0].strip(), parts[1].strip(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    PaperTemplate.Text of(long bodyId, PaperKind kind) {
        return own(bodyId, kind).map(PaperTemplate::text).orElseGet(() -> standard(kind));
    }

    PaperTemplate.Text standard(PaperKind kind) {
        return java.util.Objects.requireNonNull(standard.get(kind));
    }

    /** The kinds for which the congress has a text of its own. */
    @Transactional(readOnly = true)
    List<PaperKind> ownKinds(long bodyId) {
        return templates.findByBodyId(bodyId).stream().map(PaperTemplate::kind).toList();
    }

    /** Writes the congress's own text; a place that nobody knows is refused. */
    void write(PaperKind kind, PaperTemplate.Text text, SignedIn me) {
        require(text.title(), "paper.template.title.unknown");
        require(text.wording(), "paper.template.wording.unknown");
        Optional<PaperTemplate> own = own(me.bodyId(), kind);
        if (own.isPresent()) {
            own.get().write(text);
        } else if (text.version() == null) {
            templates.saveAndFlush(new PaperTemplate(me.bodyId(), kind, text));
        } else {
            throw new OptimisticLockingFailureException("paper template taken back");
        }
        publish("matter.template.edit", kind, me);
    }

    /** Goes back to the standard text. */
    void reset(PaperKind kind, @Nullable Integer version, SignedIn me) {
        PaperTemplate own = own(me.bodyId(), kind).orElseThrow(() -> new RuleViolation("paper.template.standard"));
        own.seen(version);
        templates.delete(own);
        publish("matter.template.reset", kind, me);
    }

    private void require(String text, String key) {
        List<String> unknown = new PlaceText(words.places()).unknown(text);
        if (!unknown.isEmpty()) {
            throw new RuleViolation(key, String.join(" ", unknown));
        }
    }

    private Optional<PaperTemplate> own(long bodyId, PaperKind kind) {
        return templates.findByBodyIdAndKind(bodyId, kind);
    }

    private void publish(String action, PaperKind kind, SignedIn me) {
        events.publishEvent(new StateChanged(
                action, "paper-template", null, me.bodyId(), words.say("paper.kind." + kind), null, null));
    }
}
