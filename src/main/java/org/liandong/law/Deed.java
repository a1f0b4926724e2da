package org.liandong.law;

/** What one body does with regard to another, as the guards see it. */
public enum Deed {
    /** Tells another body what to do or to decide. */
    COMMAND,
    /** Scores, ranks or appraises another body. */
    SCORE,
    /** Entrusts another body with its own inspection. */
    ENTRUST,
    /** Hands its opinions to an organ under another body's supervision for handling. */
    HAND_OVER,
    /** Writes in another body's own task or record. */
    WRITE_FOR,
    /** Puts one report in the place of another body's own deliberation. */
    CONCLUDE_FOR
}
