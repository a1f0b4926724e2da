package org.liandong.attachment;

import org.jspecify.annotations.Nullable;

/** The name of an uploaded file, cleaned of folders, control and direction marks and what file systems forbid. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** The clean name with its ending; never empty. */
    static String clean(@Nullable String given) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*%;&']", "").strip();
        name = name.replaceAll("^\\.+", "").replaceAll("[. ]+$", "");
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot < 10 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.isEmpty() ? "file" : name;
    }
}
