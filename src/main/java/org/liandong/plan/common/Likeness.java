package org.liandong.plan.common;

/**
 * What two plan items have in common and what each thing in common weighs: numbers small enough to add up in one's head.
 * It is said here once, in SQL, for lists, counts, the check of an answer and the measured pairs alike.
 */
final class Likeness {

    /** One statute, or a law and the regulation that carries it out. */
    static final int STATUTE = 4;

    /** At least two words of the title and three quarters of the shorter title are the same. */
    static final int TITLE = 4;

    /** The title of one of the two is one word that the other has too. */
    static final int PART_OF_TITLE = 2;

    /** One organ under supervision, each at its own level. */
    static final int ORGAN = 2;

    static final int AREA = 1;

    /** The one begins at most {@link #MONTHS_APART} months after the other ends. */
    static final int MONTHS = 1;

    static final int MONTHS_APART = 2;

    /** From this weight on two items are shown as having a point in common; organ, area and months alone never are. */
    static final int ENOUGH = 5;

    /** Columns of the comparison of the rows m and i, each with the topic columns, subject_area and the months. */
    static final String COMPARED =
            """
            cardinality(m.topic_words) my_words, cardinality(i.topic_words) their_words,
            (select count(*) from unnest(i.topic_words) word where word = any(m.topic_words)) shared_words,
            m.topic_statutes && i.topic_statutes same_statute, m.topic_organs && i.topic_organs same_organ,
            coalesce(m.subject_area = i.subject_area, false) same_area,
            greatest(i.month_from - m.month_to, m.month_from - i.month_to, 0) months_between
            """;

    /** The weight of the title, from the columns of {@link #COMPARED}. */
    static final String TITLE_WEIGHT =
            """
            case when shared_words >= 2 and shared_words * 4 >= least(my_words, their_words) * 3 then %1$d
                 when shared_words = 1 and my_words = 1 and their_words = 1 then %1$d
                 when shared_words = 1 and least(my_words, their_words) = 1 then %2$d else 0 end title_weight
            """
                    .formatted(TITLE, PART_OF_TITLE);

    /** The whole weight, from the columns of {@link #COMPARED} and {@link #TITLE_WEIGHT}. */
    static final String WEIGHT =
            """
            title_weight + case when same_statute then %d else 0 end + case when same_organ then %d else 0 end
              + case when same_area then %d else 0 end + case when months_between <= %d then %d else 0 end weight
            """
                    .formatted(STATUTE, ORGAN, AREA, MONTHS_APART, MONTHS);

    /** Whether it is a common point, from the columns above. */
    static final String IS_COMMON = "weight >= %d and (title_weight > 0 or same_statute)".formatted(ENOUGH);

    /** The numbers as the page explains them. */
    static final Weights WEIGHTS =
            new Weights(ENOUGH, STATUTE, TITLE, PART_OF_TITLE, ORGAN, AREA, MONTHS_APART, MONTHS);

    /** All of the above by name. */
    record Weights(
            int enough, int statute, int title, int partOfTitle, int organ, int area, int monthsApart, int months) {}

    private Likeness() {}
}
