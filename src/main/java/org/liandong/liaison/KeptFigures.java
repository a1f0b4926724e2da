package org.liandong.liaison;

import java.util.Arrays;
import java.util.List;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves the figures that are kept with each visit against a recount, and counts them anew when they differ. */
@Service
@Transactional
class KeptFigures {

    /** What is kept. */
    enum Kept {
        /** Visits by owner, audience and year, for the overview. */
        VISITS("visit_figure"),
        /** Which body reached which, for coverage. */
        CONTACTS("contact_summary"),
        /** Which leader or organ reached which body, for coverage. */
        ACTORS("actor_summary");

        private final String table;

        Kept(String table) {
            this.table = table;
        }
    }

    /**
     * What a check found.
     *
     * @param rows kept
     * @param differences rows that a recount says otherwise
     */
    record Check(Kept kept, int rows, int differences) {}

    private final LiaisonFigures figures;
    private final ContactSummary contacts;
    private final ActorSummary actors;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    KeptFigures(
            LiaisonFigures figures,
            ContactSummary contacts,
            ActorSummary actors,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.figures = figures;
        this.contacts = contacts;
        this.actors = actors;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<Check> check() {
        return Arrays.stream(Kept.values())
                .map(kept -> new Check(
                        kept,
                        jdbc.sql("select count(*) from " + kept.table + " where visits > 0")
                                .query(Integer.class)
                                .single(),
                        differences(kept)))
                .toList();
    }

    /** Counts anew while nobody stores a visit; the audit log keeps how many rows differed. */
    void repair(Kept kept) {
        jdbc.sql("lock table visit, visit_body, visit_actor, " + kept.table + " in share row exclusive mode")
                .update();
        int before = differences(kept);
        switch (kept) {
            case VISITS -> figures.rebuild();
            case CONTACTS -> contacts.rebuild();
            case ACTORS -> actors.rebuild();
        }
        events.publishEvent(new StateChanged(
                "figures.repair",
                "figures",
                null,
                null,
                kept.table,
                String.valueOf(before),
                String.valueOf(differences(kept))));
    }

    private int differences(Kept kept) {
        return switch (kept) {
            case VISITS -> figures.differences();
            case CONTACTS -> contacts.differences();
            case ACTORS -> actors.differences();
        };
    }
}
