package org.liandong.liaison;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The one way in for a new visit: from the page of its form, or from a device that was without a network. */
@Component
public class VisitIntake {

    private final SentVisits sent;
    private final VisitFormModel form;
    private final VisitDetails details;

    VisitIntake(SentVisits sent, VisitFormModel form, VisitDetails details) {
        this.sent = sent;
        this.form = form;
        this.details = details;
    }

    /** What became of a form that was sent. */
    public enum How {
        /** It has just made a record. */
        LOGGED,
        /** It had already made one, with the same content. */
        KNOWN,
        /** It had already made one, with another content; nothing was changed. */
        DIFFERENT
    }

    /** @param visitId the record that this form has made */
    public record Taken(long visitId, How how) {}

    /** Empty when the errors say why it was refused; nothing is stored then. */
    public Optional<Taken> take(
            VisitInput input, BindingResult errors, @Nullable List<MultipartFile> files, SignedIn me) {
        form.check(input, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(sent.once(input.content(), clientId(input), chosen(files), me));
        } catch (RuleViolation violation) {
            form.reject(violation, errors);
            return Optional.empty();
        }
    }

    /** A record of probably the same meeting, logged by another body. */
    public record Same(long visitId, String label, String ownerName, String gist) {}

    /** What is offered before a second record of a meeting is made; empty for a form with errors. */
    public List<Same> same(VisitInput input, BindingResult errors, SignedIn me) {
        return form.twins(input, errors, me).stream()
                .map(twin -> new Same(
                        twin.id(), twin.label(), twin.ownerName(), twin.theme().isEmpty() ? twin.said() : twin.theme()))
                .toList();
    }

    /** A record as it is now, in the shape of the form, to be shown beside what was sent. */
    public VisitInput stored(long visitId, SignedIn me) {
        return details.find(visitId, me.reader()).map(VisitInput::of).orElseThrow(NotFoundException::new);
    }

    /** The form for a device without a network. */
    public void blank(Model model) {
        form.blank(model);
    }

    /** A form without a proper id of its own gets one for this sending. */
    static UUID clientId(VisitInput input) {
        try {
            return UUID.fromString(input.clientId() == null ? "" : input.clientId());
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** The browser sends one nameless file when none is chosen. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .toList();
    }
}
