package org.liandong.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working parts of one inspection that goes on: the groups, the training, the records and the common material of the
 * province, of Kunming and of a county.
 */
@Component
@Profile("demo")
@Order(9)
class PartSamples implements SampleData {

    private static final List<String> BODIES = List.of("530000000000", "530100000000", "530102000000");

    private final JdbcTemplate jdbc;
    private final Attachments attachments;
    private final UserDetailsService directory;
    private final Clock clock;

    PartSamples(JdbcTemplate jdbc, Attachments attachments, UserDetailsService directory, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.directory = directory;
        this.clock = clock;
    }

    private record Place(long matterId, @Nullable Long taskId) {}

    @Override
    @Transactional
    public void create() {
        long matter = jdbc.queryForObject(
                "select min(id) from joint_matter where state = 'UNDER_WAY' and instrument = 'law_inspection'",
                Long.class);
        for (String code : BODIES) {
            Place place = place(matter, code);
            group(place, code);
            visits(place, code);
        }
        Topics.read("evidence").forEach(line -> evidence(place(matter, line.get("body")), line));
        Topics.read("materials").forEach(line -> material(matter, line));
        jdbc.update(
                "insert into material_use (material_id, owner_id, used_on) select f.id, b.id, ? from matter_material f"
                        + " join body b on b.code = '530100000000' where f.kind = 'QUESTIONNAIRE'",
                ago("60"));
    }

    private Place place(long matter, String code) {
        return new Place(
                matter,
                jdbc
                        .query(
                                "select t.id from matter_task t join body b on b.id = t.owner_id where t.matter_id = ? and b.code = ?",
                                (row, number) -> row.getLong(1),
                                matter,
                                code)
                        .stream()
                        .findFirst()
                        .orElse(null));
    }

    private void group(Place place, String code) {
        List<CSVRecord> people = Topics.read("people").stream()
                .filter(line -> line.get("body").equals(code))
                .toList();
        boolean settled = !code.equals(BODIES.get(2));
        long group = jdbc.queryForObject(
                "insert into inspection_group (matter_id, task_id, final_on, final_by) values (?, ?, ?, ?) returning id",
                new Object[] {
                    place.matterId,
                    place.taskId,
                    settled ? ago("80") : null,
                    settled ? people.get(0).get("decided") : ""
                },
                new int[] {Types.BIGINT, Types.BIGINT, Types.DATE, Types.VARCHAR},
                Long.class);
        for (CSVRecord line : people) {
            jdbc.update(
                    """
                    insert into group_member (group_id, name, role, identity, unit, phone, interest, interest_note, joined_on)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    group,
                    line.get("name"),
                    line.get("role"),
                    line.get("identity"),
                    line.get("unit"),
                    line.get("phone"),
                    line.get("interest"),
                    line.get("said"),
                    ago("86"));
        }
        if (settled) {
            train(group, people.get(0).get("training"));
        }
    }

    private void train(long group, String subject) {
        long training = jdbc.queryForObject(
                "insert into group_training (group_id, held_on, subject) values (?, ?, ?) returning id",
                Long.class,
                group,
                ago("82"),
                subject);
        jdbc.update(
                "insert into training_attendance (training_id, member_id) select ?, id from group_member where group_id = ?",
                training,
                group);
    }

    /** The latest three visits of the body's own about what the matter is about. */
    private void visits(Place place, String code) {
        jdbc.update(
                """
                insert into work_visit (matter_id, task_id, visit_id, linked_on)
                select m.id, cast(? as bigint), v.id, ? from joint_matter m, visit v join body b on b.id = v.owner_id
                where m.id = ? and b.code = ? and v.theme <> '' and position(v.theme in m.title) > 0
                order by v.visited_on desc limit 3
                """,
                place.taskId,
                ago("20"),
                place.matterId,
                code);
    }

    private void evidence(Place place, CSVRecord line) {
        jdbc.update(
                """
                insert into evidence_entry (matter_id, task_id, kind, held_on, place, object, sample, valid, summary)
                values (?, cast(? as bigint), ?, ?, ?, ?, ?, ?, ?)
                """,
                place.matterId,
                place.taskId,
                line.get("kind"),
                ago(line.get("days")),
                line.get("place"),
                line.get("object"),
                Integer.valueOf(line.get("sample")),
                Integer.valueOf(line.get("valid")),
                line.get("summary"));
    }

    private void material(long matter, CSVRecord line) {
        long id = jdbc.queryForObject(
                """
                insert into matter_material (matter_id, owner_id, kind, title, added_on)
                select ?, b.id, ?, ?, ? from body b where b.code = ? returning id
                """,
                Long.class,
                matter,
                line.get("kind"),
                line.get("title"),
                ago(line.get("days")),
                line.get("body"));
        SignedIn clerk = (SignedIn) directory.loadUserByUsername(line.get("clerk"));
        byte[] text = line.get("text").getBytes(StandardCharsets.UTF_8);
        attachments.store(new SampleFile(line.get("title") + ".txt", text), "matterMaterial", id, clerk);
    }

    private Date ago(String days) {
        return Date.valueOf(LocalDate.now(clock).minusDays(Long.parseLong(days)));
    }
}
