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

/** Motions that grew from joint matters: one brought in and shown above, one with too few names, one with names and drafted. */
@Component
@Profile("demo")
@Order(9)
class MotionSamples implements SampleData {

    private static final int DRAFTED = 9;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MotionSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void create() {
        Topics.read("motions").forEach(this::motion);
    }

    private void motion(CSVRecord line) {
        String[] step = line.get("steps").split(":", 5);
        boolean broughtIn = step.length > 1;
        long id = jdbc.queryForObject(
                """
                insert into motion (matter_id, task_id, owner_id, owner_path, audience, audience_chosen, rung, proposer,
                  target, branch, question, reasons, seats, stage)
                select m.id, t.id, b.id, b.path, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?
                from body b join joint_matter m on m.title = ? left join matter_task t on t.matter_id = m.id and t.owner_id = b.id
                where b.code = ? returning id
                """,
                Long.class,
                line.get("audience"),
                line.get("audience"),
                line.get("rung"),
                line.get("proposer"),
                line.get("target"),
                line.get("branch"),
                line.get("question"),
                line.get("reasons"),
                Integer.valueOf(line.get("seats")),
                broughtIn ? step[0] : "DRAFT",
                line.get("matter"),
                line.get("owner"));
        LocalDate today = LocalDate.now(clock);
        step(id, 1, "DRAFT", "", today.minusDays(DRAFTED), "");
        if (broughtIn) {
            step(id, 2, step[0], step[1] + ":" + step[2], today.plusDays(Long.parseLong(step[3])), step[4]);
        }
        sign(id, line.get("signers"), today);
    }

    private void step(long motion, int position, String stage, String code, LocalDate day, String text) {
        jdbc.update(
                "insert into motion_step (motion_id, position, stage, code, day, text) values (?, ?, ?, ?, ?, ?)",
                motion,
                position,
                stage,
                code,
                Date.valueOf(day),
                text);
    }

    private void sign(long motion, String names, LocalDate today) {
        String[] signers = names.isEmpty() ? new String[0] : names.split(";");
        for (int n = 0; n < signers.length; n++) {
            jdbc.update(
                    "insert into motion_signature (motion_id, position, name, signed_on) values (?, ?, ?, ?)",
                    motion,
                    n,
                    signers[n],
                    Date.valueOf(today.minusDays(DRAFTED - (n + 1L))));
        }
    }
}
