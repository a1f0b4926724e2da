package org.liandong.law.statute;

/** Whether a statute is in force. */
public enum StatuteState {
    /** 现行有效, as it was enacted. */
    IN_FORCE,
    /** 现行有效, with a text that was amended or revised. */
    AMENDED,
    /** 已废止. */
    REPEALED
}
