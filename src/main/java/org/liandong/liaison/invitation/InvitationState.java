package org.liandong.liaison.invitation;

/** Where an invitation stands. */
enum InvitationState {
    /** 草稿. */
    DRAFT,
    /** 已发出. */
    SENT,
    /** 已举行: the inviter has written who came. */
    HELD,
    /** 已取消. */
    CALLED_OFF
}
