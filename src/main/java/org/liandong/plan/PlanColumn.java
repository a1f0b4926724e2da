package org.liandong.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Columns of the table in which a plan is exported and imported, from A. */
enum PlanColumn {
    /** Item and its version, so that an import knows what it changes; empty for a new item. */
    KEY("key"),
    MONTH_FROM("monthFrom"),
    MONTH_TO("monthTo"),
    TITLE("title"),
    INSTRUMENT("instrument"),
    SUBJECT_AREA("subjectArea"),
    STATUTES("statutes"),
    LEAD_ORGAN("leadOrganId", "leadOrgan"),
    SUPPORTING("supporting"),
    SUPERVISED("supervised"),
    LINKAGE_WISH("linkageWish"),
    AUDIENCE("audience"),
    /** For information: an import leaves it. */
    STATE("state"),
    STATE_REASON("stateReason");

    /** A cell may hold several names, a line each, so that a list to pick from is an offer alone. */
    static final Set<PlanColumn> SEVERAL = Set.of(STATUTES, SUPERVISED);

    private final String property;
    private final String word;

    PlanColumn(String property) {
        this(property, property);
    }

    PlanColumn(String property, String word) {
        this.property = property;
        this.word = word;
    }

    /** Key of the heading in a plan of this kind. */
    String heading(PlanKind kind) {
        return this == SUPERVISED ? kind.concernedKey() : "plan.item." + word;
    }

    /** The column that fills a property of the item's form. */
    static Optional<PlanColumn> of(String property) {
        return Arrays.stream(values())
                .filter(column -> column.property.equals(property))
                .findFirst();
    }
}
