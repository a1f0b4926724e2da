package org.liandong.law.procedure;

import java.util.Locale;
import org.liandong.law.LocalNumber;
import org.liandong.law.ProvincialRules;

/**
 * One step of a procedure.
 *
 * @param words the time limit in the reference data's words, empty where the law sets none
 * @param heldAt meeting or congress where it takes place there, otherwise empty
 * @param guard number of the guard that looks at its day, empty for none
 * @param note what local rules elsewhere say; for information only
 * @param limit the time limit as the reference data states it
 * @param verified whether the article was read and says so; otherwise an inference
 */
public record Step(
        String procedure,
        int number,
        String text,
        String textEn,
        Duty duty,
        String actor,
        String document,
        String words,
        String heldAt,
        String article,
        String guard,
        String note,
        Limit limit,
        boolean verified) {

    /** Whether the law requires it; its name on screen is the message {@code law.duty.<name>}. */
    public enum Duty {
        /** 应当. */
        MUST,
        /** 应当, where a condition is met. */
        MUST_IF,
        /** 可以. */
        MAY,
        /** A rule to keep rather than a step to take. */
        RULE;

        static Duty of(String word) {
            return switch (word) {
                case "must" -> MUST;
                case "must if it applies" -> MUST_IF;
                case "may" -> MAY;
                case "rule" -> RULE;
                default -> throw new IllegalArgumentException("unknown duty " + word);
            };
        }
    }

    /** The step in the reader's language. */
    public String text(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? text : textEn;
    }

    /** As a rule of the province names it. */
    public String key() {
        return procedure + ":" + number;
    }

    public boolean must() {
        return duty != Duty.MAY;
    }

    /** Whether it takes place at a meeting of this kind, or its time limit is counted from one; names of {@link Anchor}. */
    public boolean countsFrom(String meeting) {
        Anchor anchor = limit.anchor();
        return heldAt.equals(meeting) || anchor != null && anchor.name().equals(meeting);
    }

    /** The time limit of the national law alone. */
    public Deadline deadline() {
        return limit.deadline(null);
    }

    /** The time limit in force: the province's own number where it has been entered. */
    public Deadline deadline(ProvincialRules local) {
        return limit.deadline(local.deadline(key()).orElse(null));
    }

    /** The step as an inference, for a body that the article does not name. */
    Step inferred() {
        return new Step(
                procedure, number, text, textEn, duty, actor, document, words, heldAt, article, guard, note, limit,
                false);
    }

    /** By how much the deadline may be put off, as the province's measures say; null when they do not. */
    public @org.jspecify.annotations.Nullable Span extension(ProvincialRules local) {
        return local.extension(key()).map(Step::span).orElse(null);
    }

    /** How long before its own planned day it has to be announced, as the province's measures say; null when they do not. */
    public @org.jspecify.annotations.Nullable Span notice(ProvincialRules local) {
        return local.notice(key()).map(Step::span).orElse(null);
    }

    static Span span(LocalNumber number) {
        return Span.of(number.number(), number.unit());
    }
}
