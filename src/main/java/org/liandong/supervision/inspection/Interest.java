package org.liandong.supervision.inspection;

/** What a person said of interests of its own in the matter (监督法 57(2) for investigations; elsewhere for information). */
enum Interest {
    UNSAID,
    NONE,
    INTERESTED
}
