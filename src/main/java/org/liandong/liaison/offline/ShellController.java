package org.liandong.liaison.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.liaison.VisitIntake;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What a browser keeps for times without a network: files that belong to nobody, and one page that says nothing of anybody. */
@Controller
@PreAuthorize("permitAll()")
class ShellController {

    private static final String SHELL = "/offline";
    private static final List<String> FILES = List.of(
            "/css/liandong.css",
            "/js/app.js",
            "/webjars/idb/build/umd.js",
            "/icons.svg",
            "/favicon.svg",
            "/manifest.json");

    private final VisitIntake intake;
    private final DeviceScripts scripts;
    private final ResourceUrlProvider links;

    ShellController(VisitIntake intake, DeviceScripts scripts, ResourceUrlProvider links) {
        this.intake = intake;
        this.scripts = scripts;
        this.links = links;
    }

    /** The same for everybody and without a token, which would make a session: the device fills it. */
    @GetMapping(SHELL)
    String shell(HttpServletRequest request, Model model) {
        request.removeAttribute(CsrfToken.class.getName());
        intake.blank(model);
        return "liaison/offline/shell";
    }

    /** Changes whenever one of the files does, and then browsers fetch them all anew. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker() {
        String files = Stream.concat(FILES.stream().map(this::link), scripts.links().stream())
                .map(link -> "\"" + link + "\"")
                .collect(Collectors.joining(", "));
        String text = "const kept = { name: \"liandong-%s\", files: [%s] }, shell = \"%s\";%nimportScripts(\"%s\");%n"
                .formatted(DeviceScripts.digest(List.of(files)), files, SHELL, link("/js/worker.js"));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noCache())
                .body(text);
    }

    private String link(String file) {
        String versioned = links.getForLookupPath(file);
        return versioned == null ? file : versioned;
    }
}
