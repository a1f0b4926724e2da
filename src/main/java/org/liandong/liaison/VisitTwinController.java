package org.liandong.liaison;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 就是这一次: who was about to log a meeting a second time goes to the record of it, with what was typed in hand. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class VisitTwinController {

    private final VisitDetails details;

    VisitTwinController(VisitDetails details) {
        this.details = details;
    }

    @PostMapping("/visits/same")
    String same(
            @RequestParam(defaultValue = "") String same,
            @ModelAttribute(name = "visit") VisitInput input,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        long id = Objects.requireNonNullElse(Asked.id(same), -1L);
        if (!details.readable(id, me.reader())) {
            throw new NotFoundException();
        }
        flash.addFlashAttribute("typed", typed(input));
        return "redirect:/visits/" + id;
    }

    /** What the clerk wrote, to become a comment where the two differ. */
    private static String typed(VisitInput input) {
        Stream<String> points = input.points().stream().map(VisitInput.PointInput::text);
        return Stream.concat(Stream.of(input.theme(), input.said(), input.clerkView()), points)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
