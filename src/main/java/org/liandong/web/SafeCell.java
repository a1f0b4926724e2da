package org.liandong.web;

/** Text for a cell of an exported table: a spreadsheet must never take it for a formula. */
public final class SafeCell {

    private static final String STARTERS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    /** Whether a spreadsheet might run this text. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text, behind an apostrophe where it could be run. */
    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
