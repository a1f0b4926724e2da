package org.liandong.supervision.paper;

import org.liandong.web.OfficialPaper.Layout;

/** Kinds of papers; each has a standard text and a layout. */
enum PaperKind {
    /** 方案. */
    SCHEME(Layout.PLAIN),
    /** 通知: an upper congress tells and invites, it does not order (地方组织法 46). */
    NOTICE(Layout.FILE),
    /** 委托函 (监督法 34(1)). */
    ENTRUSTMENT(Layout.LETTER),
    /** 报告. */
    REPORT(Layout.UPWARD),
    /** 审议意见 (监督法 17(1), 37(1)). */
    OPINION(Layout.FILE),
    /** 交办函: to an organ of the same level alone (监督法 6(1), 37(1)). */
    HAND_OVER(Layout.LETTER);

    private final Layout layout;

    PaperKind(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    /** Whether it bears a number. */
    boolean numbered() {
        return layout != Layout.PLAIN;
    }

    /** Whether it is sent to somebody. */
    boolean addressed() {
        return this != SCHEME && this != OPINION;
    }

    /** Name of the file with its standard text. */
    public String file() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
