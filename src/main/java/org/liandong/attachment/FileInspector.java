package org.liandong.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.liandong.attachment.FileType.Content;
import org.springframework.stereotype.Component;

/** Tells what a file is by its bytes, not by its name or by what the browser says. */
@Component
class FileInspector {

    private final Tika tika = new Tika();

    /** What the bytes are; empty for all that is not on the list. */
    Optional<Content> inspect(Path file) throws IOException {
        String detected;
        try (java.io.InputStream bytes = java.nio.file.Files.newInputStream(file)) {
            detected = tika.detect(bytes);
        }
        return switch (detected) {
            case "application/pdf" -> Optional.of(Content.PDF);
            case "image/jpeg" -> Optional.of(Content.JPEG);
            case "image/png" -> Optional.of(Content.PNG);
            case "text/plain" -> Optional.of(Content.TEXT);
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" ->
                Optional.of(Content.OLE);
            case "application/zip", "application/x-tika-ooxml" -> packed(file);
            default -> Optional.empty();
        };
    }

    /** Reads the table of contents only, so that a file made to swell when unpacked does no harm. */
    private static Optional<Content> packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(Content.OFD);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return zip.getEntry("word/document.xml") != null
                    ? Optional.of(Content.WORD)
                    : zip.getEntry("xl/workbook.xml") != null
                            ? Optional.of(Content.EXCEL)
                            : zip.getEntry("ppt/presentation.xml") != null
                                    ? Optional.of(Content.POWERPOINT)
                                    : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
