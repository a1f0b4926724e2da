package org.liandong.bench;

/**
 * How much the portal holds.
 *
 * @param country divisions file of the country, empty for Yunnan alone
 * @param years of plans and visits up to 2026
 * @param visits in all
 */
record Size(String name, String country, int years, int visits) {

    /** The demo's province after three years. */
    static Size province() {
        return new Size("province", "", 3, 60_000);
    }

    /** All provinces after ten years. */
    static Size country(String divisions) {
        return new Size("country", divisions, 10, 5_000_000);
    }

    boolean whole() {
        return !country.isEmpty();
    }
}
