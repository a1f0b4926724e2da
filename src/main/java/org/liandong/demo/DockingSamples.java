package org.liandong.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds of docking: one of the province that has ended with a few late and silent answers, one going on with its dates
 * around today, and one of Kunming; with the draft plans of the coming year that they speak about.
 */
@Component
@Profile("demo")
@Order(5)
class DockingSamples implements SampleData {

    private static final int ENDED = 2026;
    private static final int GOING_ON = 2027;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<CSVRecord> lines = Topics.read("docking");

    DockingSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void create() {
        LocalDate today = LocalDate.now(clock);
        lines.stream().filter(line -> line.get("kind").equals("PLAN")).forEach(this::draft);
        round("530000000000", ENDED, LocalDate.of(2025, 12, 22), LocalDate.of(2026, 1, 16), "CLOSED");
        round("530000000000", GOING_ON, today.minusDays(9), today.plusDays(11), "OPEN");
        round("530100000000", GOING_ON, today.minusDays(4), today.plusDays(17), "OPEN");
        answers(ENDED, today);
        answers(GOING_ON, today);
        proposals(today);
    }

    /** An item of a draft plan of the coming year; the plan is begun with its first item. */
    private void draft(CSVRecord line) {
        jdbc.update(
                """
                insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state)
                select id, path, 'OWN', case when level = 'PROVINCE' then 'ALL' else 'LINE' end, 'SUPERVISION', ?, 'DRAFT'
                from body where code = ? on conflict do nothing
                """,
                GOING_ON,
                line.get("body"));
        jdbc.update(
                """
                insert into plan_item (plan_id, owner_id, owner_path, audience, audience_chosen, year, title, instrument,
                  subject_area, statute_names, statute_articles, month_from, month_to, lead_organ_id, supervised, linkage_wish,
                  state)
                select p.id, p.owner_id, p.owner_path, 'OWN', p.audience_chosen, p.year, ?, ?, ?,
                  case when ? = '' then '{}'::text[] else array[?] end, case when ? = '' then '{}'::text[] else array[''] end,
                  ?, ?, (select min(o.id) from organ o where o.body_id = p.owner_id and o.function = ?), array[?], ?, 'PLANNED'
                from annual_plan p join body b on b.id = p.owner_id where b.code = ? and p.year = ? and p.kind = 'SUPERVISION'
                """,
                line.get("title"),
                line.get("instrument"),
                line.get("area"),
                line.get("statute"),
                line.get("statute"),
                line.get("statute"),
                Integer.valueOf(line.get("month_from")),
                Integer.valueOf(line.get("month_to")),
                line.get("area"),
                line.get("supervised"),
                line.get("wish"),
                line.get("body"),
                GOING_ON);
    }

    /** A round with those items of the plan that ask others, in the order of their months. */
    private void round(String owner, int year, LocalDate opens, LocalDate closes, String state) {
        String agenda = lines.stream()
                .filter(line ->
                        line.get("kind").equals("AGENDA") && line.get("body").equals(owner))
                .map(line -> line.get("title"))
                .findFirst()
                .orElseThrow();
        long id = jdbc.queryForObject(
                """
                insert into docking_round (owner_id, owner_path, audience, audience_chosen, year, reach, opens_on, closes_on,
                  agenda, state, opened_at, closed_at)
                select id, path, 'DOWNWARD', 'DOWNWARD', ?, 'NEXT', ?, ?, ?, ?, ?, ? from body where code = ? returning id
                """,
                Long.class,
                year,
                Date.valueOf(opens),
                Date.valueOf(closes),
                agenda,
                state,
                Timestamp.valueOf(opens.atTime(9, 0)),
                state.equals("CLOSED") ? Timestamp.valueOf(closes.plusDays(6).atTime(16, 0)) : null,
                owner);
        jdbc.update(
                """
                insert into docking_item (round_id, plan_item_id, position, title, instrument, subject_area, statutes,
                  month_from, month_to)
                select ?, i.id, row_number() over (order by i.month_from, i.month_to, i.id), i.title, i.instrument,
                  i.subject_area, coalesce((select string_agg('\u300a' || s || '\u300b', chr(10)) from unnest(i.statute_names) s), ''),
                  i.month_from, i.month_to
                from plan_item i join body b on b.id = i.owner_id
                where b.code = ? and i.year = ? and i.kind = 'SUPERVISION' and i.linkage_wish in ('INVITE_LOWER', 'REGIONAL') and i.revises_id is null
                """,
                id,
                owner,
                year);
    }

    /**
     * Answers by lot that is the same each time: in the ended round three are missing and a few came late, in those going
     * on a third of the bodies has answered.
     */
    private void answers(int year, LocalDate today) {
        boolean ended = year == ENDED;
        String reason = lines.stream()
                .filter(line -> line.get("kind").equals("REASON"))
                .map(line -> line.get("title"))
                .findFirst()
                .orElseThrow();
        jdbc.update(
                """
                insert into docking_answer (round_id, item_id, owner_id, owner_path, audience, audience_chosen, named_ids, choice,
                  month, note, late, answered_at)
                select round_id, item_id, id, path, 'NAMED', 'NAMED', array[owner_id], choice,
                  case when choice = 'OWN_ARRANGEMENT' then null else least(12, month_from + (lot % 2)::int) end,
                  case when choice = 'OWN_ARRANGEMENT' then ? else '' end, late, answered_at
                from (select r.id round_id, i.id item_id, b.id, b.path, r.owner_id, i.month_from, lot,
                        case when lot % 7 = 3 then 'OWN_ARRANGEMENT' when lot % 5 = 1 then 'PARTLY' else 'SAME_TIME' end choice,
                        ? and lot % 13 = 4 late,
                        (case when ? and lot % 13 = 4 then r.closes_on + 3
                              when ? then r.closes_on - 2 - (lot % 9)::int else r.opens_on + (lot % 3)::int end) + time '10:20' answered_at
                      from docking_round r join docking_item i on i.round_id = r.id
                      join body b on b.parent_id = r.owner_id
                      cross join lateral (select abs(hashtext(b.code || i.title)::bigint) as lot) l
                      where r.year = ? and case when ? then lot % 11 <> 5 else substr(b.code, 3, 4)::int % 3 = 1 and lot % 8 <> 2 end) a
                """,
                reason, ended, ended, ended, year, ended);
    }

    /** Proposals upward, from items of the own draft and in words. */
    private void proposals(LocalDate today) {
        for (CSVRecord line : lines) {
            if (line.get("kind").equals("PROPOSAL")) {
                jdbc.update(
                        """
                        insert into docking_proposal (round_id, owner_id, owner_path, audience, audience_chosen, named_ids, title,
                          month, note, late, proposed_at)
                        select r.id, b.id, b.path, 'NAMED', 'NAMED', array[r.owner_id], ?, ?, ?, false,
                          r.opens_on + interval '1 day 11 hours'
                        from body b join docking_round r on r.owner_id = b.parent_id where b.code = ? and r.year = ?
                        """,
                        line.get("title"),
                        Integer.valueOf(line.get("month_from")),
                        line.get("statute"),
                        line.get("body"),
                        Integer.valueOf(line.get("month_to")));
            }
        }
    }
}
