package org.liandong.demo;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Review opinions of all levels, with items at every point of their course; days count from today. */
@Component
@Profile("demo")
@Order(11)
class OpinionSamples implements SampleData {

    private static final List<String> COURSE = List.of("HANDED_OVER", "HANDLING", "REPORTED", "ACCEPTED", "CLOSED");

    private final JdbcTemplate jdbc;
    private final LocalDate today;
    private final CSVRecord words;
    private final String returned;

    OpinionSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
        this.words = Topics.read("words").get(0);
        this.returned = Topics.read("opinions").get(3).get("wording");
    }

    @Override
    @Transactional
    public void create() {
        Map<String, Long> opinions = new HashMap<>();
        Map<Long, Integer> items = new HashMap<>();
        for (CSVRecord line : Topics.read("opinions")) {
            Long opinion = opinions.get(line.get("title"));
            if (opinion == null) {
                opinion = opinion(line);
                opinions.put(line.get("title"), opinion);
            }
            item(opinion, items.merge(opinion, 1, Integer::sum), line);
        }
    }

    private long opinion(CSVRecord line) {
        boolean township = line.get("basis").equals("TOWNSHIP_SESSION");
        LocalDate held = today.minusDays(Long.parseLong(line.get("handed")) + 6);
        return jdbc.queryForObject(
                """
                insert into opinion (owner_id, owner_path, audience, audience_chosen, year, matter_id, task_id, title, number,
                  basis, meeting_id, wording)
                select b.id, b.path, ?, 'ALL', extract(year from g.starts_on), m.id, t.id, ?, ?, ?, g.id, ?
                from body b
                join lateral (select id, starts_on from meeting where body_id = b.id and kind = ?
                              order by starts_on > ?, abs(starts_on - ?) limit 1) g on true
                left join joint_matter m on m.title = ?
                left join matter_task t on t.matter_id = m.id and t.owner_id = b.id
                where b.code = ? returning id
                """,
                Long.class,
                line.get("state").equals("DRAFT") ? "OWN" : "ALL",
                line.get("title"),
                line.get("number"),
                line.get("basis"),
                line.get("wording"),
                township ? "CONGRESS" : "STANDING_COMMITTEE",
                Date.valueOf(held),
                Date.valueOf(held),
                line.get("matter"),
                line.get("owner"));
    }

    private void item(long opinion, int position, CSVRecord line) {
        int step = COURSE.indexOf(line.get("state"));
        LocalDate handed = today.minusDays(Long.parseLong(line.get("handed")));
        LocalDate due = today.plusDays(Long.parseLong(line.get("due")));
        boolean back = line.get("returns").equals("1");
        Date on = Date.valueOf(handed);
        long item = jdbc.queryForObject(
                """
                insert into opinion_item (opinion_id, position, wording, organ, supporting, state, due_on, first_due_on,
                  handed_on, reported_on, measures, returns)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """,
                Long.class,
                opinion,
                position,
                line.get("item"),
                line.get("organ"),
                line.get("supporting"),
                line.get("state"),
                step < 0 ? null : Date.valueOf(due),
                step < 0 ? null : Date.valueOf(due),
                step < 0 ? null : on,
                step < 2 ? null : Date.valueOf(handed.plusDays(25)),
                line.get("measures"),
                back ? 1 : 0);
        note(step >= 0, opinion, item, "HAND_OVER", handed, "");
        note(step >= 1, opinion, item, "MEASURES", handed.plusDays(8), line.get("measures"));
        note(back || step >= 2, opinion, item, "REPORT", handed.plusDays(20), words.get("handled"));
        vote(back, opinion, item, handed.plusDays(22), new int[] {14, 10, 9, 2});
        note(back, opinion, item, "RETURN", handed.plusDays(23), returned);
        note(back && step >= 2, opinion, item, "REPORT", handed.plusDays(25), words.get("handled"));
        vote(step >= 3, opinion, item, handed.plusDays(30), new int[] {20, 12, 3, 0});
        note(step >= 3, opinion, item, "ACCEPT", handed.plusDays(30), words.get("accepted"));
        note(step >= 4, opinion, item, "CLOSE", handed.plusDays(33), words.get("closed"));
    }

    private void note(boolean happened, long opinion, long item, String kind, LocalDate day, String text) {
        if (happened) {
            record(opinion, item, kind, day, text, null);
        }
    }

    private void vote(boolean held, long opinion, long item, LocalDate day, int[] counts) {
        if (held) {
            record(opinion, item, "VOTE", day, "", counts);
        }
    }

    /** One record tells of all items that did the same on the same day. */
    private void record(long opinion, long item, String kind, LocalDate day, String text, int @Nullable [] vote) {
        int joined = jdbc.update(
                "update opinion_record set item_ids = item_ids || ? where opinion_id = ? and kind = ? and day = ?"
                        + " and wording = ? and satisfied is not distinct from cast(? as integer)",
                item,
                opinion,
                kind,
                Date.valueOf(day),
                text,
                vote == null ? null : (Integer) vote[0]);
        if (joined == 0) {
            insert(opinion, item, kind, day, text, vote);
        }
    }

    private void insert(long opinion, long item, String kind, LocalDate day, String text, int @Nullable [] vote) {
        int cast = vote == null ? 0 : vote[0] + vote[1] + vote[2] + vote[3];
        jdbc.update(
                """
                insert into opinion_record (opinion_id, item_ids, kind, day, wording, satisfied, mostly, dissatisfied, abstained,
                  cast_votes, present, members, by_name, entered_at)
                select ?, array[?], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, a.display_name, ?::date + interval '10 hours'
                from opinion o join post p on p.body_id = o.owner_id join account a on a.id = p.account_id
                where o.id = ? order by p.role, a.id limit 1
                """,
                opinion,
                item,
                kind,
                Date.valueOf(day),
                text,
                vote == null ? null : (Integer) vote[0],
                vote == null ? null : (Integer) vote[1],
                vote == null ? null : (Integer) vote[2],
                vote == null ? null : (Integer) vote[3],
                vote == null ? null : (Integer) cast,
                vote == null ? null : (Integer) (cast + 2),
                vote == null ? null : (Integer) (cast + 18),
                Date.valueOf(day),
                opinion);
    }
}
