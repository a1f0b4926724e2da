package org.liandong.liaison;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clerk of the body that went says which of its leaders and organs took part, where the names did not. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class VisitActorController {

    private final VisitService visits;

    VisitActorController(VisitService visits) {
        this.visits = visits;
    }

    @PostMapping("/visits/{id}/actors")
    String choose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> post,
            @RequestParam(defaultValue = "") List<Long> organ,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, "/visits/" + id, Map.of())
                .send("visit.actors.done", () -> visits.chooseActors(id, post, organ, me));
    }
}
