package org.liandong.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** How a file is handed out: a browser keeps it under its name and never shows it as a page of ours. */
public final class Download {

    /** Media type of an Excel file. */
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of a Word file. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Download() {}

    /** Says that a file of this type and name follows. */
    public static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    /** The header's value for a file of this name, whatever signs it holds. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
