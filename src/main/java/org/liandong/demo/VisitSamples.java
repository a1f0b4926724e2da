package org.liandong.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * About 3,000 visits of two years over all prefectures, with points that are answered, open or overdue; some counties
 * have not been reached for long, some townships never.
 */
@Component
@Profile("demo")
@Order(3)
class VisitSamples implements SampleData {

    private static final int VISITS = 3000;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Random random = new Random(20250101);
    private final List<CSVRecord> stories = Topics.read("visits");
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Object[]> visits = new ArrayList<>();
    private final List<Object[]> bodies = new ArrayList<>();
    private final List<Object[]> points = new ArrayList<>();

    VisitSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A body with its clerk. */
    private record Party(
            long id, String path, long parentId, String name, String level, long accountId, String person) {}

    @Override
    @Transactional
    public void create() {
        Map<Long, Party> parties = new HashMap<>();
        jdbc.query(
                """
                select b.id, b.path, coalesce(b.parent_id, 0), b.area_name, b.level, a.id, a.display_name
                from body b join post p on p.body_id = b.id and p.role = 'CLERK' join account a on a.id = p.account_id
                order by b.path
                """,
                row -> {
                    Party party = new Party(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getLong(6),
                            row.getString(7));
                    parties.put(party.id, party);
                });
        List<Party> reached = reached(parties);
        dates(LocalDate.now(clock)).forEach(day -> visit(parties, reached.get(random.nextInt(reached.size())), day));
        store();
    }

    /** Counties often, townships seldom; every thirteenth county and most townships hardly ever. */
    private static List<Party> reached(Map<Long, Party> parties) {
        List<Party> reached = new ArrayList<>();
        int n = 0;
        for (Party party : parties.values().stream()
                .sorted(Comparator.comparing(Party::path))
                .toList()) {
            int weight =
                    switch (party.level) {
                        case "PREFECTURE" -> 20;
                        case "COUNTY" -> n % 13 == 4 ? 1 : 12;
                        case "TOWNSHIP" -> n % 3 == 0 ? 1 : 0;
                        default -> 0;
                    };
            n++;
            for (int i = 0; i < weight; i++) {
                reached.add(party);
            }
        }
        return reached;
    }

    /** Working days from January 2025 on, in order, so that numbers follow dates. */
    private List<LocalDate> dates(LocalDate today) {
        LocalDate first = LocalDate.of(2025, 1, 6);
        int days = (int) ChronoUnit.DAYS.between(first, today);
        List<LocalDate> dates = new ArrayList<>();
        while (dates.size() < VISITS) {
            LocalDate day = first.plusDays(random.nextInt(days));
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                dates.add(day);
            }
        }
        dates.sort(Comparator.naturalOrder());
        return dates;
    }

    private void visit(Map<Long, Party> parties, Party target, LocalDate day) {
        Party visitor = parties.get(target.parentId);
        if (random.nextInt(5) == 0 && parties.containsKey(visitor.parentId)) {
            visitor = parties.get(visitor.parentId);
        }
        boolean out = random.nextInt(4) > 0;
        Party owner = out ? visitor : target;
        Party other = out ? target : visitor;
        CSVRecord story = stories.get(random.nextInt(stories.size()));
        boolean above = random.nextInt(5) > 1;
        List<Long> copied = above ? above(parties, owner, other) : List.of();
        long ago = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        boolean answered = ago > 75 || ago > 12 && random.nextInt(8) > 0;
        int number = numbers.merge(owner.id + "/" + day.getYear(), 1, Integer::sum);
        UUID client = new UUID(random.nextLong(), random.nextLong());
        String named = named(other, copied);
        visits.add(new Object[] {
            owner.id,
            owner.path,
            named,
            day.getYear(),
            number,
            Date.valueOf(day),
            story.get("form"),
            above ? "AND_ABOVE" : "OTHER_SIDE",
            owner.person,
            other.person,
            target.name,
            story.get("theme"),
            story.get("said"),
            story.get("view"),
            String.join(
                    "\n", story.get("theme"), target.name, story.get("said"), story.get("view"), story.get("point")),
            answered ? "CONFIRMED" : "LOGGED",
            client,
            owner.accountId,
            Timestamp.valueOf(day.atTime(16, 20))
        });
        body(client, owner, out ? "FROM" : "TO", day, false, false);
        body(client, other, out ? "TO" : "FROM", day, true, answered);
        copied.forEach(id -> body(client, parties.get(id), "COPIED", day, false, false));
        point(client, owner, named, story, day);
    }

    private static List<Long> above(Map<Long, Party> parties, Party owner, Party other) {
        List<Long> above = new ArrayList<>();
        for (Party up = parties.get(owner.parentId); up != null; up = parties.get(up.parentId)) {
            if (up.id != other.id) {
                above.add(up.id);
            }
        }
        return above;
    }

    private static String named(Party other, List<Long> copied) {
        StringBuilder ids = new StringBuilder("{").append(other.id);
        copied.forEach(id -> ids.append(',').append(id));
        return ids.append('}').toString();
    }

    private void body(UUID client, Party party, String side, LocalDate day, boolean asked, boolean answered) {
        bodies.add(new Object[] {
            party.id,
            side,
            Date.valueOf(day),
            asked,
            answered ? "CONFIRMED" : null,
            answered ? party.accountId : null,
            answered ? Timestamp.valueOf(day.plusDays(3).atTime(10, 5)) : null,
            client
        });
    }

    /** Two visits in three raise a point; old ones are mostly answered. */
    private void point(UUID client, Party owner, String named, CSVRecord story, LocalDate day) {
        if (story.get("point").isEmpty() || random.nextInt(3) == 0) {
            return;
        }
        LocalDate due = day.plusDays(30L + random.nextInt(4) * 15L);
        long late = ChronoUnit.DAYS.between(due, LocalDate.now(clock));
        boolean answered = late > 120 || random.nextInt(25) > (late > 0 ? 3 : 16);
        points.add(new Object[] {
            owner.id,
            owner.path,
            named,
            story.get("point"),
            story.get("category"),
            story.get("passed_to"),
            Date.valueOf(due),
            answered ? "ANSWERED" : "OPEN",
            answered ? stories.get(0).get("view") : "",
            answered ? Timestamp.valueOf(due.minusDays(5).atTime(11, 0)) : null,
            client
        });
    }

    private void store() {
        jdbc.batchUpdate(
                """
                insert into visit (owner_id, owner_path, audience, audience_chosen, named_ids, year, number, visited_on, form,
                  reach, our_people, their_people, place, theme, said, clerk_view, words, state, client_id, logged_by,
                  logged_at)
                values (?, ?, 'NAMED', 'NAMED', cast(? as bigint[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                visits);
        jdbc.update("update visit set settled = true where state = 'CONFIRMED'");
        jdbc.batchUpdate(
                """
                insert into visit_body (visit_id, body_id, side, visited_on, asked, answer, answered_by, answered_at)
                select v.id, ?, ?, ?, ?, ?, ?, ? from visit v where v.client_id = ?
                """,
                bodies);
        jdbc.batchUpdate(
                """
                insert into point (visit_id, owner_id, owner_path, audience, audience_chosen, named_ids, position, text,
                  category, passed_to, due_on, state, result, answered_at)
                select v.id, ?, ?, 'NAMED', 'NAMED', cast(? as bigint[]), 0, ?, ?, ?, ?, ?, ?, ?
                from visit v where v.client_id = ?
                """,
                points);
        jdbc.update(
                """
                insert into visit_counter (owner_id, year, last)
                select owner_id, year, max(number) from visit group by 1, 2
                """);
        jdbc.update(
                """
                insert into contact_summary (body_id, by_body_id, year, visits, last_on)
                select t.body_id, f.body_id, extract(year from t.visited_on)::int, count(*)::int, max(t.visited_on)
                from visit_body t join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM'
                where t.side = 'TO' group by 1, 2, 3
                """);
    }
}
