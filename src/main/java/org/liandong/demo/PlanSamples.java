package org.liandong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of 2025 and 2026: supervision of all four levels, drawn from real topics, some still drafts or missing, as in
 * real offices, and one chain on food safety through all levels; then those of the other kinds.
 */
@Component
@Profile("demo")
@Order(2)
class PlanSamples implements SampleData {

    private static final String INSERT_ITEM =
            """
            insert into plan_item (plan_id, published, owner_id, owner_path, audience, audience_chosen, year, title,
              instrument, subject_area, statute_names, statute_articles, month_from, month_to, meeting_id, lead_organ_id,
              supervised, linkage_wish, state, state_reason)
            select p.id, p.state = 'PUBLISHED', p.owner_id, p.owner_path, p.audience, p.audience_chosen, p.year, ?, ?, ?,
              case when ? = '' then '{}'::text[] else array[?] end, case when ? = '' then '{}'::text[] else array[''] end,
              ?, ?, null, (select min(o.id) from organ o where o.body_id = p.owner_id and o.function = ?),
              array[?], ?, ?, ?
            from annual_plan p where p.owner_id = ? and p.year = ? and p.kind = 'SUPERVISION'
            """;

    private final JdbcTemplate jdbc;
    private final PlanKindSamples kinds;
    private final Clock clock;
    private final Random random = new Random(20261124);
    private final List<CSVRecord> topics = Topics.read("topics");
    private final String movedReason = Topics.read("words").get(0).get("moved");

    PlanSamples(JdbcTemplate jdbc, PlanKindSamples kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** A body that plans: its level as the first letter of P, M (prefecture), C, T. */
    private record Planner(long id, String path, String level) {}

    @Override
    @Transactional
    public void create() {
        List<Planner> planners = jdbc.query(
                "select id, path, level from (select b.*, row_number() over (order by path) as n from body b) b"
                        + " where level <> 'TOWNSHIP' or n % 3 = 0 order by path",
                (row, n) -> new Planner(row.getLong(1), row.getString(2), row.getString(3)));
        LocalDate today = LocalDate.now(clock);
        for (int year = 2025; year <= 2026; year++) {
            plans(planners, year);
            items(planners, year, today);
        }
        kinds.create();
        jdbc.update(
                """
                update plan_item i set state = 'PLANNED', state_reason = ''
                from annual_plan p where p.id = i.plan_id and p.state <> 'PUBLISHED'
                """);
        keep(1, "PLANNED", "state = 'PUBLISHED'");
        adjust();
        links();
    }

    /** Provinces and prefectures that moved a piece of work published a second revision, which says why. */
    private void adjust() {
        jdbc.update(
                """
                update annual_plan p set revision = 2, reason = i.state_reason, published_at = p.published_at + interval '120 days'
                from plan_item i
                where i.plan_id = p.id and i.state = 'MOVED' and p.state = 'PUBLISHED'
                  and length(p.owner_path) <= 14
                """);
        jdbc.update(
                """
                update plan_revision_item k set month_from = greatest(1, k.month_from - 2), month_to = greatest(1, k.month_to - 2)
                from plan_revision r join annual_plan p on p.id = r.plan_id join plan_item i on i.plan_id = p.id
                where k.revision_id = r.id and k.item_id = i.id and i.state = 'MOVED' and p.revision = 2
                """);
        keep(2, null, "revision = 2");
    }

    /** Keeps the items of these plans as a revision, in a state of that time or in the present one. */
    private void keep(int number, @Nullable String state, String plans) {
        jdbc.update(
                """
                insert into plan_revision (plan_id, number, reason, meeting_id, published_at)
                select id, ?, reason, meeting_id, published_at from annual_plan where
                """
                        + plans,
                number);
        jdbc.update(
                """
                insert into plan_revision_item (revision_id, item_id, owner_id, owner_path, audience, audience_chosen, title,
                  instrument, subject_area, statute_lines, month_from, month_to, lead_organ, supporting, supervised_lines,
                  linkage_wish, state, state_reason)
                select r.id, i.id, i.owner_id, i.owner_path, i.audience, i.audience_chosen, i.title, i.instrument,
                  i.subject_area,
                  coalesce((select string_agg('\u300a' || s.name || '\u300b' || s.article, chr(10))
                    from unnest(i.statute_names, i.statute_articles) s(name, article)), ''),
                  i.month_from, i.month_to, coalesce(o.name, ''), i.supporting, array_to_string(i.supervised, chr(10)),
                  i.linkage_wish, coalesce(?, i.state), case when ? then i.state_reason else '' end
                from plan_revision r join plan_item i on i.plan_id = r.plan_id left join organ o on o.id = i.lead_organ_id
                where r.number = ?
                """,
                state,
                state == null,
                number);
    }

    /** One plan a body; in the later year every eleventh county is still at its draft and every seventeenth has none. */
    private void plans(List<Planner> planners, int year) {
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < planners.size(); n++) {
            Planner planner = planners.get(n);
            boolean below = planner.level.equals("COUNTY") || planner.level.equals("TOWNSHIP");
            if (year == 2026 && below && n % 17 == 5) {
                continue;
            }
            boolean draft = year == 2026 && below && n % 11 == 3;
            String state = !draft ? "PUBLISHED" : n % 2 == 0 ? "SUBMITTED" : "DRAFT";
            String audience = planner.level.equals("PROVINCE") || n % 9 == 4 ? "ALL" : "LINE";
            rows.add(new Object[] {
                planner.id,
                planner.path,
                draft ? "OWN" : audience,
                audience,
                year,
                state,
                !draft,
                planner.id,
                java.sql.Date.valueOf(LocalDate.of(year, 1, 1)),
                java.sql.Date.valueOf(LocalDate.of(year, 12, 31)),
                !draft,
                java.sql.Timestamp.valueOf(LocalDate.of(year, 2, 3 + n % 20).atTime(9, 30))
            });
        }
        jdbc.batchUpdate(
                """
                insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state, meeting_id,
                  published_at)
                values (?, ?, ?, ?, 'SUPERVISION', ?, ?,
                  case when ? then (select m.id from meeting m where m.body_id = ? and m.starts_on between ? and ?
                    and m.kind in ('COUNCIL_OF_CHAIRPERSONS', 'PRESIDIUM') order by m.starts_on limit 1) end,
                  case when ? then cast(? as timestamp) end)
                """,
                rows);
    }

    private void items(List<Planner> planners, int year, LocalDate today) {
        List<Object[]> rows = new ArrayList<>();
        for (Planner planner : planners) {
            for (CSVRecord topic : chosen(planner)) {
                rows.add(row(planner, topic, year, today));
            }
        }
        jdbc.batchUpdate(INSERT_ITEM, rows);
    }

    /** The first topics of each level always, so that chains run through; others by lot. */
    private Set<CSVRecord> chosen(Planner planner) {
        String letter = planner.level.equals("PREFECTURE") ? "C" : planner.level.substring(0, 1);
        List<CSVRecord> open = new ArrayList<>(topics.stream()
                .filter(topic -> topic.get("levels").contains(letter))
                .toList());
        Set<CSVRecord> chosen = new LinkedHashSet<>(open.subList(0, letter.equals("T") ? 1 : 2));
        if (letter.equals("P")) {
            chosen.addAll(open.subList(0, 11));
        }
        Collections.shuffle(open, random);
        int wanted =
                switch (letter) {
                    case "P" -> 18;
                    case "C" -> 7 + random.nextInt(5);
                    default -> 2 + random.nextInt(2);
                };
        for (int n = 0; chosen.size() < wanted && n < open.size(); n++) {
            chosen.add(open.get(n));
        }
        return chosen;
    }

    private Object[] row(Planner planner, CSVRecord topic, int year, LocalDate today) {
        int shift = planner.level.equals("PROVINCE") ? 0 : random.nextInt(2);
        int from = Math.min(12, Integer.parseInt(topic.get("month_from")) + shift);
        int to = Math.max(from, Math.min(12, Integer.parseInt(topic.get("month_to")) + shift));
        boolean moved = random.nextInt(40) == 0;
        String state = moved ? "MOVED" : state(LocalDate.of(year, from, 1), LocalDate.of(year, to, 28), today);
        String area = topic.get("subject_area");
        String statute = topic.get("statute");
        String wish = topic.get("linkage");
        if (planner.level.equals("COUNTY") && wish.equals("INVITE_LOWER")) {
            wish = "JOIN_UPPER";
        }
        return new Object[] {
            topic.get("title"),
            topic.get("instrument"),
            area,
            statute,
            statute,
            statute,
            from,
            to,
            area,
            topic.get("supervised"),
            wish,
            state,
            moved ? movedReason : "",
            planner.id,
            year
        };
    }

    private static String state(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(today)) {
            return "DONE";
        }
        return from.isAfter(today) ? "PLANNED" : "UNDER_WAY";
    }

    /** The same statute along a line in the same year: both ends show the link. */
    private void links() {
        jdbc.update(
                """
                insert into plan_item_link (low_id, high_id, linked_by, linked_at)
                select distinct least(a.id, b.id), greatest(a.id, b.id), b.owner_id, b.linked_at
                from (select i.*, p.published_at as linked_at from plan_item i join annual_plan p on p.id = i.plan_id) b
                join body body on body.id = b.owner_id
                join plan_item a on a.owner_id = body.parent_id and a.year = b.year and a.statute_names && b.statute_names
                where a.published and b.published and a.linkage_wish <> 'NONE' and b.linkage_wish <> 'NONE'
                  and b.linked_at is not null
                """);
    }
}
