package org.liandong.demo;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.congress.MeetingMoved;
import org.liandong.law.LawSettingChanged;
import org.liandong.supervision.WorkBegun;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Own procedures of some participants, with steps done, due soon and late; the days are computed by the portal itself, on
 * the events by which it keeps them true.
 */
@Component
@Profile("demo")
@Order(8)
class ProcedureSamples implements SampleData {

    private static final String WORKING = "t.state in ('ACCEPTED', 'PARTLY', 'REPORTED') and m.state = 'UNDER_WAY'";

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProcedureSamples(JdbcTemplate jdbc, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void create() {
        begin();
        entities.flush();
        entities.clear();
        takeSteps();
        chooseMeetings();
        entities.flush();
        entities.clear();
    }

    /** Of every task in the hearing of special work reports, and of the prefectures and one county in the inspections. */
    private void begin() {
        jdbc.query(
                        "select m.id, t.id from matter_task t join joint_matter m on m.id = t.matter_id"
                                + " join body b on b.id = t.owner_id where " + WORKING
                                + " and (m.instrument = 'special_work_report' or m.instrument = 'law_inspection'"
                                + " and (b.level = 'PREFECTURE' or b.code = '530102000000')) order by t.id",
                        (row, number) -> new WorkBegun(row.getLong(1), row.getLong(2)))
                .forEach(events::publishEvent);
        jdbc.query(
                        "select id from joint_matter where state = 'UNDER_WAY' and instrument in ('law_inspection', 'special_work_report')",
                        (row, number) -> new WorkBegun(row.getLong(1), null))
                .forEach(events::publishEvent);
    }

    private void takeSteps() {
        LocalDate today = LocalDate.now(clock);
        jdbc.update(
                """
                update procedure_step s set done_on = ?::date - 40 + 5 * s.position
                from own_procedure p left join matter_task t on t.id = p.task_id
                where p.id = s.procedure_id and s.position <= case when s.code like 'law%' then 3 + coalesce(t.milestones_reached, 0) % 2 else 3 end
                """,
                Date.valueOf(today));
        jdbc.update(
                """
                update procedure_step s set given_on = ?::date - (p.id % 9)::int - 2
                from own_procedure p where p.id = s.procedure_id and s.code = 'law_inspection:10' and p.id % 6 = 1
                """,
                Date.valueOf(today));
        events.publishEvent(new LawSettingChanged(List.of("law_inspection:10")));
    }

    /** The next meeting of each standing committee that hears a special work report. */
    private void chooseMeetings() {
        entities.flush();
        entities.clear();
        jdbc.update(
                """
                update own_procedure p set meeting_id = c.id, meeting_on = c.starts_on
                from (select distinct on (body_id) id, body_id, starts_on from meeting
                      where kind = 'STANDING_COMMITTEE' and starts_on > ?::date + 20 order by body_id, starts_on) c
                where c.body_id = p.owner_id
                  and exists (select from procedure_step s where s.procedure_id = p.id and s.code = 'special_work_report:1')
                """,
                Date.valueOf(LocalDate.now(clock)));
        jdbc.query(
                        "select distinct m.id, m.body_id, m.starts_on from meeting m join own_procedure p on p.meeting_id = m.id",
                        (row, number) -> new MeetingMoved(
                                row.getLong(1), row.getLong(2), row.getDate(3).toLocalDate()))
                .forEach(events::publishEvent);
    }
}
