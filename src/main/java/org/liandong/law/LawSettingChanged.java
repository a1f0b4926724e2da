package org.liandong.law;

import java.util.List;

/**
 * The province's own rules were entered or changed; published inside the transaction.
 *
 * @param steps the steps that the rule is about, as {@code procedure:number}
 */
public record LawSettingChanged(List<String> steps) {}
