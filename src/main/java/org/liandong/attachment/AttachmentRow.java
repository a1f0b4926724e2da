package org.liandong.attachment;

import java.time.Instant;
import java.util.Locale;

/**
 * A file as pages show it.
 *
 * @param name as uploaded, cleaned
 * @param size in bytes
 */
public record AttachmentRow(long id, String name, String mediaType, long size, Instant uploadedAt) {

    /** The same under another name. */
    public AttachmentRow named(String other) {
        return new AttachmentRow(id, other, mediaType, size, uploadedAt);
    }

    /** Where it is handed out. */
    public String url() {
        return "/files/" + id;
    }

    /** The size in words, e.g. {@code 1.4 MB}. */
    public String note() {
        return size < 1024 * 1024
                ? Math.max(1, size / 1024) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", size / (1024.0 * 1024.0));
    }
}
