package org.liandong.law.statute;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Kind of a statute by the Legislation Law, with the levels on which the law lets it be enacted. */
public enum StatuteKind {
    /** 法律 (立法法 10). */
    LAW(StatuteLevel.NATION),
    /** 行政法规 (立法法 72). */
    ADMINISTRATIVE_REGULATION(StatuteLevel.NATION),
    /** 监察法规 (立法法 118). */
    SUPERVISORY_REGULATION(StatuteLevel.NATION),
    /** 地方性法规 (立法法 80, 81). */
    LOCAL_REGULATION(StatuteLevel.PROVINCE, StatuteLevel.PREFECTURE),
    /** 自治条例 (立法法 85). */
    AUTONOMOUS_REGULATION(StatuteLevel.PROVINCE, StatuteLevel.PREFECTURE, StatuteLevel.COUNTY),
    /** 单行条例 (立法法 85). */
    SEPARATE_REGULATION(StatuteLevel.PROVINCE, StatuteLevel.PREFECTURE, StatuteLevel.COUNTY),
    /** 部门规章 (立法法 91). */
    DEPARTMENT_RULE(StatuteLevel.NATION),
    /** 地方政府规章 (立法法 93). */
    LOCAL_GOVERNMENT_RULE(StatuteLevel.PROVINCE, StatuteLevel.PREFECTURE),
    /** 待补充: named by a plan before there was a list; whoever knows it completes it. */
    UNKNOWN;

    private final Set<StatuteLevel> levels;

    StatuteKind(StatuteLevel... levels) {
        this.levels = Set.of(levels);
    }

    /** Whether the law lets a body of this level enact it. */
    boolean enactedOn(StatuteLevel level) {
        return levels.contains(level);
    }

    /** The kinds that a form offers. */
    static List<StatuteKind> known() {
        return Arrays.stream(values()).filter(kind -> kind != UNKNOWN).toList();
    }
}
