package org.liandong.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of file an office exchanges; anything else is refused. */
enum FileType {
    PDF("application/pdf", Content.PDF, "pdf"),
    OFD("application/ofd", Content.OFD, "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Content.WORD, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Content.EXCEL, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Content.POWERPOINT, "pptx"),
    DOC("application/msword", Content.OLE, "doc"),
    XLS("application/vnd.ms-excel", Content.OLE, "xls"),
    PPT("application/vnd.ms-powerpoint", Content.OLE, "ppt"),
    WPS("application/vnd.ms-works", Content.OLE, "wps"),
    ET("application/octet-stream", Content.OLE, "et"),
    DPS("application/octet-stream", Content.OLE, "dps"),
    JPEG("image/jpeg", Content.JPEG, "jpg", "jpeg"),
    PNG("image/png", Content.PNG, "png"),
    TEXT("text/plain", Content.TEXT, "txt");

    /** What the bytes themselves can tell: the old office formats share one container. */
    enum Content {
        PDF,
        OFD,
        WORD,
        EXCEL,
        POWERPOINT,
        OLE,
        JPEG,
        PNG,
        TEXT
    }

    private final String mediaType;
    private final Content content;
    private final List<String> endings;

    FileType(String mediaType, Content content, String... endings) {
        this.mediaType = mediaType;
        this.content = content;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    Content content() {
        return content;
    }

    /** The type a name promises by its ending. */
    static Optional<FileType> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst();
    }
}
