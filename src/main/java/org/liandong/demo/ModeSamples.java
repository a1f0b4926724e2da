package org.liandong.demo;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters of entrustment with what followed, and the trail of every task that was answered. */
@Component
@Profile("demo")
@Order(10)
class ModeSamples implements SampleData {

    /** Clerk of the body {@code b}. */
    private static final String CLERK =
            "join lateral (select a.id, a.display_name from post p join account a on a.id = p.account_id"
                    + " where p.body_id = b.id and p.role = 'CLERK' order by a.id limit 1) c on true ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ModeSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void create() {
        Topics.read("letters").forEach(this::letter);
        jdbc.update("insert into task_act (task_id, act, reason, person, account_id, at)"
                + " select t.id, t.answer, t.answer_reason, c.display_name, c.id, t.answered_at from matter_task t"
                + " join body b on b.id = t.owner_id " + CLERK + "where t.answered_at is not null order by t.id");
        jdbc.update("insert into task_act (task_id, act, person, account_id, at)"
                + " select t.id, 'REPORTED', c.display_name, c.id, t.reported_on + interval '8 hours' from matter_task t"
                + " join body b on b.id = t.owner_id " + CLERK + "where t.reported_on is not null order by t.id");
        jdbc.update("insert into entrust_receipt (task_id, received_on, person, account_id, at)"
                + " select t.id, t.reported_on, c.display_name, c.id, t.reported_on + interval '9 hours'"
                + " from matter_task t join joint_matter m on m.id = t.matter_id and m.mode = 'ENTRUSTED'"
                + " join body b on b.id = m.owner_id " + CLERK
                + "where t.reported_on is not null and t.id % 5 <> 0");
    }

    private void letter(CSVRecord line) {
        LocalDate today = LocalDate.now(clock);
        jdbc.update(
                "insert into entrust_letter (matter_id, number, day, asked, text, report_by)"
                        + " select id, ?, ?, ?, ?, ? from joint_matter where title = ? and mode = 'ENTRUSTED'",
                line.get("number"),
                Date.valueOf(today.plusDays(Long.parseLong(line.get("day")))),
                line.get("asked"),
                line.get("text"),
                Date.valueOf(today.plusDays(Long.parseLong(line.get("report_by")))),
                line.get("matter"));
    }
}
