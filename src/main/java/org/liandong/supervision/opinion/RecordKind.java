package org.liandong.supervision.opinion;

import java.util.Set;

/**
 * What can be done with an item, and where it must stand for it; its name on screen is the message {@code
 * opinion.act.<name>}.
 */
public enum RecordKind {
    /** 交办. */
    HAND_OVER(ItemState.DRAFT),
    /** 整改措施. */
    MEASURES(ItemState.HANDED_OVER, ItemState.HANDLING),
    /** 办理进展. */
    PROGRESS(ItemState.HANDED_OVER, ItemState.HANDLING),
    /** 申请延期. */
    EXTENSION_ASKED(ItemState.HANDED_OVER, ItemState.HANDLING),
    /** 同意延期. */
    EXTENSION_GRANTED(ItemState.HANDED_OVER, ItemState.HANDLING),
    /** 不同意延期. */
    EXTENSION_REFUSED(ItemState.HANDED_OVER, ItemState.HANDLING),
    /** 研究处理情况报告. */
    REPORT(ItemState.HANDED_OVER, ItemState.HANDLING),
    /** 满意度测评. */
    VOTE(ItemState.REPORTED),
    /** 审议认可. */
    ACCEPT(ItemState.REPORTED),
    /** 退回办理. */
    RETURN(ItemState.REPORTED, ItemState.ACCEPTED),
    /** 销号. */
    CLOSE(ItemState.ACCEPTED),
    /** 重新办理. */
    REOPEN(ItemState.CLOSED);

    private final Set<ItemState> from;

    RecordKind(ItemState... from) {
        this.from = Set.of(from);
    }

    /** Verb in the audit log, after {@code opinion.}. */
    String action() {
        return "act." + name();
    }

    /** Whether it can be done with an item that stands here. */
    public boolean fits(ItemState state) {
        return from.contains(state);
    }
}
