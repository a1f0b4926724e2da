package org.liandong.supervision.evidence;

/** How something was found out, besides visits and forums (监督法 35). */
enum EvidenceKind {
    QUESTIONNAIRE,
    SPOT_CHECK,
    SITE_CHECK,
    SELF_CHECK,
    THIRD_PARTY
}
