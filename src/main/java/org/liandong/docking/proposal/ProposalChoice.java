package org.liandong.docking.proposal;

/** What the body that holds a round says to a proposal from below. */
public enum ProposalChoice {
    /** 采纳. */
    TAKE_UP,
    /** 部分采纳. */
    PARTLY,
    /** 暂不采纳, with the reason. */
    NOT_NOW;

    /** Whether anything of it is taken up. */
    public boolean takesUp() {
        return this != NOT_NOW;
    }
}
