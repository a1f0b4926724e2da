package org.liandong.liaison.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The night's run on several nodes, broken off and begun again, with rows of its own that it takes away. */
@PortalTest
class RetentionRunTests {

    private static final int VISITS = 450;
    private static final LocalDate BEFORE = LocalDate.of(2006, 1, 1);

    /** Text of a visit, or of what belongs to one, that tells nothing about people. */
    private static final Set<String> HARMLESS = Set.of(
            "visit.owner_path",
            "visit.audience",
            "visit.audience_chosen",
            "visit.form",
            "visit.reach",
            "visit.state",
            "visit.words",
            "visit_change.field",
            "visit_sending.digest",
            "visit_body.side",
            "visit_body.answer",
            "point.owner_path",
            "point.audience",
            "point.audience_chosen",
            "point.category",
            "point.handler",
            "point_step.kind",
            "point_step.satisfied",
            "point.state",
            "point.satisfied",
            "visit_hold.reason");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RetentionRun run;

    @Autowired
    MessageSource messages;

    @Autowired
    Anonymiser anonymiser;

    private long body;

    @BeforeEach
    void plant() {
        body = jdbc.sql("select id from body where code = '530125201000'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into personal_retention (body_id, years, reason, changed_by, changed_at)"
                        + " select :body, 20, 'x', min(id), now() from account")
                .param("body", body)
                .update();
        jdbc.sql(
                        """
                        insert into visit (owner_id, owner_path, audience, audience_chosen, year, number, visited_on, form,
                          reach, their_people, said, state, client_id, logged_by, logged_at)
                        select id, path, 'OWN', 'OWN', 1998, n, date '2001-01-01' + n, 'VISIT', 'OTHER_SIDE', '杨七',
                          '杨七说' || n || '，13987654321', 'LOGGED', gen_random_uuid(), 1, now()
                        from body, generate_series(1, :visits) n where id = :body
                        """)
                .param("body", body)
                .param("visits", VISITS)
                .update();
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from visit where owner_id = :body and year = 1998")
                .param("body", body)
                .update();
        jdbc.sql("delete from personal_retention where body_id = :body")
                .param("body", body)
                .update();
    }

    @Test
    void twoNodesShareTheWorkAndTheLogCountsEachVisitOnce() {
        int before = logged();
        CountDownLatch both = new CountDownLatch(2);
        Runnable node = () -> {
            both.countDown();
            run.run();
        };
        CompletableFuture.allOf(CompletableFuture.runAsync(node), CompletableFuture.runAsync(node))
                .join();
        run.run();
        assertThat(left()).isZero();
        assertThat(logged() - before).isEqualTo(VISITS);
    }

    @Test
    void aRunThatBreaksOffIsTakenUpWhereItStopped() {
        int before = logged();
        assertThat(anonymiser.portion(body, BEFORE)).isEqualTo(200);
        transactions.executeWithoutResult(broken -> {
            assertThat(anonymiser.portion(body, BEFORE)).isEqualTo(200);
            broken.setRollbackOnly();
        });
        assertThat(left()).isEqualTo(VISITS - 200);
        assertThat(logged() - before).isEqualTo(200);
        run.run();
        assertThat(left()).isZero();
        assertThat(logged() - before).isEqualTo(VISITS);
    }

    @Test
    void everyTextOfAVisitIsKnown() {
        List<String> columns = jdbc.sql(
                        """
                        with recursive belongs(t) as (
                          select cast('visit' as regclass)
                          union
                          select c.conrelid from pg_constraint c join belongs b on c.confrelid = b.t
                          where c.contype = 'f' and c.confdeltype = 'c')
                        select t.relname || '.' || a.attname from belongs b
                        join pg_class t on t.oid = b.t join pg_attribute a on a.attrelid = t.oid
                        where a.attnum > 0 and not a.attisdropped
                          and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'json'::regtype)
                        """)
                .query(String.class)
                .list();
        Set<String> unknown = new TreeSet<>(columns);
        unknown.removeAll(HARMLESS);
        PersonalText.PLACES.forEach(
                place -> place.columns().forEach(column -> unknown.remove(place.table() + "." + column)));
        assertThat(columns).contains("visit.said", "point.result");
        assertThat(unknown)
                .as(
                        "text that belongs to a visit: add it to PersonalText.PLACES, or here if it never tells about people")
                .isEmpty();
    }

    @Test
    void everyPlaceHasItsName() {
        PersonalText.PLACES.forEach(place -> place.columns().forEach(column -> assertThat(messages.getMessage(
                        "personal.place." + place.table() + "." + column, null, Locale.SIMPLIFIED_CHINESE))
                .isNotEmpty()));
    }

    private int left() {
        return jdbc.sql("select count(*) from visit where owner_id = :body and year = 1998"
                        + " and (anonymised_on is null or position('杨七' in cast(visit as text)) > 0)")
                .param("body", body)
                .query(Integer.class)
                .single();
    }

    private int logged() {
        return jdbc.sql("select coalesce(sum(cast(substring(label from '^[0-9]+') as integer)), 0) from audit_entry"
                        + " where action = 'personal.anonymise' and body_id = :body")
                .param("body", body)
                .query(Integer.class)
                .single();
    }
}
