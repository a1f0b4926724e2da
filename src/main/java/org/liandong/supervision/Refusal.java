package org.liandong.supervision;

import org.liandong.law.Finding;
import org.liandong.law.Instrument;
import org.liandong.law.Verdict;

/**
 * Why the law does not let a congress work so.
 *
 * @param reason in the reference data's words
 * @param article articles of law
 * @param lawfulWay message key of what would be lawful instead
 */
record Refusal(String reason, String article, String lawfulWay) {

    static Refusal of(Finding finding) {
        return new Refusal(finding.reason(), finding.article(), finding.lawfulWay());
    }

    static Refusal of(Verdict verdict, Instrument instrument) {
        return new Refusal(
                verdict.condition().isEmpty() ? instrument.name() : verdict.condition(),
                verdict.article(),
                verdict.lawfulWay() == null ? "law.way.ask" : verdict.lawfulWay());
    }
}
