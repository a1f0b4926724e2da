package org.liandong.supervision.material;

import java.util.Arrays;
import java.util.List;

/** What a material is; what concludes something is named only to be refused. */
enum MaterialKind {
    BACKGROUND,
    STATUTES,
    QUESTIONNAIRE,
    DATA,
    PHOTO,
    OTHER,
    /** 审议意见. */
    OPINION,
    /** 结论. */
    CONCLUSION,
    /** 检查报告. */
    REPORT;

    /** Whether it is something that each congress makes by itself. */
    boolean concludes() {
        return compareTo(OTHER) > 0;
    }

    /** Kinds that the folder takes. */
    static List<MaterialKind> shared() {
        return Arrays.stream(values()).filter(kind -> !kind.concludes()).toList();
    }
}
