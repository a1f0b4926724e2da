package org.liandong.web;

/** Text for a cell of an exported table: a spreadsheet must never take it for a formula. */
public final class SafeCell {

    private static final String STARTERS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    /** Whether a spreadsheet might run this text. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text, behind an apostrophe where it could be run. */
    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** What {@link #of} was given: the apostrophe that it put before a text is taken away again. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
