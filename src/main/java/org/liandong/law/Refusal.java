package org.liandong.law;

import org.liandong.shared.RuleViolation;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Why the law does not let a congress work so.
 *
 * @param reason in the reference data's words
 * @param article articles of law
 * @param lawfulWay message key of what would be lawful instead
 */
public record Refusal(String reason, String article, String lawfulWay) {

    /** The values of a message such as {@code law.refused}: the reason, the articles and the lawful way in words. */
    public Object[] arguments() {
        return new Object[] {reason, article, new DefaultMessageSourceResolvable(lawfulWay)};
    }

    /** Refuses with this reason, article and lawful way. */
    public RuleViolation violation() {
        return new RuleViolation("law.refused", arguments());
    }
}
