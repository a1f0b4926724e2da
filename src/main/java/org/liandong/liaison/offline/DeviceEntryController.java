package org.liandong.liaison.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.liaison.VisitInput;
import org.liandong.liaison.VisitIntake;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes the entries that a device has kept: the same form as on the page, answered as data. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class DeviceEntryController {

    private final VisitIntake intake;
    private final EntryLines lines;

    DeviceEntryController(VisitIntake intake, EntryLines lines) {
        this.intake = intake;
        this.lines = lines;
    }

    /** Who is signed in, and with which token this session takes forms: the token of an ended session is refused. */
    record Session(long account, long body, String bodyName, String header, String token) {}

    @GetMapping("/offline/session")
    @ResponseBody
    Session session(@AuthenticationPrincipal SignedIn me, CsrfToken csrf) {
        return new Session(me.accountId(), me.bodyId(), me.getBodyName(), csrf.getHeaderName(), csrf.getToken());
    }

    /**
     * @param writer account for which the entry was written
     * @param forBody body of the post that was active then: it becomes the owner of the record
     * @param anyway given to log it though others have logged probably the same meeting
     */
    @PostMapping("/offline/entries")
    ResponseEntity<EntryAnswer> take(
            @Valid @ModelAttribute("visit") VisitInput input,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam long writer,
            @RequestParam long forBody,
            @RequestParam(required = false) @Nullable String anyway,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (writer != me.accountId() || forBody != me.bodyId()) {
            return answer(HttpStatus.CONFLICT, EntryAnswer.elsewhere());
        }
        List<VisitIntake.Same> same = anyway == null ? intake.same(input, errors, me) : List.of();
        if (!same.isEmpty()) {
            return answer(HttpStatus.CONFLICT, EntryAnswer.twin(same));
        }
        Optional<VisitIntake.Taken> taken = intake.take(input, errors, files, me);
        if (taken.isEmpty()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, EntryAnswer.refused(lines.problems(errors)));
        }
        long id = taken.get().visitId();
        if (taken.get().how() == VisitIntake.How.DIFFERENT) {
            return answer(HttpStatus.CONFLICT, EntryAnswer.conflict(id, lines.of(intake.stored(id, me))));
        }
        EntryAnswer stored = EntryAnswer.stored(id);
        RequestContextUtils.getOutputFlashMap(request)
                .put("notice", taken.get().how() == VisitIntake.How.LOGGED ? "visit.logged" : "visit.already");
        RequestContextUtils.saveOutputFlashMap(stored.url(), request, response);
        return answer(HttpStatus.OK, stored);
    }

    private static ResponseEntity<EntryAnswer> answer(HttpStatus status, EntryAnswer answer) {
        return ResponseEntity.status(status).body(answer);
    }
}
