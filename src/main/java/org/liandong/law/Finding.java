package org.liandong.law;

/**
 * What a guard has against an act.
 *
 * @param rule number in {@code law/guards.csv}, e.g. UV03
 * @param act what is beyond the powers, in the reference data's words
 * @param reason why, in the reference data's words
 * @param article articles of law
 * @param verified whether the article was read and says so; otherwise an inference, shown as one
 * @param hard true: refuse; false: an inference or the lack of a legal basis, warn and show it as such
 * @param lawfulWay message key of what would be lawful instead
 */
public record Finding(
        String rule, String act, String reason, String article, boolean verified, boolean hard, String lawfulWay) {

    /** The refusal that follows from it. */
    public Refusal refusal() {
        return new Refusal(reason, article, lawfulWay);
    }
}
