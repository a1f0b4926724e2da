package org.liandong.supervision.opinion.sheet;

/** Columns of the table in which items are exported and imported, from A; the heading is a message. */
enum OpinionColumn {
    /** Item and its version, so that an import knows what it changes; empty for a new item. */
    KEY("opinion.sheet.key"),
    /** Title of the opinion to which the item belongs. */
    OPINION("opinions.title"),
    WORDING("opinion.item"),
    ORGAN("opinion.item.organ"),
    SUPPORTING("opinion.item.supporting"),
    STATUTES("opinion.item.statutes"),
    DUE_ON("opinion.item.due"),
    MEASURES("opinion.act.MEASURES"),
    /** The latest word; another one is a new record. */
    PROGRESS("opinion.act.PROGRESS"),
    /** For information: an import leaves it. */
    STATE("opinion.item.state");

    private final String heading;

    OpinionColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** Width in signs. */
    int width() {
        return this == WORDING || this == MEASURES || this == PROGRESS ? 40 : 18;
    }
}
