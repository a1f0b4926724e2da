package org.liandong.liaison;

import java.util.Collection;
import java.util.Comparator;
import org.liandong.liaison.LiaisonVisit.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who reached whom, how often and when last, in the transaction of each visit. */
@Component
class ContactSummary {

    private static final String RECOUNT =
            """
            select t.body_id, f.body_id as by_body_id, cast(extract(year from t.visited_on) as integer) as year,
                   cast(count(*) as integer) as visits, max(t.visited_on) as last_on
            from visit_body t join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM'
            where t.side = 'TO'
            """;

    private final JdbcClient jdbc;

    ContactSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts these pairs anew. Each row is locked first, in one order, so that the count that follows sees every visit
     * whose transaction held the lock before.
     */
    void refresh(Collection<Contact> contacts) {
        contacts.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Contact::bodyId)
                        .thenComparingLong(Contact::byBodyId)
                        .thenComparingInt(Contact::year))
                .forEach(this::refresh);
    }

    private void refresh(Contact contact) {
        run(
                """
                insert into contact_summary as s (body_id, by_body_id, year, visits) values (:body, :by, :year, 0)
                on conflict (body_id, by_body_id, year) do update set visits = s.visits
                """,
                contact);
        run(
                """
                update contact_summary s set visits = n.visits, last_on = n.last_on
                from (select cast(count(*) as integer) as visits, max(t.visited_on) as last_on
                      from visit_body t join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM' and f.body_id = :by
                      where t.side = 'TO' and t.body_id = :body
                        and t.visited_on >= make_date(:year, 1, 1) and t.visited_on < make_date(:year + 1, 1, 1)) n
                where s.body_id = :body and s.by_body_id = :by and s.year = :year
                """,
                contact);
    }

    private void run(String sql, Contact contact) {
        jdbc.sql(sql)
                .param("body", contact.bodyId())
                .param("by", contact.byBodyId())
                .param("year", contact.year())
                .update();
    }

    /** Counts everything anew, after visits were stored in bulk. */
    void rebuild() {
        jdbc.sql("delete from contact_summary").update();
        jdbc.sql("insert into contact_summary (body_id, by_body_id, year, visits, last_on) " + RECOUNT
                        + " group by 1, 2, 3")
                .update();
    }

    /** Number of rows in which the summary and a recount differ: always 0. */
    int differences() {
        return jdbc.sql("select count(*) from (select body_id, by_body_id, year, visits, last_on from contact_summary"
                        + " where visits > 0) s full join (" + RECOUNT
                        + " group by 1, 2, 3) r using (body_id, by_body_id, year, visits, last_on)"
                        + " where s.body_id is null or r.body_id is null")
                .query(Integer.class)
                .single();
    }
}
