package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of visits equals a recount, whatever is done to them and in whatever order. */
@PortalTest
@Transactional
class KeptFiguresTests {

    private static final String[] CLERKS = {"53-clerk", "5301-clerk", "530102-clerk", "530103-clerk"};

    @Autowired
    VisitService service;

    @Autowired
    VisitRepository visits;

    @Autowired
    KeptFigures figures;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Random random = new Random();
    private final List<Long> logged = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20260101, 477})
    void equalARecountAfterAnySequenceOfLoggingCorrectingAnsweringAndNaming(long seed) {
        random = new Random(seed);
        assertEqual();
        for (int step = 0; step < 40; step++) {
            try {
                act();
            } catch (RuleViolation notNow) {
                // what is refused must change nothing either
            }
        }
        visits.flush();
        assertThat(logged).hasSizeGreaterThan(5);
        assertThat(jdbc.sql("select count(*) from visit_actor where visit_id in (:ids)")
                        .param("ids", logged)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertEqual();
    }

    private void act() {
        SignedIn me = someone();
        long id = logged.isEmpty() ? 0 : logged.get(random.nextInt(logged.size()));
        switch (id == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> logged.add(service.log(visit(me), UUID.randomUUID(), List.of(), me));
            case 2, 3 -> {
                SignedIn owner = owner(id);
                int version = visits.findById(id).orElseThrow().version();
                service.correct(id, version, visit(owner), List.of(), List.of(), owner);
            }
            case 4 -> attempt(() -> service.answer(id, random.nextBoolean() ? "" : "No", me));
            default ->
                attempt(() -> service.chooseActors(
                        id, random.nextBoolean() ? posts(me.bodyId()) : List.of(), organs(me.bodyId()), me));
        }
    }

    /** By somebody who may not even read it, which is refused as well. */
    private static void attempt(Runnable verb) {
        try {
            verb.run();
        } catch (org.liandong.shared.NotFoundException unseen) {
            // nothing changes
        }
    }

    private VisitContent visit(SignedIn me) {
        List<Long> others = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            long other = someone().bodyId();
            if (other != me.bodyId() && !others.contains(other)) {
                others.add(other);
            }
        }
        return new VisitContent(
                LocalDate.now(PortalTest.ZONE).minusDays(random.nextInt(700)),
                VisitForm.VISIT,
                random.nextBoolean() ? Direction.OUT : Direction.IN,
                others,
                leader(me.bodyId()),
                others.isEmpty() ? "" : leader(others.get(0)),
                "",
                "T",
                "",
                "",
                Reach.values()[random.nextInt(3)],
                List.of());
    }

    @Test
    void theAuditorSeesADifferenceAndHasItCountedAnew() throws Exception {
        jdbc.sql(
                        "update actor_summary set visits = visits + 1 where ctid in (select ctid from actor_summary where visits > 0 limit 2)")
                .update();
        jdbc.sql(
                        "delete from contact_summary where ctid in (select ctid from contact_summary where visits > 0 limit 1)")
                .update();
        assertThat(figures.check()).extracting(KeptFigures.Check::differences).containsExactly(0, 1, 4);
        for (String kept : new String[] {"ACTORS", "CONTACTS"}) {
            mvc.perform(post("/admin/figures/repair")
                            .param("kept", kept)
                            .with(csrf())
                            .with(signedIn.as("auditor")))
                    .andExpect(status().is3xxRedirection());
        }
        assertEqual();
        mvc.perform(get("/admin/audit?action=figures").with(signedIn.as("auditor")))
                .andExpect(content().string(containsString("actor_summary")));
        mvc.perform(get("/admin/figures?check=now").with(signedIn.as("auditor")))
                .andExpect(status().isOk());
        mvc.perform(post("/admin/figures/repair")
                        .param("kept", "no")
                        .with(csrf())
                        .with(signedIn.as("auditor")))
                .andExpect(status().isNotFound());
    }

    private void assertEqual() {
        assertThat(figures.check())
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.kept().name()).isZero());
    }

    private SignedIn someone() {
        return signedIn.principal(CLERKS[random.nextInt(CLERKS.length)]);
    }

    private SignedIn owner(long id) {
        long owner = visits.findById(id).orElseThrow().sharing().ownerId();
        for (String clerk : CLERKS) {
            if (signedIn.principal(clerk).bodyId() == owner) {
                return signedIn.principal(clerk);
            }
        }
        throw new IllegalStateException();
    }

    private String leader(long bodyId) {
        return jdbc.sql("select a.display_name from post p join account a on a.id = p.account_id"
                        + " where p.body_id = :body and p.role = 'LEADER' order by p.id limit 1")
                .param("body", bodyId)
                .query(String.class)
                .single();
    }

    private List<Long> posts(long bodyId) {
        return jdbc.sql("select id from post where body_id = :body and role = 'LEADER'")
                .param("body", bodyId)
                .query(Long.class)
                .list();
    }

    private List<Long> organs(long bodyId) {
        return jdbc.sql("select id from organ where body_id = :body order by id limit 2")
                .param("body", bodyId)
                .query(Long.class)
                .list();
    }
}
