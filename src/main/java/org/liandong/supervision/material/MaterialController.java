package org.liandong.supervision.material;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The common material folder of a joint matter. */
@Controller
@RequestMapping("/matters/{id}/material")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MaterialController {

    private static final int TITLE = 120;
    private static final int REASON = 1000;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "material.title.missing", "heading",
            "material.kind.missing", "kind",
            "material.conclusion", "kind",
            "material.file.missing", "file",
            "material.withdraw.reason", "reason",
            "attachment.empty", "file",
            "attachment.too-large", "file",
            "attachment.type", "file");

    private final MaterialLookup materials;
    private final MaterialService service;
    private final WorkLookup works;
    private final Attachments attachments;

    MaterialController(MaterialLookup materials, MaterialService service, WorkLookup works, Attachments attachments) {
        this.materials = materials;
        this.service = service;
        this.works = works;
        this.attachments = attachments;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        MaterialLookup.Head matter = matter(id, me);
        MaterialKind chosen = Asked.one(MaterialKind.class, kind);
        List<MaterialRow> found = materials.page(id, me.reader(), chosen, Asked.id(before));
        List<MaterialRow> rows = found.subList(0, Math.min(found.size(), MaterialLookup.LIMIT));
        Work work = works.mine(id, me).orElse(null);
        model.addAttribute("matter", matter);
        model.addAttribute("work", work);
        model.addAttribute("writable", work != null && work.open());
        model.addAttribute("chosen", chosen);
        model.addAttribute("kinds", MaterialKind.shared());
        model.addAttribute("refusedKinds", List.of(MaterialKind.REPORT, MaterialKind.OPINION, MaterialKind.CONCLUSION));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "files",
                attachments.ofEach(
                        MaterialFiles.SUBJECT,
                        rows.stream().map(MaterialRow::id).toList()));
        model.addAttribute(
                "next",
                found.size() > rows.size()
                        ? "/matters/" + id + "/material?before="
                                + rows.get(rows.size() - 1).id() + (chosen == null ? "" : "&kind=" + chosen)
                        : null);
        return "matters/material";
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        MaterialLookup.Head matter = matter(id, me);
        return form(id, "heading", request)
                .send(
                        "material.added",
                        () -> service.add(
                                matter, Asked.one(MaterialKind.class, kind), ShortForm.text(heading, TITLE), file, me));
    }

    @PostMapping("/{material}/withdraw")
    String withdraw(
            @PathVariable long id,
            @PathVariable long material,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        MaterialLookup.Head matter = matter(id, me);
        return form(id, "reason", request)
                .send(
                        "material.withdrawn",
                        () -> service.withdraw(matter, material, ShortForm.text(reason, REASON), me));
    }

    @PostMapping("/{material}/use")
    String use(
            @PathVariable long id,
            @PathVariable long material,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        MaterialLookup.Head matter = matter(id, me);
        return form(id, "", request).send("material.used", () -> service.use(matter, material, me));
    }

    @PostMapping("/{material}/drop")
    String drop(
            @PathVariable long id,
            @PathVariable long material,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        MaterialLookup.Head matter = matter(id, me);
        return form(id, "", request).send("material.dropped", () -> service.drop(matter, material, me));
    }

    private MaterialLookup.Head matter(long id, SignedIn me) {
        return materials.head(id, me.reader()).orElseThrow(NotFoundException::new);
    }

    /** @param longText the field of free text, which may be too long */
    private static ShortForm form(long id, String longText, HttpServletRequest request) {
        Map<String, String> fields = new java.util.HashMap<>(FIELDS);
        fields.put("form.tooLong", longText);
        return new ShortForm(request, "/matters/" + id + "/material", fields);
    }
}
