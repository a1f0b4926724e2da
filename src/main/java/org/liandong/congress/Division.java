package org.liandong.congress;

import org.jspecify.annotations.Nullable;

/**
 * One line of a divisions file.
 *
 * @param code 12 digits
 * @param name e.g. 昆明市
 * @param type kind of the division as the file names it, e.g. AUTONOMOUS_PREFECTURE, SUBDISTRICT
 * @param parentCode null at the top
 */
record Division(String code, String name, Level level, String type, @Nullable String parentCode) {

    private static final String COMMITTEE = "\u4eba\u6c11\u4ee3\u8868\u5927\u4f1a\u5e38\u52a1\u59d4\u5458\u4f1a";
    private static final String CONGRESS = "\u4eba\u6c11\u4ee3\u8868\u5927\u4f1a";
    private static final String OUTPOST = "\u5de5\u4f5c\u59d4\u5458\u4f1a";
    private static final String SHORT_COMMITTEE = "\u4eba\u5927\u5e38\u59d4\u4f1a";
    private static final String SHORT_CONGRESS = "\u4eba\u5927";
    private static final String SHORT_OUTPOST = "\u4eba\u5927\u5de5\u59d4";

    /** The congress body of such a division (地方组织法 47, 59; 12). */
    BodyKind bodyKind() {
        return switch (level) {
            case PROVINCE -> BodyKind.PROVINCIAL_COMMITTEE;
            case PREFECTURE ->
                type.equals("PREFECTURE") ? BodyKind.PREFECTURAL_OUTPOST : BodyKind.PREFECTURAL_COMMITTEE;
            case COUNTY -> BodyKind.COUNTY_COMMITTEE;
            case TOWNSHIP -> type.equals("SUBDISTRICT") ? BodyKind.SUBDISTRICT_OUTPOST : BodyKind.TOWNSHIP_CONGRESS;
        };
    }

    /**
     * The body's official name.
     *
     * @param parentName name of the division that set up an outpost, null for none
     */
    String bodyName(@Nullable String parentName) {
        return switch (bodyKind()) {
            case TOWNSHIP_CONGRESS -> name + CONGRESS;
            case SUBDISTRICT_OUTPOST, PREFECTURAL_OUTPOST ->
                (parentName == null ? "" : parentName) + SHORT_COMMITTEE + name + OUTPOST;
            default -> name + COMMITTEE;
        };
    }

    /** The body's everyday name. */
    String bodyShortName() {
        return name + (bodyKind().outpost() ? SHORT_OUTPOST : SHORT_CONGRESS);
    }
}
