package org.liandong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.liandong.plan.topic.TopicRefresh;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some answers to common points along the lines of this year's plans; the others are left to be answered. */
@Component
@Profile("demo")
@Order(6)
class CommonPointSamples implements SampleData {

    private final JdbcTemplate jdbc;
    private final TopicRefresh topics;
    private final Clock clock;
    private final String reason = Topics.read("words").get(0).get("not_now");

    CommonPointSamples(JdbcTemplate jdbc, TopicRefresh topics, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void create() {
        topics.refresh();
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime earliest = today.minusDays(20)
                .atTime(10, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime();
        answers(today.getYear(), "mine.id", "other.id", 3, earliest);
        answers(today.getYear(), "other.id", "mine.id", 5, earliest);
    }

    /** Of the pairs of an item with one of the body above about one statute, one in {@code share} is answered. */
    private void answers(int year, String item, String other, int share, OffsetDateTime earliest) {
        jdbc.update(
                """
                insert into common_point_answer (item_id, other_id, answer, reason, answered_at)
                select %1$s, %2$s, w.answer, case w.answer when 'NOT_NOW' then ? else '' end, ? + w.n * interval '7 hours'
                from plan_item mine join body b on b.id = mine.owner_id
                join plan_item other on other.owner_id = b.parent_id and other.year = mine.year and other.published
                  and other.topic_statutes && mine.topic_statutes
                cross join lateral (
                  select n, (array['JOIN', 'JOIN', 'PART', 'NOT_NOW', 'JOIN'])[n %% 5 + 1] answer
                  from (select abs(hashtext(b.code || mine.title || ?)) %% 45 n) h) w
                where mine.year = ? and mine.published and mine.kind = 'SUPERVISION' and other.kind = 'SUPERVISION' and w.n %% ? = 0
                """
                        .formatted(item, other),
                reason,
                earliest,
                item,
                year,
                share);
    }
}
