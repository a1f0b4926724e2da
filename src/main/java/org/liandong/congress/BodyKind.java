package org.liandong.congress;

import java.util.List;

/** Kind of a congress body; each names the columns of the competence table that hold for it. */
public enum BodyKind {
    /** 省级人大常委会. */
    PROVINCIAL_COMMITTEE("prov_sc"),
    /** 设区的市、自治州人大常委会. */
    PREFECTURAL_COMMITTEE("pref_sc"),
    /** 地区工委, outpost of the province (地方组织法 59(2)). */
    PREFECTURAL_OUTPOST("pref_wc"),
    /** 县级人大常委会. */
    COUNTY_COMMITTEE("county_sc"),
    /** 街道工委, outpost of the county (地方组织法 59(3)). */
    SUBDISTRICT_OUTPOST("street_wc"),
    /** 乡镇人大 in session and its 主席团 between sessions (地方组织法 12, 19). */
    TOWNSHIP_CONGRESS("town_pc", "town_pres");

    private final List<String> competenceCodes;

    BodyKind(String... competenceCodes) {
        this.competenceCodes = List.of(competenceCodes);
    }

    /** Column codes of {@code competence.csv}, at least one; the last is the body's everyday form. */
    public List<String> competenceCodes() {
        return competenceCodes;
    }

    /** Whether this body acts on assignment of the congress that set it up (地方组织法 59). */
    public boolean outpost() {
        return this == PREFECTURAL_OUTPOST || this == SUBDISTRICT_OUTPOST;
    }
}
