package org.liandong.congress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a divisions file.
 *
 * @param line its number in the file, from 1
 * @param code 12 digits
 * @param name e.g. 昆明市
 * @param type kind of the division as the file names it, e.g. AUTONOMOUS_PREFECTURE, SUBDISTRICT
 * @param parentCode null at the top
 */
record Division(int line, String code, String name, Level level, String type, @Nullable String parentCode) {

    private static final Map<String, BodyKind> KINDS = Map.ofEntries(
            Map.entry("PROVINCE/PROVINCE", BodyKind.PROVINCIAL_COMMITTEE),
            Map.entry("PROVINCE/MUNICIPALITY", BodyKind.PROVINCIAL_COMMITTEE),
            Map.entry("PROVINCE/AUTONOMOUS_REGION", BodyKind.PROVINCIAL_COMMITTEE),
            Map.entry("PREFECTURE/CITY", BodyKind.PREFECTURAL_COMMITTEE),
            Map.entry("PREFECTURE/AUTONOMOUS_PREFECTURE", BodyKind.PREFECTURAL_COMMITTEE),
            Map.entry("PREFECTURE/LEAGUE", BodyKind.PREFECTURAL_OUTPOST),
            Map.entry("PREFECTURE/PREFECTURE", BodyKind.PREFECTURAL_OUTPOST),
            Map.entry("COUNTY/COUNTY", BodyKind.COUNTY_COMMITTEE),
            Map.entry("COUNTY/DISTRICT", BodyKind.COUNTY_COMMITTEE),
            Map.entry("COUNTY/COUNTY_LEVEL_CITY", BodyKind.COUNTY_COMMITTEE),
            Map.entry("COUNTY/AUTONOMOUS_COUNTY", BodyKind.COUNTY_COMMITTEE),
            Map.entry("TOWNSHIP/SUBDISTRICT", BodyKind.SUBDISTRICT_OUTPOST),
            Map.entry("TOWNSHIP/TOWN", BodyKind.TOWNSHIP_CONGRESS),
            Map.entry("TOWNSHIP/TOWNSHIP", BodyKind.TOWNSHIP_CONGRESS),
            Map.entry("TOWNSHIP/ETHNIC_TOWNSHIP", BodyKind.TOWNSHIP_CONGRESS));

    /** The congress body of such a division (地方组织法 47, 59; 12); null when the level has no such kind. */
    static @Nullable BodyKind bodyKind(Level level, String type) {
        return KINDS.get(level + "/" + type);
    }

    /** The congress body of this division. */
    BodyKind bodyKind() {
        BodyKind kind = bodyKind(level, type);
        if (kind == null) {
            throw new IllegalStateException("unchecked kind " + type);
        }
        return kind;
    }

    /** The level that a code of 12 digits stands for; null when it is none (GB/T 2260, township part in digits 7 to 9). */
    static @Nullable Level levelOf(String code) {
        if (!code.matches("[1-9][0-9]{8}000")) {
            return null;
        }
        if (!code.startsWith("000", 6)) {
            return Level.TOWNSHIP;
        }
        if (!code.startsWith("00", 4)) {
            return Level.COUNTY;
        }
        return code.startsWith("00", 2) ? Level.PROVINCE : Level.PREFECTURE;
    }
}
