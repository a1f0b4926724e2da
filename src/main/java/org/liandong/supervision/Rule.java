package org.liandong.supervision;

import org.liandong.shared.RuleViolation;

/** Says no by a message key where a condition of the field does not hold. */
final class Rule {

    private Rule() {}

    static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }
}
