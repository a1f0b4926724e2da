package org.liandong.congress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of bodies, opened level by level, and one body. Everybody signed in may read it, officers too. */
@Controller
@PreAuthorize("isAuthenticated()")
class BodyController {

    private static final int FOUND = 50;
    private static final int LEVEL = 200;
    private static final int PAGE = 50;
    private static final int MEETINGS = 12;

    private final BodyTree bodies;
    private final BodySearch search;
    private final Counterparts counterparts;
    private final Parts parts;

    BodyController(BodyTree bodies, BodySearch search, Counterparts counterparts, Parts parts) {
        this.bodies = bodies;
        this.search = search;
        this.counterparts = counterparts;
        this.parts = parts;
    }

    /** @param open body whose level is shown; the reader's own by default, 0 for the tops of the tree */
    @GetMapping("/bodies")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Long open,
            @AsReader Reader reader,
            Model model) {
        model.addAttribute("q", q);
        if (!q.isBlank()) {
            List<BodyFound> found = search.find(q, BodyScope.ALL, reader, FOUND + 1);
            model.addAttribute("found", found.stream().limit(FOUND).toList());
            model.addAttribute("more", found.size() > FOUND);
        } else if (open != null && open == 0) {
            model.addAttribute("line", List.of());
            model.addAttribute("children", bodies.tops());
        } else {
            Reader at = open == null || open == reader.bodyId()
                    ? reader
                    : detail(open).reader();
            model.addAttribute("line", bodies.line(at));
            model.addAttribute("children", bodies.children(at.bodyId(), "", LEVEL));
        }
        return "bodies/list";
    }

    @GetMapping("/bodies/{id}/children")
    String children(@PathVariable long id, Model model) {
        model.addAttribute("children", bodies.children(detail(id).id(), "", LEVEL));
        return "bodies/list :: level";
    }

    /** @param after code of the last body below on the page before */
    @GetMapping("/bodies/{id}")
    String detail(@PathVariable long id, @RequestParam(defaultValue = "") String after, Model model) {
        BodyTree.Detail body = detail(id);
        List<BodyTree.Node> line = bodies.line(body.reader());
        List<BodyTree.Node> children = bodies.children(id, after, PAGE + 1);
        List<MeetingRow> meetings = parts.meetings(id);
        model.addAttribute("body", body);
        model.addAttribute("line", line);
        model.addAttribute("children", children.stream().limit(PAGE).toList());
        model.addAttribute(
                "next", children.size() > PAGE ? children.get(PAGE - 1).code() : null);
        model.addAttribute("paged", !after.isEmpty());
        model.addAttribute("organs", parts.organs(id));
        model.addAttribute("terms", parts.terms(id));
        model.addAttribute("meetings", meetings.stream().limit(MEETINGS).toList());
        model.addAttribute("earlier", meetings.subList(Math.min(MEETINGS, meetings.size()), meetings.size()));
        model.addAttribute("former", bodies.former(id));
        model.addAttribute("functions", counterparts.of(line));
        return "bodies/detail";
    }

    /** @param body whose line is shown; the reader's own by default */
    @GetMapping("/bodies/counterparts")
    String counterparts(
            @RequestParam @Nullable Long body,
            @RequestParam(defaultValue = "") String q,
            @AsReader Reader reader,
            Model model) {
        Reader at =
                body == null || body == reader.bodyId() ? reader : detail(body).reader();
        List<BodyTree.Node> line = bodies.line(at);
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : search.find(q, BodyScope.LINE, reader, FOUND));
        model.addAttribute("line", line);
        model.addAttribute("functions", counterparts.of(line));
        model.addAttribute("children", bodies.children(at.bodyId(), "", LEVEL));
        return "bodies/counterparts";
    }

    private BodyTree.Detail detail(long id) {
        return bodies.detail(id).orElseThrow(NotFoundException::new);
    }
}
