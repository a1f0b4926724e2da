package org.liandong.congress;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers the body picker: bodies that fit what is typed, within what the reader may choose. */
@Controller
@PreAuthorize("isAuthenticated()")
class BodyOptionsController {

    private static final int LIMIT = 12;

    private final BodySearch bodies;

    BodyOptionsController(BodySearch bodies) {
        this.bodies = bodies;
    }

    /** @param bodySearch what the picker's own box sends; {@code q} is the same for other callers */
    @GetMapping("/bodies/options")
    String options(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String bodySearch,
            @RequestParam(defaultValue = "bodyId") String name,
            @RequestParam(defaultValue = "false") boolean multiple,
            @RequestParam(defaultValue = "subtree") String scope,
            @AsReader Reader reader,
            Model model) {
        List<BodyFound> found = bodies.find(bodySearch.isBlank() ? q : bodySearch, BodyScope.of(scope), reader, LIMIT);
        model.addAttribute("found", found);
        model.addAttribute("name", name);
        model.addAttribute("multiple", multiple);
        return "components/body-picker :: options";
    }
}
