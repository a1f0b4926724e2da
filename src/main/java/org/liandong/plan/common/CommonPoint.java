package org.liandong.plan.common;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 共同点: an item of another body that has something in common with one of the reader's.
 *
 * @param total number of such items for the same own item
 * @param monthsBetween whole months between the two, 0 when they overlap or touch
 * @param linked whether the two items are linked already
 * @param myAnswer what the reader's body answered, null before
 * @param myVersion version of that answer, -1 before
 * @param theirAnswer what the other side answered, null before
 */
record CommonPoint(
        long mineId,
        long id,
        long ownerId,
        String ownerPath,
        String bodyName,
        Relation relation,
        String title,
        String instrument,
        int monthFrom,
        int monthTo,
        String wordList,
        String statuteNames,
        String sharedOrgans,
        boolean sameStatute,
        boolean sameArea,
        int titleWeight,
        int monthsBetween,
        int weight,
        int total,
        boolean linked,
        @Nullable Answer myAnswer,
        @Nullable String myReason,
        @Nullable LocalDate myAnsweredOn,
        int myVersion,
        @Nullable Answer theirAnswer,
        @Nullable String theirReason,
        @Nullable LocalDate theirAnsweredOn) {

    /** Whether both sides take part, so that either may link the two items. */
    public boolean bothJoin() {
        return myAnswer != null && myAnswer.joins() && theirAnswer != null && theirAnswer.joins();
    }

    /** Place in the list, for the page after it. */
    String key() {
        return weight + "-" + relation.ordinal() + "-" + id;
    }

    List<String> words() {
        return OwnItem.split(wordList, " ");
    }

    List<String> statutes() {
        return OwnItem.split(statuteNames, "\n");
    }

    List<String> organs() {
        return OwnItem.split(sharedOrgans, " ");
    }
}
