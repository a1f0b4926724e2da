package org.liandong.law;

import org.jspecify.annotations.Nullable;

/**
 * What the law says of one power for one kind of body.
 *
 * @param bodyCode column of the reference data, e.g. {@code town_pres}
 * @param condition what the law asks for or why it refuses; empty when there is nothing to add
 * @param article articles of law
 * @param verified whether the article was read and says so: a hard rule. Otherwise an inference, shown as one
 * @param lawfulWay message key of what would be lawful instead, null when nothing is refused or no way is known
 */
public record Verdict(
        String bodyCode,
        String instrumentCode,
        Permission permission,
        String condition,
        String article,
        boolean verified,
        @Nullable String lawfulWay) {

    public boolean allowed() {
        return permission == Permission.ALLOWED;
    }

    public boolean conditional() {
        return permission == Permission.CONDITIONAL;
    }

    /** The same power for a body that does not meet its condition. */
    Verdict withheld() {
        return new Verdict(
                bodyCode, instrumentCode, Permission.REFUSED, condition, article, verified, "law.way.legislate");
    }

    /** Whether the system must refuse: the law was read and does not give the power. */
    public boolean refused() {
        return permission == Permission.REFUSED && verified;
    }
}
