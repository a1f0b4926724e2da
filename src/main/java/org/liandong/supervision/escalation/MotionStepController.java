package org.liandong.supervision.escalation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.escalation.MotionStep.Noted;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The steps of a motion: each is written down, and the last may be taken back. */
@Controller
@RequestMapping("/escalations/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MotionStepController {

    private static final int LONGEST = 4000;
    private static final int NAME = 60;
    private static final int MOST = 9999;

    /** A refusal that is about the step as a whole. */
    private static final String STEP = "step";

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = fields();

    private final MotionService service;

    MotionStepController(MotionService service) {
        this.service = service;
    }

    /** What was typed into the form of a step; only what its stage asks for is on the form. */
    record StepForm(
            @Nullable String day,
            @Nullable String meeting,
            @Nullable String manner,
            @Nullable String byWhom,
            @Nullable String text,
            @Nullable String dueOn,
            @Nullable String present,
            @Nullable String inFavour,
            @Nullable String against,
            @Nullable String abstained,
            @Nullable String secret,
            @Nullable MultipartFile file) {

        MotionService.Typed typed() {
            LocalDate on = Asked.day(day);
            if (on == null) {
                throw new RuleViolation("motion.day.missing");
            }
            Noted noted = new Noted(
                    on,
                    Asked.id(meeting),
                    Asked.one(Stage.Manner.class, manner),
                    ShortForm.text(byWhom == null ? "" : byWhom, NAME),
                    ShortForm.text(text == null ? "" : text, LONGEST),
                    Asked.day(dueOn));
            return new MotionService.Typed(
                    noted,
                    count(present),
                    count(inFavour),
                    count(against),
                    count(abstained),
                    "true".equals(secret),
                    file);
        }

        private static @Nullable Integer count(@Nullable String typed) {
            Long number = Asked.id(typed);
            if (number == null && typed != null && !typed.isBlank()
                    || number != null && (number < 0 || number > MOST)) {
                throw new RuleViolation("motion.ballot.wrong");
            }
            return number == null ? null : number.intValue();
        }
    }

    @PostMapping("/steps/{to}")
    String take(
            @PathVariable long id,
            @PathVariable String to,
            @RequestParam(defaultValue = "-1") int version,
            StepForm step,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        Stage stage = Asked.one(Stage.class, to);
        if (stage == null) {
            throw new NotFoundException();
        }
        return form(id, request).send("motion.noted", () -> service.take(id, version, stage, step.typed(), me));
    }

    @PostMapping("/takeBack")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.takenBack", () -> service.takeBack(id, version, me));
    }

    @PostMapping("/files")
    String file(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.filed", () -> {
            if (file == null) {
                throw new RuleViolation("motion.file.missing");
            }
            service.file(id, file, me);
        });
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/escalations/" + id, FIELDS);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String key : new String[] {"missing", "future", "before"}) {
            fields.put("motion.day." + key, "day");
        }
        for (String key : new String[] {"STANDING_COMMITTEE", "CONGRESS", "session"}) {
            fields.put("motion.meeting." + key, "meeting");
            fields.put("motion.ballot.quorum." + key, "present");
        }
        for (String key : new String[] {"TARGET", "POST", "OFFICE", "QUESTION", "REASONS"}) {
            fields.put("motion.missing." + key, STEP);
        }
        for (String key : new String[] {"signatures.short", "seats.missing", "question.none", "member.chair"}) {
            fields.put("motion." + key, STEP);
        }
        for (String key : new String[] {"empty", "too-large", "type"}) {
            fields.put("attachment." + key, "file");
        }
        fields.put("motion.congress.sits", "day");
        fields.put("motion.manner.missing", "manner");
        fields.put("motion.due.before", "dueOn");
        fields.put("motion.by.missing", "byWhom");
        fields.put("motion.organ.missing", "byWhom");
        fields.put("motion.text.missing", "text");
        fields.put("form.tooLong", "text");
        fields.put("motion.ballot.wrong", "inFavour");
        fields.put("motion.ballot.secret", "secret");
        fields.put("motion.missing.MATERIAL", "file");
        fields.put("motion.file.missing", "file");
        return Map.copyOf(fields);
    }
}
