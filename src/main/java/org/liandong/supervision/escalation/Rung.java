package org.liandong.supervision.escalation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.law.Act.MotionKind;

/** An instrument that a congress may take up after its ordinary supervision, from the mildest; the law sets no order. */
enum Rung {
    /** 专题询问 (监督法 47-50). */
    SPECIAL_INQUIRY("special_inquiry", null, Piece.TARGET, Piece.QUESTION),
    /** 质询案 (监督法 51-54; 地方组织法 24). */
    INTERPELLATION("interpellation", MotionKind.INTERPELLATION, Piece.TARGET, Piece.QUESTION, Piece.REASONS),
    /** 特定问题调查 (监督法 55-59). */
    INVESTIGATION("special_investigation", MotionKind.INVESTIGATION, Piece.QUESTION, Piece.REASONS),
    /** 撤职案 (监督法 60-62). */
    DISMISSAL("dismissal", MotionKind.DISMISSAL, Piece.TARGET, Piece.POST, Piece.OFFICE, Piece.REASONS, Piece.MATERIAL),
    /** 罢免案 (地方组织法 13, 31). */
    RECALL("recall_officials", MotionKind.RECALL, Piece.TARGET, Piece.POST, Piece.OFFICE, Piece.REASONS);

    /** What a motion must contain; its name on screen is the message {@code motion.piece.<name>}. */
    enum Piece {
        TARGET,
        POST,
        OFFICE,
        QUESTION,
        REASONS,
        MATERIAL
    }

    private final String code;
    private final @Nullable MotionKind motion;
    private final Set<Piece> needs;

    Rung(String code, @Nullable MotionKind motion, Piece... needs) {
        this.code = code;
        this.motion = motion;
        this.needs = new LinkedHashSet<>(List.of(needs));
    }

    /** The instrument of this code; null for none. */
    static @Nullable Rung of(String code) {
        for (Rung rung : values()) {
            if (rung.code.equals(code)) {
                return rung;
            }
        }
        return null;
    }

    /** Key of the power in the law's reference data. */
    public String code() {
        return code;
    }

    /** The kind of motion for whose signatures the law sets a number; null where nobody signs. */
    @Nullable
    MotionKind motion() {
        return motion;
    }

    /** What it must contain, in the order of the form. */
    public Set<Piece> needs() {
        return needs;
    }

    /** Whether all members or deputies are counted: a part of them signs, or more than half decide. */
    public boolean counted() {
        return motion != null && this != INTERPELLATION;
    }

    public boolean targeted() {
        return needs.contains(Piece.TARGET);
    }

    public boolean asks() {
        return needs.contains(Piece.QUESTION);
    }

    public boolean reasoned() {
        return needs.contains(Piece.REASONS);
    }

    /** Key of the name of those who are counted: the members of the standing committee, or the deputies. */
    public String seatsKey(BodyKind kind) {
        return this == RECALL || kind == BodyKind.TOWNSHIP_CONGRESS ? "motion.seats.deputies" : "motion.seats.members";
    }

    /** Whether it is about a person: its material stays with the congress that moves it. */
    public boolean personal() {
        return needs.contains(Piece.POST);
    }
}
