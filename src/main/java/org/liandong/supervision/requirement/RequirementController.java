package org.liandong.supervision.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a matter's requirement document, and what changed between any two of them. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class RequirementController {

    private final RequirementReads reads;

    RequirementController(RequirementReads reads) {
        this.reads = reads;
    }

    @GetMapping("/matters/{id}/requirements")
    String versions(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("matter", reads.head(id, me.reader()).orElseThrow(NotFoundException::new));
        List<RequirementReads.Version> versions = reads.versions(id, me.reader());
        int newer = within(to, versions.size(), versions.size());
        int older = within(from, newer - 1, versions.size());
        model.addAttribute("versions", versions);
        model.addAttribute("from", older);
        model.addAttribute("to", newer);
        model.addAttribute(
                "difference",
                older == newer
                        ? null
                        : Difference.between(
                                versions.get(older - 1).text(),
                                versions.get(newer - 1).text()));
        return "matters/requirements";
    }

    /** The number asked for, if there is such a version; otherwise the other one, at least 1. */
    private static int within(@Nullable String asked, int otherwise, int last) {
        Long number = Asked.id(asked);
        return number == null || number < 1 || number > last ? Math.max(1, otherwise) : number.intValue();
    }
}
