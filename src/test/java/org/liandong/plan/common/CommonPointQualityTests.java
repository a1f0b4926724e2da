package org.liandong.plan.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.liandong.plan.topic.Topic;
import org.liandong.plan.topic.TopicQuery;
import org.liandong.testing.PortalTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well common points are found, on labelled pairs of real wordings. The weights and the lists of words were chosen on the
 * part "tuning"; nothing was changed for the part "held out". Run alone it prints the table: {@code ./mvnw
 * -Dtest=CommonPointQualityTests test}.
 */
@PortalTest
@Transactional
class CommonPointQualityTests {

    private static final Logger LOG = LoggerFactory.getLogger(CommonPointQualityTests.class);

    @Autowired
    JdbcClient jdbc;

    private record Pair(String part, boolean wanted, String one, String other, boolean found, boolean candidate) {}

    @Test
    void findsWhatAPersonWouldAndLittleElse() throws IOException {
        List<Pair> pairs = pairs();
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(200);
        StringBuilder table = new StringBuilder("\n");
        Map<String, List<Pair>> parts = pairs.stream().collect(Collectors.groupingBy(Pair::part));
        for (String part : List.of("tuning", "held out")) {
            List<Pair> of = parts.get(part);
            long right = count(of, true, true);
            double precision = (double) right / (right + count(of, false, true));
            double recall = (double) right / (right + count(of, true, false));
            table.append("%-9s pairs %d (same %d, different %d)  precision %.3f  recall %.3f%n"
                    .formatted(
                            part,
                            of.size(),
                            count(of, true, true) + count(of, true, false),
                            count(of, false, true) + count(of, false, false),
                            precision,
                            recall));
            of.stream()
                    .filter(pair -> pair.wanted != pair.found)
                    .forEach(pair -> table.append(
                            "  %s  %s | %s%n".formatted(pair.found ? "too many" : "missed  ", pair.one, pair.other)));
            assertThat(precision).as("precision, " + part).isGreaterThanOrEqualTo(0.9);
            assertThat(recall).as("recall, " + part).isGreaterThanOrEqualTo(0.8);
        }
        LOG.info("{}", table);
    }

    @Test
    void theIndexLosesNoPairThatCounts() throws IOException {
        assertThat(pairs())
                .filteredOn(pair -> pair.found)
                .isNotEmpty()
                .allMatch(pair -> pair.candidate, "is a candidate by the index");
    }

    private static long count(List<Pair> pairs, boolean wanted, boolean found) {
        return pairs.stream()
                .filter(pair -> pair.wanted == wanted && pair.found == found)
                .count();
    }

    private List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (CSVRecord line : lines()) {
            jdbc.sql("create temp table if not exists half (side text, topic_words text[], topic_statutes text[],"
                            + " topic_organs text[], subject_area text, month_from int, month_to int) on commit drop")
                    .update();
            jdbc.sql("delete from half").update();
            Topic one = half(line, "a");
            half(line, "b");
            boolean[] answer = jdbc.sql(
                            """
                            with compared as (select i.topic_words, i.topic_statutes, %s
                                from half m join half i on m.side = 'a' and i.side = 'b'),
                              titled as (select c.*, %s from compared c), weighed as (select t.*, %s from titled t)
                            select %s, plan_item_topic(topic_words, topic_statutes, 2026, '1.', 'LINE', null)
                              @@ cast(:alike as tsquery) from weighed
                            """
                                    .formatted(
                                            Likeness.COMPARED,
                                            Likeness.TITLE_WEIGHT,
                                            Likeness.WEIGHT,
                                            Likeness.IS_COMMON))
                    .param("alike", TopicQuery.alike(one.topicWords(), one.topicStatutes()))
                    .query((row, n) -> new boolean[] {row.getBoolean(1), row.getBoolean(2)})
                    .single();
            pairs.add(new Pair(
                    line.get("part"),
                    line.get("label").equals("yes"),
                    line.get("title_a"),
                    line.get("title_b"),
                    answer[0],
                    answer[1]));
        }
        return pairs;
    }

    private Topic half(CSVRecord line, String side) {
        Topic topic = Topic.of(
                line.get("title_" + side), split(line.get("statutes_" + side)), split(line.get("organs_" + side)));
        jdbc.sql("insert into half values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        side,
                        topic.topicWords().toArray(String[]::new),
                        topic.topicStatutes().toArray(String[]::new),
                        topic.topicOrgans().toArray(String[]::new),
                        line.get("area_" + side),
                        Integer.valueOf(line.get("from_" + side)),
                        Integer.valueOf(line.get("to_" + side)))
                .update();
        return topic;
    }

    private static List<String> split(String joined) {
        return Arrays.stream(joined.split(";")).filter(part -> !part.isEmpty()).toList();
    }

    private static List<CSVRecord> lines() throws IOException {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("plan/common/pairs.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
