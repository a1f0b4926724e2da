package org.liandong.web;

/**
 * A name in a picker of names.
 *
 * @param value the name as it stands in its list
 * @param note what tells it from others alike
 * @param article what is cited of it, empty for nothing or where nothing is cited
 */
public record Pick(String value, String note, String article) {

    public Pick(String value, String note) {
        this(value, note, "");
    }
}
