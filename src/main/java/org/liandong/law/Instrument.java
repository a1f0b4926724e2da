package org.liandong.law;

import java.util.Locale;

/**
 * A power or way of working that the law knows, e.g. 执法检查.
 *
 * @param code key in the reference data, e.g. {@code law_inspection}
 * @param group supervision, linkage, legislation, major_decision, personnel, deputies or organization
 */
public record Instrument(String code, String name, String nameEn, String group) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? name : nameEn;
    }
}
