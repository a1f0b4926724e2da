package org.liandong.plan.board;

/**
 * An item as a bar on the board and as a line of the table below it.
 *
 * @param note what stands under the title
 * @param look classes of the stylesheet: column, span, colour of its links, dashed for a wish, struck out when dropped
 * @param url the board with this item chosen
 * @param group number of the joint piece of work that it belongs to with other items shown, 0 for none
 * @param months when, in words
 * @param instrument short name
 * @param linkage wish and link, in words
 * @param stateName state, in words
 */
record BoardBar(
        long id,
        String title,
        String note,
        String look,
        String url,
        int monthFrom,
        int monthTo,
        int group,
        String months,
        String instrument,
        String linkage,
        String stateName) {

    boolean in(int month) {
        return monthFrom <= month && month <= monthTo;
    }
}
