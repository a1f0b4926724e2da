package org.liandong.attachment;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Download;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out files, always as a download and never as a page of ours; an unreadable one answers as a missing one. */
@Controller
class FileController {

    private final Attachments attachments;
    private final FileStore files;
    private final Map<String, AttachmentGuard> guards;
    private final ApplicationEventPublisher events;

    FileController(
            Attachments attachments,
            FileStore files,
            java.util.List<AttachmentGuard> guards,
            ApplicationEventPublisher events) {
        this.attachments = attachments;
        this.files = files;
        this.events = events;
        this.guards = guards.stream().collect(Collectors.toMap(AttachmentGuard::subject, Function.identity()));
    }

    @GetMapping("/files/{id}")
    @PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
    ResponseEntity<Resource> download(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        Attachments.Stored file = attachments.find(id).orElseThrow(NotFoundException::new);
        AttachmentGuard guard = guards.get(file.subject());
        if (guard == null || !guard.mayRead(file.subjectId(), me)) {
            throw new NotFoundException();
        }
        Resource bytes = new FileSystemResource(files.at(file.sha256()));
        if (!bytes.exists()) {
            throw new NotFoundException();
        }
        events.publishEvent(new FileOpened(file.subject(), file.subjectId(), me));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(file.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
