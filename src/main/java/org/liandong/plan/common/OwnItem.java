package org.liandong.plan.common;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;

/** An item of the reader's body as the head of a cluster. */
record OwnItem(
        long id,
        String title,
        String instrument,
        @Nullable OrganFunction subjectArea,
        int monthFrom,
        int monthTo,
        boolean published,
        String wordList,
        String statuteList,
        String statuteNames) {

    /** Pairs of characters of the title in their order. */
    List<String> words() {
        return split(wordList, " ");
    }

    /** Subjects of its statutes. */
    List<String> subjects() {
        return split(statuteList, "\n");
    }

    List<String> statutes() {
        return split(statuteNames, "\n");
    }

    static List<String> split(String joined, String by) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(by));
    }
}
