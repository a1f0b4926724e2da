package org.liandong.liaison.offline;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a clerk writes with where there is no network: bodies near by, colleagues, and the last visits of the own body. */
@Component
class DevicePicks {

    private static final int MOST_BODIES = 2000;
    private static final int MOST_VISITS = 50;

    /** The line upward with its neighbours, all below, and who was met lately. */
    private static final String BODIES =
            """
            select b.id, b.code, b.short_name as name, b.area_name, b.pinyin,
                   concat_ws(' \u203a ', ggp.area_name, gp.area_name, p.area_name) as line
            from body b
            left join body p on p.id = b.parent_id
            left join body gp on gp.id = p.parent_id
            left join body ggp on ggp.id = gp.parent_id
            where b.valid_to is null and b.id <> :readerId
              and (b.path >= :readerPath and b.path < :readerPathEnd
                   or b.path = any(:readerAncestors)
                   or b.parent_id = (select me.parent_id from body me where me.id = :readerId)
                   or b.id = any(:met))
            order by length(b.path), b.code limit :most
            """;

    private static final String VISITS =
            """
            with mine as materialized (
              select n.visit_id as id from visit_body n join visit v on v.id = n.visit_id
              where n.body_id = :readerId and n.side <> 'COPIED' and {readable}
              order by n.visited_on desc, n.visit_id desc limit :most)
            select v.id, v.year || '-' || lpad(v.number::text, 4, '0') as label, v.visited_on, v.form, v.our_people,
                   v.their_people, v.place, v.theme, v.said,
                   coalesce((select string_agg(b.short_name, ' ' order by b.path) from visit_body n join body b on b.id = n.body_id
                     where n.visit_id = v.id and n.body_id <> :readerId and n.side <> 'COPIED'), '') as others,
                   array(select n.body_id from visit_body n
                     where n.visit_id = v.id and n.body_id <> :readerId and n.side <> 'COPIED') as other_ids,
                   coalesce((select string_agg(p.text, chr(10) order by p.position) from point p where p.visit_id = v.id), '')
                     as points
            from mine join visit v on v.id = mine.id
            order by v.visited_on desc, v.id desc
            """
                    .replace("{readable}", Visibility.check("v"));

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    DevicePicks(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * All that a device is given.
     *
     * @param body of the active post: a device that finds another one asks anew
     */
    record Picks(long body, List<Body> bodies, List<String> people, List<Visit> visits) {}

    record Body(long id, String code, String name, String areaName, String pinyin, String line) {}

    /** A visit in which the own body had a part, so nothing in it is hidden; the lines are what its page shows. */
    record Visit(
            long id,
            String label,
            LocalDate visitedOn,
            String others,
            List<Long> otherIds,
            String theirPeople,
            String theme,
            String said,
            List<EntryAnswer.Line> lines) {}

    Picks of(SignedIn me) {
        List<Visit> visits = visits(me.reader());
        List<Long> met = visits.stream()
                .flatMap(visit -> visit.otherIds.stream())
                .distinct()
                .toList();
        return new Picks(me.bodyId(), bodies(me.reader(), met), people(me.bodyId()), visits);
    }

    private List<Body> bodies(Reader reader, List<Long> met) {
        return jdbc.sql(BODIES)
                .params(Visibility.parameters(reader))
                .param("met", met.toArray(Long[]::new))
                .param("most", MOST_BODIES)
                .query(Body.class)
                .list();
    }

    /** Who holds a post of the body today. */
    private List<String> people(long bodyId) {
        return jdbc.sql(
                        """
                        select a.display_name from post p join account a on a.id = p.account_id
                        where p.body_id = :body and p.office = '' and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                        group by a.id, a.display_name order by min(p.id)
                        """)
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private List<Visit> visits(Reader reader) {
        Map<String, Object> parameters = Visibility.parameters(reader);
        return jdbc.sql(VISITS)
                .params(parameters)
                .param("most", MOST_VISITS)
                .query((row, number) -> new Visit(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getObject("visited_on", LocalDate.class),
                        row.getString("others"),
                        ids(row.getArray("other_ids")),
                        row.getString("their_people"),
                        row.getString("theme"),
                        row.getString("said"),
                        lines(
                                row.getString("form"),
                                List.of(
                                        row.getString("others"),
                                        row.getString("our_people"),
                                        row.getString("their_people"),
                                        row.getString("place"),
                                        row.getString("theme"),
                                        row.getString("said"),
                                        row.getString("points")))))
                .list();
    }

    private static List<Long> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Long.class::cast).toList();
    }

    private List<EntryAnswer.Line> lines(String form, List<String> texts) {
        List<String> names = List.of(
                "visit.other",
                "visit.ourPeople",
                "visit.theirPeople",
                "visit.place",
                "visit.theme",
                "visit.said",
                "visit.points");
        List<EntryAnswer.Line> lines = new ArrayList<>();
        lines.add(new EntryAnswer.Line("form", say("visit.form"), say("visit.form." + form)));
        for (int i = 0; i < names.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                lines.add(new EntryAnswer.Line("", say(names.get(i)), texts.get(i)));
            }
        }
        return lines;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
