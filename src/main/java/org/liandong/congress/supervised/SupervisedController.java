package org.liandong.congress.supervised;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liandong.congress.AsReader;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organs that a body supervises: everybody signed in may read the list, the body's clerk or leader keeps it. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER') and principal.bodyId() == #body")
class SupervisedController {

    private static final Map<String, String> FIELDS = Map.of(
            "supervised.name.wrong", "name",
            "supervised.exists", "name",
            "form.tooLong", "name",
            "supervised.branch.wrong", "branch",
            "supervised.level.PROVINCE", "name",
            "supervised.level.PREFECTURE", "name",
            "supervised.level.COUNTY", "name",
            "supervised.level.TOWNSHIP", "name");

    private final SupervisedLookup lists;
    private final SupervisedPicks picks;
    private final SupervisedService service;
    private final BodyLookup bodies;

    SupervisedController(SupervisedLookup lists, SupervisedPicks picks, SupervisedService service, BodyLookup bodies) {
        this.lists = lists;
        this.picks = picks;
        this.service = service;
        this.bodies = bodies;
    }

    @GetMapping("/bodies/{body}/supervised")
    @PreAuthorize("isAuthenticated()")
    String list(@PathVariable long body, Model model) {
        BodyRow row = bodies.byId(body).orElseThrow(NotFoundException::new);
        model.addAttribute("body", row);
        model.addAttribute("organs", lists.all(body, row.kind()));
        model.addAttribute("branches", Branch.values());
        return "bodies/supervised";
    }

    /** Answers the picker of a form with rows to tick: organs of the reader's own body, under the field's name. */
    @GetMapping("/bodies/supervised/options")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    String options(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String supervisedSearch,
            @RequestParam(defaultValue = "") String organSearch,
            @AsReader Reader reader,
            java.util.Locale locale,
            Model model) {
        boolean organs = name.equals("organs");
        model.addAttribute("name", organs ? "organs" : "supervised");
        model.addAttribute("articles", false);
        model.addAttribute("found", picks.find(reader.bodyId(), organs ? organSearch : supervisedSearch, locale));
        return "components/name-picker :: options";
    }

    @PostMapping("/bodies/{body}/supervised")
    String add(
            @PathVariable long body,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String branch,
            HttpServletRequest request) {
        return form(body, request).send("supervised.done.add", () -> {
            Branch chosen = Asked.one(Branch.class, branch);
            if (chosen == null) {
                throw new RuleViolation("supervised.branch.wrong");
            }
            service.add(body, name(name), chosen);
        });
    }

    @PostMapping("/bodies/{body}/supervised/{key}/rename")
    String rename(
            @PathVariable long body,
            @PathVariable String key,
            @RequestParam(defaultValue = "-2") int version,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        return form(body, request).send("supervised.done.rename", () -> service.rename(body, key, version, name(name)));
    }

    @PostMapping("/bodies/{body}/supervised/{key}/strike")
    String strike(
            @PathVariable long body,
            @PathVariable String key,
            @RequestParam(defaultValue = "-2") int version,
            HttpServletRequest request) {
        return form(body, request).send("supervised.done.strike", () -> service.strike(body, key, version));
    }

    @PostMapping("/bodies/{body}/supervised/{key}/restore")
    String restore(
            @PathVariable long body,
            @PathVariable String key,
            @RequestParam(defaultValue = "-2") int version,
            HttpServletRequest request) {
        return form(body, request).send("supervised.done.restore", () -> service.restore(body, key, version));
    }

    private static String name(String typed) {
        return ShortForm.text(typed, SupervisedOrgan.LONGEST);
    }

    private static ShortForm form(long body, HttpServletRequest request) {
        return new ShortForm(request, "/bodies/" + body + "/supervised", FIELDS);
    }
}
