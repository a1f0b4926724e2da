package org.liandong.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liandong.plan.topic.Topic;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Problems of an inspection at three levels, some merged into lines of the ledger in all states, some alike and not yet. */
@Component
@Profile("demo")
@Order(9)
class LedgerSamples implements SampleData {

    /** What becomes of the n-th column, with its due date in days from today; null for none. */
    private enum Fate {
        DOING(20),
        LATE(-12),
        TODO(null),
        CLOSED(-30),
        REOPENED(15),
        DONE(-2);

        @Nullable
        private final Integer days;

        Fate(@Nullable Integer days) {
            this.days = days;
        }

        private String state() {
            return this == LATE || this == REOPENED ? "DOING" : name();
        }
    }

    private record Finder(long id, String path, String level, @Nullable Long task, long clerk) {}

    private final JdbcTemplate jdbc;
    private final LocalDate today;
    private int columns;

    LedgerSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @Override
    @Transactional
    public void create() {
        List<CSVRecord> things = Topics.read("problems");
        Long matter = jdbc.queryForObject(
                "select min(id) from joint_matter where state = 'UNDER_WAY' and instrument = 'law_inspection'",
                Long.class);
        if (matter == null) {
            return;
        }
        List<Finder> finders = finders(matter);
        for (int n = 0; n < things.size(); n++) {
            CSVRecord thing = things.get(n);
            Long line = null;
            int joined = 0;
            for (int k = 0; k < finders.size(); k++) {
                Finder finder = finders.get(k);
                boolean finds =
                        finder.level.equals("PROVINCE") || (k + n) % (finder.level.equals("COUNTY") ? 9 : 4) == 0;
                if (finds) {
                    long problem = problem(matter, finder, thing);
                    if (n < 6 && joined < 7 - n % 3) {
                        line = merge(matter, line, finder, thing, problem);
                        joined++;
                    }
                }
            }
        }
    }

    /** The province and the participants at work, the upper levels first. */
    private List<Finder> finders(long matter) {
        return jdbc.query(
                """
                select b.id, b.path, b.level, w.task_id,
                       (select min(p.account_id) from post p where p.body_id = b.id and p.role = 'CLERK')
                from (select owner_id, null::bigint as task_id from joint_matter where id = ?
                      union all
                      select owner_id, id from matter_task where matter_id = ? and state in ('ACCEPTED', 'PARTLY', 'REPORTED')) w
                join body b on b.id = w.owner_id where b.level <> 'TOWNSHIP'
                order by b.level = 'COUNTY', b.level = 'PREFECTURE', b.code
                """,
                (row, n) -> new Finder(
                        row.getLong(1), row.getString(2), row.getString(3), (Long) row.getObject(4), row.getLong(5)),
                matter,
                matter);
    }

    private long problem(long matter, Finder finder, CSVRecord thing) {
        String text = thing.get(finder.level.toLowerCase(java.util.Locale.ROOT));
        String audience = finder.task == null ? "DOWNWARD" : "UPWARD";
        Topic topic = Topic.of(text, List.of(thing.get("statute")), List.of(thing.get("organ")));
        return insert(
                """
                insert into problem (matter_id, task_id, owner_id, owner_path, audience, audience_chosen, year, text, category,
                  place, statute, article, organ, found_on, handed_on, topic_words, topic_statutes, topic_organs, topic_version,
                  entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """,
                matter,
                finder.task,
                finder.id,
                finder.path,
                audience,
                audience,
                today.getYear(),
                text,
                thing.get("category"),
                thing.get("place"),
                thing.get("statute"),
                thing.get("article"),
                thing.get("organ"),
                day(-45),
                finder.id % 3 == 0 ? null : day(-40),
                topic.topicWords().toArray(String[]::new),
                topic.topicStatutes().toArray(String[]::new),
                topic.topicOrgans().toArray(String[]::new),
                topic.topicVersion(),
                finder.clerk,
                at(-45));
    }

    private long merge(long matter, @Nullable Long into, Finder finder, CSVRecord thing, long problem) {
        Long line = into;
        if (line == null) {
            line = insert(
                    """
                    insert into ledger_line (matter_id, owner_id, owner_path, audience, audience_chosen, year, title, statute,
                      article, topic_words, topic_statutes, topic_organs, topic_version, opened_at)
                    select ?, ?, ?, 'DOWNWARD', 'DOWNWARD', p.year, ?, p.statute, p.article, p.topic_words, p.topic_statutes,
                      p.topic_organs, p.topic_version, ? from problem p where p.id = ? returning id
                    """,
                    matter,
                    finder.id,
                    finder.path,
                    thing.get("heading"),
                    at(-38),
                    problem);
        }
        jdbc.update("update problem set line_id = ? where id = ?", line, problem);
        enter(
                line,
                finder,
                into == null ? "OPENED" : "JOINED",
                -36,
                thing.get(finder.level.toLowerCase(java.util.Locale.ROOT)));
        column(line, finder, thing, fate(columns++));
        return line;
    }

    /** Most are at work; one in eleven was reopened. */
    private static Fate fate(int n) {
        return switch (n % 11) {
            case 0, 4, 7 -> Fate.DOING;
            case 1 -> Fate.TODO;
            case 2, 9 -> Fate.CLOSED;
            case 3, 8 -> Fate.LATE;
            case 6 -> Fate.REOPENED;
            default -> Fate.DONE;
        };
    }

    private void column(long line, Finder finder, CSVRecord thing, Fate fate) {
        boolean planned = fate != Fate.TODO;
        jdbc.update(
                """
                insert into ledger_part (line_id, owner_id, owner_path, measures, due_on, state, reopened, closed_on, closed_by, closed_why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                line,
                finder.id,
                finder.path,
                planned ? thing.get("measures") : "",
                fate.days == null ? null : day(fate.days + columns % 7),
                fate.state(),
                fate == Fate.REOPENED,
                fate == Fate.CLOSED ? day(-5) : null,
                fate == Fate.CLOSED ? finder.clerk : null,
                fate == Fate.CLOSED ? thing.get("closing") : "");
        if (planned) {
            enter(line, finder, "PLANNED", -30, thing.get("measures"));
        }
        if (planned && !thing.get("progress").isEmpty()) {
            enter(line, finder, "NOTED", -15, thing.get("progress"));
        }
        if (fate == Fate.CLOSED || fate == Fate.REOPENED) {
            enter(line, finder, "CLOSED", -5, thing.get("closing"));
        }
        if (fate == Fate.REOPENED) {
            enter(line, finder, "REOPENED", -2, thing.get("reopening"));
        }
    }

    private void enter(long line, Finder finder, String kind, int days, String text) {
        jdbc.update(
                "insert into ledger_entry (line_id, body_id, kind, day, text, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?)",
                line,
                finder.id,
                kind,
                day(days),
                text,
                finder.clerk,
                at(days));
    }

    private long insert(String sql, @Nullable Object... values) {
        Long id = jdbc.queryForObject(sql, Long.class, values);
        return id == null ? 0 : id;
    }

    private Date day(int days) {
        return Date.valueOf(today.plusDays(days));
    }

    private Timestamp at(int days) {
        return Timestamp.valueOf(today.plusDays(days).atTime(15, 30));
    }
}
