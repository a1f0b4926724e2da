package org.liandong.supervision.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.topic.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds, within one matter and among what the reader may read, what may be the same thing, by numbers small enough to add up
 * in one's head; a person decides.
 */
@Repository
class Suggestions {

    /** Lines of each kind on a page. */
    private static final int FEW = 6;

    /** The same article of the same statute. */
    private static final int ARTICLE = 3;

    /** The same statute, another article or none. */
    private static final int STATUTE = 1;

    /** An organ of one field, each at its own level. */
    private static final int ORGAN = 2;

    /** At least three pairs of characters and half of the shorter text are the same. */
    private static final int TEXT = 3;

    /** From this weight on two are offered as one. */
    private static final int ENOUGH = 5;

    /** Compares the row {@code i}, a problem or a line, with the values :statute, :article, :statutes, :organs, :words. */
    private static final String COMPARED =
            """
            i.statute <> '' and i.statute = :statute and i.article <> '' and i.article = :article as same_article,
            i.topic_statutes && cast(:statutes as text[]) as same_statute,
            i.topic_organs && cast(:organs as text[]) as same_organ,
            array(select w from unnest(i.topic_words) w where w = any(cast(:words as text[]))) as shared,
            least(cardinality(i.topic_words), cardinality(cast(:words as text[]))) as fewer
            """;

    /** Whether the texts are alike, from the columns of {@link #COMPARED}. */
    private static final String SAME_TEXT = "cardinality(shared) >= 3 and cardinality(shared) * 2 >= fewer";

    /** The whole weight, from the same columns. */
    private static final String WEIGHT =
            "case when same_article then %d when same_statute then %d else 0 end + case when same_organ then %d else 0 end + case when %s then %d else 0 end"
                    .formatted(ARTICLE, STATUTE, ORGAN, SAME_TEXT, TEXT);

    /** Without one of these no weight is enough; cheap to see, before words are counted. */
    private static final String WORTH =
            """
            (i.statute = :statute and i.article = :article and i.article <> ''
             or i.topic_organs && cast(:organs as text[]) and i.topic_words && cast(:words as text[]))
            """;

    private static final String FOUND =
            """
            select k.line_id, k.problem_id, k.owner_id, b.short_name as owner_name, k.text, k.statute, k.article, k.field,
                   k.words, array_to_string(k.shared, ' ') as shared_words, k.same_article, k.same_statute, k.same_organ,
                   k.same_text, k.weight
            from (select w.*, %s as same_text, %s as weight from (%%s) w) k join body b on b.id = k.owner_id
            where k.weight >= %d order by k.weight desc, b.path, k.id limit %d
            """
                    .formatted(SAME_TEXT, WEIGHT, ENOUGH, FEW);

    private static final String LINES =
            """
            select i.id, i.id as line_id, cast(null as bigint) as problem_id, i.owner_id, i.title as text, i.statute, i.article,
                   coalesce(i.topic_organs[1], '') as field, array_to_string(i.topic_words, ' ') as words, %s
            from ledger_line i where i.matter_id = :matter and %s and %s
            """
                    .formatted(COMPARED, WORTH, Visibility.check("i"));

    private static final String PROBLEMS =
            """
            select i.id, cast(null as bigint) as line_id, i.id as problem_id, i.owner_id, i.text, i.statute, i.article,
                   coalesce(i.topic_organs[1], '') as field, array_to_string(i.topic_words, ' ') as words, %s
            from problem i where i.matter_id = :matter and i.line_id is null and i.id <> :except and %s and %s
            """
                    .formatted(COMPARED, WORTH, Visibility.check("i"));

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is compared. */
    record Compared(long matterId, String statute, String article, Topic topic) {}

    /** Lines that may hold the same thing as a problem. */
    List<Alike> lines(Compared one, Reader reader) {
        return of(LINES, one, 0, reader).query(Alike.class).list();
    }

    /**
     * Problems in no line yet that may be the same thing.
     *
     * @param except a problem that is not offered, 0 for none
     */
    List<Alike> problems(Compared one, long except, Reader reader) {
        return of(PROBLEMS, one, except, reader).query(Alike.class).list();
    }

    private StatementSpec of(String rows, Compared one, long except, Reader reader) {
        Map<String, Object> values = new HashMap<>(Visibility.parameters(reader));
        values.put("matter", one.matterId());
        values.put("except", except);
        values.put("statute", one.statute());
        values.put("article", one.article());
        values.put("statutes", one.topic().topicStatutes().toArray(String[]::new));
        values.put("organs", one.topic().topicOrgans().toArray(String[]::new));
        values.put("words", one.topic().topicWords().toArray(String[]::new));
        return jdbc.sql(FOUND.formatted(rows)).params(values);
    }
}
