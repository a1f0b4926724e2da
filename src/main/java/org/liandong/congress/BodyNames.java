package org.liandong.congress;

import java.util.Locale;
import java.util.ResourceBundle;

/** Names of bodies by kind and area; the patterns are data, the same in every language of the pages. */
final class BodyNames {

    private static final ResourceBundle PATTERNS = ResourceBundle.getBundle("data/body-names", Locale.ROOT);

    private BodyNames() {}

    /**
     * The official name.
     *
     * @param above name of the area that set up an outpost, empty for none
     */
    static String official(BodyKind kind, String areaName, String above) {
        return fill(kind + ".name", areaName, above);
    }

    /** The everyday name. */
    static String everyday(BodyKind kind, String areaName) {
        return fill(kind + ".shortName", areaName, "");
    }

    /** Whether an area of this name is autonomous: the name ends with its rank (民族区域自治法 13). */
    static boolean autonomous(String areaName) {
        return areaName.matches(PATTERNS.getString("autonomous"));
    }

    private static String fill(String key, String areaName, String above) {
        return PATTERNS.getString(key).replace("{0}", areaName).replace("{1}", above);
    }
}
