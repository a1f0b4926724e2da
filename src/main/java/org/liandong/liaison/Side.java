package org.liandong.liaison;

/** What a body has to do with a visit. */
enum Side {
    /** It went to the others. */
    FROM,
    /** The others came to it. */
    TO,
    /** It only reads. */
    COPIED
}
