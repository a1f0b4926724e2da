package org.liandong.plan.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 议题: what a plan item is about, kept with it so that common points are found by index.
 *
 * @param topicWords pairs of characters of the title in their order
 * @param topicStatutes subjects of its statutes in book-title marks
 * @param topicOrgans fields of the organs under supervision
 * @param topicVersion of the lists from which they were made
 */
@Embeddable
public record Topic(
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]") List<String> topicWords,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]") List<String> topicStatutes,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]") List<String> topicOrgans,
        String topicVersion) {

    /** What an item with this title, about these statutes and with these organs under supervision is about. */
    public static Topic of(String title, List<String> statutes, List<String> organs) {
        return new Topic(
                TopicText.words(title), TopicText.subjects(statutes), TopicText.fields(organs), TopicLists.VERSION);
    }

    /** Whether the two name one law, or a law and the regulation that carries it out. */
    public static boolean sameSubject(String statute, String other) {
        List<String> subject = TopicText.subjects(List.of(statute));
        return !subject.isEmpty() && subject.equals(TopicText.subjects(List.of(other)));
    }

    /** What two texts share, said as it stands: pairs of characters that follow each other are joined to the words they come from. */
    public static String joined(List<String> words, Collection<String> shared) {
        List<StringBuilder> runs = new ArrayList<>();
        String before = "";
        for (String pair : words) {
            if (shared.contains(pair)) {
                boolean follows = !before.isEmpty() && pair.charAt(0) == before.charAt(before.length() - 1);
                if (follows) {
                    runs.get(runs.size() - 1).append(pair.substring(1));
                } else {
                    runs.add(new StringBuilder(pair));
                }
                before = pair;
            } else {
                before = "";
            }
        }
        return String.join(" ", runs);
    }
}
