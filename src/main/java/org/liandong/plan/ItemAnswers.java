package org.liandong.plan;

import java.util.List;
import org.liandong.congress.Reader;

/** What the two sides answered to common points with an item; the page of the item asks, the sub-feature answers. */
public interface ItemAnswers {

    /**
     * One answer.
     *
     * @param bodyName body that answered
     * @param answer in words, as a message key
     * @param otherId item at the other end
     * @param otherTitle its title
     * @param otherBody its body
     */
    record ItemAnswer(
            String bodyName,
            String answer,
            String reason,
            java.time.LocalDate on,
            long otherId,
            String otherTitle,
            String otherBody) {}

    /** Answers by and to the item's body that this reader may see, the latest first; only the two sides see them. */
    List<ItemAnswer> of(Reader reader, long itemId);
}
