package org.liandong.plan;

/**
 * An item as a bar on the board and as a line of the table below it.
 *
 * @param span number of months
 * @param mark 1 to 6 when it is linked with another item shown, else 0
 * @param instrument short name
 * @param months when, in words
 * @param note what stands under the title
 * @param linkage wish and link, in words
 * @param stateName state, in words
 */
record BoardBar(
        long id,
        String title,
        String instrument,
        int monthFrom,
        int monthTo,
        int mark,
        LinkageWish wish,
        ItemState state,
        String months,
        String note,
        String linkage,
        String stateName) {

    /** Classes of the stylesheet: column, span. */
    public String place() {
        return "c" + monthFrom + " s" + (monthTo - monthFrom + 1);
    }

    /** Classes of the stylesheet: colour and link mark, dashed for a wish not yet answered, struck out when dropped. */
    public String look() {
        return (mark > 0 ? "it lk m" + mark : "it")
                + (mark == 0 && wish != LinkageWish.NONE ? " wish" : "")
                + (state == ItemState.DROPPED ? " drop" : "");
    }

    public String url() {
        return "/plans/items/" + id;
    }

    public boolean in(int month) {
        return monthFrom <= month && month <= monthTo;
    }
}
