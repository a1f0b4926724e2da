package org.liandong.liaison.duty;

import java.util.Arrays;
import java.util.List;

/** The duties of one kind. */
record DutyGroup(DutyKind kind, List<DutyRow> rows) {

    /** By kind, those without a duty left out. */
    static List<DutyGroup> of(List<DutyRow> rows) {
        return Arrays.stream(DutyKind.values())
                .map(kind -> new DutyGroup(
                        kind, rows.stream().filter(row -> row.kind() == kind).toList()))
                .filter(group -> !group.rows.isEmpty())
                .toList();
    }
}
