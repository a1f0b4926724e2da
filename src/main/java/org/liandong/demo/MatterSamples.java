package org.liandong.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joint matters in all states, with participants in step, behind, silent and declining; dates count from today. */
@Component
@Profile("demo")
@Order(4)
class MatterSamples implements SampleData {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<CSVRecord> words = Topics.read("answers");

    MatterSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Participant(long id, String path, String level, boolean outpost) {}

    private record Step(String name, LocalDate due) {}

    @Override
    @Transactional
    public void create() {
        Topics.read("matters").forEach(this::matter);
    }

    private void matter(CSVRecord line) {
        LocalDate today = LocalDate.now(clock);
        String state = line.get("state");
        LocalDate answerBy = today.plusDays(Long.parseLong(line.get("answer_by")));
        boolean draft = state.equals("DRAFT");
        List<Participant> participants = participants(line.get("owner"), line.get("participants"));
        String named = "{"
                + String.join(
                        ",",
                        participants.stream().map(p -> Long.toString(p.id())).toList())
                + "}";
        long id = jdbc.queryForObject(
                """
                insert into joint_matter (owner_id, owner_path, audience, audience_chosen, named_ids, year, title, mode,
                  instrument, statutes, purpose, focus, plan_item_id, answer_by, state, issued_at, call_off_reason)
                select b.id, b.path, ?, 'NAMED', cast(? as bigint[]), ?, ?, ?, ?, ?, ?, ?,
                  (select min(i.id) from plan_item i where i.owner_id = b.id and i.year = ? and i.title = ?), ?, ?, ?, ?
                from body b where b.code = ? returning id
                """,
                Long.class,
                draft ? "OWN" : "NAMED",
                named,
                Integer.valueOf(line.get("year")),
                line.get("title"),
                line.get("mode"),
                line.get("instrument"),
                line.get("statutes"),
                line.get("purpose"),
                line.get("focus"),
                Integer.valueOf(line.get("year")),
                line.get("title"),
                Date.valueOf(answerBy),
                state,
                draft ? null : Timestamp.valueOf(answerBy.minusDays(20).atTime(9, 0)),
                line.get("reason"),
                line.get("owner"));
        List<Step> steps = steps(line.get("milestones"), today);
        milestones(id, steps);
        int requirements = requirements(id, line, draft ? null : answerBy.minusDays(20));
        if (!draft) {
            tasks(id, line, participants, steps, requirements, answerBy);
        }
    }

    private List<Participant> participants(String owner, String pattern) {
        List<Participant> found = new ArrayList<>();
        for (String part : pattern.split("[+;]")) {
            String condition =
                    switch (part) {
                        case "PREFECTURES" -> "level = 'PREFECTURE'";
                        case "COUNTIES" -> "level = 'COUNTY'";
                        case "CHILDREN" -> "parent_id = (select id from body where code = '" + owner + "')";
                        default -> "code = '" + part + "'";
                    };
            jdbc.query(
                    "select id, path, level, kind = 'SUBDISTRICT_OUTPOST' from body where " + condition
                            + " order by path",
                    row -> {
                        found.add(
                                new Participant(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)));
                    });
        }
        return found;
    }

    private static List<Step> steps(String text, LocalDate today) {
        return Arrays.stream(text.split(";"))
                .map(step -> step.split(":"))
                .map(step -> new Step(step[0], today.plusDays(Long.parseLong(step[1]))))
                .toList();
    }

    private void milestones(long id, List<Step> steps) {
        for (int n = 0; n < steps.size(); n++) {
            jdbc.update(
                    "insert into matter_milestone (matter_id, position, name, due_on) values (?, ?, ?, ?)",
                    id,
                    n,
                    steps.get(n).name,
                    Date.valueOf(steps.get(n).due));
        }
    }

    private int requirements(long id, CSVRecord line, @Nullable LocalDate issued) {
        String insert =
                "insert into matter_requirement (matter_id, position, number, text, issued_at) values (?, ?, ?, ?, ?)";
        jdbc.update(
                insert,
                id,
                0,
                1,
                line.get("requirement"),
                issued == null ? null : Timestamp.valueOf(issued.atTime(9, 0)));
        if (line.get("second").isEmpty() || issued == null) {
            return 1;
        }
        jdbc.update(
                insert,
                id,
                1,
                2,
                line.get("requirement") + line.get("second"),
                Timestamp.valueOf(issued.plusDays(45).atTime(9, 0)));
        return 2;
    }

    private void tasks(
            long matter,
            CSVRecord line,
            List<Participant> participants,
            List<Step> steps,
            int requirements,
            LocalDate answerBy) {
        String state = line.get("state");
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < participants.size(); n++) {
            Participant who = participants.get(n);
            rows.add(task(matter, line, who, steps, requirements, answerBy, fate(state, n), n));
        }
        jdbc.batchUpdate(
                """
                insert into matter_task (matter_id, owner_id, owner_path, audience, audience_chosen, named_ids, instrument,
                  state, answer, answer_reason, answered_at, planned_from, planned_to, deployed_on, confirmed_requirement,
                  milestones_reached, next_due_on, report_text, reported_on)
                select ?, ?, ?, 'NAMED', 'NAMED', array[m.owner_id], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from joint_matter m where m.id = ?
                """,
                rows);
        jdbc.update(
                """
                insert into task_progress (task_id, position, day, text, milestone, entered_at)
                select t.id, s.position, s.due_on + (t.id % 4)::int, ?, s.position + 1, s.due_on + interval '10 hours'
                from matter_task t join matter_milestone s on s.matter_id = t.matter_id and s.position < t.milestones_reached
                where t.matter_id = ? and s.due_on < ?
                """,
                words.get(0).get("progress"),
                matter,
                Date.valueOf(LocalDate.now(clock).minusDays(4)));
    }

    /** What becomes of the n-th participant. */
    private static String fate(String matterState, int n) {
        return switch (matterState) {
            case "CLOSED" -> "CLOSED";
            case "ISSUED" -> n % 4 == 1 ? "ACCEPTED" : n % 7 == 3 ? "PARTLY" : n == 5 ? "DECLINED" : "INVITED";
            case "CALLED_OFF" -> n % 2 == 0 ? "ACCEPTED" : "INVITED";
            case "SUMMING_UP" -> n == 9 ? "ACCEPTED" : "REPORTED";
            default -> n % 11 == 6 ? "DECLINED" : n % 9 == 4 ? "PARTLY" : n % 5 == 2 ? "REPORTED" : "ACCEPTED";
        };
    }

    private Object[] task(
            long matter,
            CSVRecord line,
            Participant who,
            List<Step> steps,
            int requirements,
            LocalDate answerBy,
            String fate,
            int n) {
        LocalDate today = LocalDate.now(clock);
        LocalDate begun = steps.get(0).due.plusDays(n % 7 == 3 ? 1 + n % 5 : -(n % 5));
        boolean answered = !fate.equals("INVITED");
        boolean working = fate.equals("ACCEPTED") || fate.equals("PARTLY");
        boolean finished = fate.equals("REPORTED") || fate.equals("CLOSED");
        int past = (int) steps.stream().filter(step -> step.due.isBefore(today)).count();
        int reached = finished ? steps.size() : !working ? 0 : Math.max(0, n % 6 == 3 ? past - 1 : past);
        LocalDate next = !answered ? answerBy : working && reached < steps.size() ? steps.get(reached).due : null;
        boolean running = !List.of("CLOSED", "CALLED_OFF").contains(line.get("state"));
        String reason = fate.equals("DECLINED") || fate.equals("PARTLY")
                ? words.get(n % words.size()).get("reason")
                : "";
        String instrument = who.outpost
                ? "assigned"
                : who.level.equals("TOWNSHIP")
                        ? "deputy_visit"
                        : line.get("mode").equals("ENTRUSTED") ? "receive_commission" : line.get("instrument");
        return new Object[] {
            matter,
            who.id,
            who.path,
            instrument,
            fate,
            answered ? (finished ? "ACCEPTED" : fate) : null,
            reason,
            answered ? Timestamp.valueOf(answerBy.minusDays(3 + n % 9).atTime(10, 0)) : null,
            answered && !fate.equals("DECLINED") ? Date.valueOf(begun) : null,
            answered && !fate.equals("DECLINED")
                    ? Date.valueOf(steps.get(steps.size() - 1).due.plusDays(n % 9 == 2 ? 6 : -(n % 5)))
                    : null,
            reached > 0 ? Date.valueOf(begun) : null,
            working && n % 8 == 1
                    ? Math.max(0, requirements - 1)
                    : answered && !fate.equals("DECLINED") ? requirements : 0,
            reached,
            running && next != null ? Date.valueOf(next) : null,
            finished ? words.get(0).get("report") : "",
            finished ? Date.valueOf(min(today.minusDays(2), steps.get(steps.size() - 1).due)) : null,
            matter
        };
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
