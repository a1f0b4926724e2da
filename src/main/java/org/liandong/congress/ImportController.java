package org.liandong.congress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Import of divisions: a file is checked line by line first, then the very same content is imported. */
@Controller
@PreAuthorize("hasRole('SYSTEM_ADMIN')")
class ImportController {

    private static final int LARGEST = 20_000_000;
    private static final int MOST_SHOWN = 200;

    private final DivisionImport divisions;

    ImportController(DivisionImport divisions) {
        this.divisions = divisions;
    }

    @GetMapping("/admin/import")
    String form() {
        return "bodies/import";
    }

    /** The checked file comes back with the report, packed, so that one more click imports it on any node. */
    @PostMapping("/admin/import/check")
    String check(@RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("missing", true);
            return "bodies/import";
        }
        byte[] bytes = file.getBytes();
        ImportReport report = divisions.check(bytes);
        show(model, report, String.valueOf(file.getOriginalFilename()), false);
        if (report.accepted()) {
            model.addAttribute("packed", packed(bytes));
        }
        return "bodies/import";
    }

    @PostMapping("/admin/import")
    String load(
            @RequestParam(defaultValue = "") String packed,
            @RequestParam(defaultValue = "") String filename,
            Model model) {
        try {
            show(model, divisions.load(unpacked(packed)), filename, true);
        } catch (IOException | IllegalArgumentException torn) {
            model.addAttribute("missing", true);
        }
        return "bodies/import";
    }

    private static void show(Model model, ImportReport report, String filename, boolean stored) {
        model.addAttribute("report", report);
        model.addAttribute("filename", filename);
        model.addAttribute("stored", stored && report.accepted());
        model.addAttribute(
                "shownErrors", report.errors().stream().limit(MOST_SHOWN).toList());
    }

    private static String packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static byte[] unpacked(String content) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(content)))) {
            return zip.readNBytes(LARGEST);
        }
    }
}
