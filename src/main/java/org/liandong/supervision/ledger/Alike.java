package org.liandong.supervision.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.plan.topic.Topic;

/**
 * A line, or a problem that is in none yet, that may be the same thing.
 *
 * @param lineId null for a problem
 * @param problemId null for a line
 * @param text title of the line, text of the problem
 * @param words pairs of characters of its text in their order
 */
record Alike(
        @Nullable Long lineId,
        @Nullable Long problemId,
        long ownerId,
        String ownerName,
        String text,
        String statute,
        String article,
        String field,
        String words,
        String sharedWords,
        boolean sameArticle,
        boolean sameStatute,
        boolean sameOrgan,
        boolean sameText,
        int weight) {

    /**
     * One thing in common, in words.
     *
     * @param key message key
     * @param value of the message
     */
    record Reason(String key, String value) {}

    /** Why it is offered, the weightiest first. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        String cited = "\u300a" + statute + "\u300b";
        if (sameArticle) {
            reasons.add(new Reason("ledger.alike.article", cited + article));
        } else if (sameStatute) {
            reasons.add(new Reason("ledger.alike.statute", cited));
        }
        if (sameText) {
            List<String> shared = Arrays.asList(sharedWords.split(" "));
            reasons.add(new Reason("ledger.alike.text", Topic.joined(Arrays.asList(words.split(" ")), shared)));
        }
        if (sameOrgan) {
            reasons.add(new Reason("ledger.alike.organ", field));
        }
        return reasons;
    }
}
