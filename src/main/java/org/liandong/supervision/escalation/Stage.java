package org.liandong.supervision.escalation;

/**
 * Where a motion stands; its successors depend on the instrument and the kind of body and are in {@link Course}. Its name on
 * screen is the message {@code motion.state.<name>}.
 */
enum Stage {
    DRAFT,
    DECIDED,
    SUBMITTED,
    REFERRED,
    TABLED,
    NOT_TABLED,
    RESEARCHED,
    HELD,
    HANDED_OVER,
    HANDLED,
    REVIEWED,
    PUBLISHED,
    ORDERED,
    ANSWERED,
    JUDGED,
    REORDERED,
    REANSWERED,
    VOTED,
    NAMED,
    INVESTIGATED,
    FOUND,
    RESOLVED,
    DEFENDED,
    INQUIRED,
    APPROVED,
    ENDED,
    DROPPED;

    /** How something is said; the name on screen is the message {@code motion.manner.<name>}. */
    enum Manner {
        AT_MEETING,
        AT_COMMITTEE,
        ORAL,
        WRITTEN,
        WAIVED
    }

    /** Whether it names a day for what follows. */
    public boolean setsDay() {
        return this == ORDERED || this == REORDERED;
    }

    /** Whether the head who answers is named (监督法 54). */
    public boolean by() {
        return this == ANSWERED || this == REANSWERED;
    }

    /** Whether its content has to be written down. */
    public boolean told() {
        return switch (this) {
            case ANSWERED, REANSWERED, HANDED_OVER, HANDLED, FOUND, RESOLVED, NOT_TABLED, PUBLISHED -> true;
            default -> false;
        };
    }

    /** Whether votes are counted. */
    public boolean vote() {
        return this == VOTED;
    }

    /** Whether those who signed say if they are satisfied (监督法 53). */
    public boolean judged() {
        return this == JUDGED;
    }
}
