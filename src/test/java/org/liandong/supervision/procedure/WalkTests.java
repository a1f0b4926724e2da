package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.congress.BodyLookup;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Step;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests that walk whole instruments share: a day in next summer, the province's numbers, and nothing left behind. */
@PortalTest
abstract class WalkTests {

    /** In the months in which final accounts come before the committee, far from every other test. */
    static final LocalDate START = LocalDate.of(LocalDate.now(PortalTest.ZONE).getYear() + 1, 6, 1);

    @Autowired
    MatterDriver matters;

    @Autowired
    BodyLookup bodies;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private long lastMatter;

    @BeforeEach
    void goToSummer() throws Exception {
        lastMatter = jdbc.sql("select coalesce(max(id), 0) from joint_matter")
                .query(Long.class)
                .single();
        enter("handling-report-months", "3");
        enter("handling-extension-months", "1");
        clock.goTo(START);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
        jdbc.sql("update law_setting set value = '', source = '', changed_by = null, changed_at = null, version = 0")
                .update();
        for (String table : List.of("own_procedure", "matter_task")) {
            jdbc.sql("delete from " + table + " where matter_id > :last")
                    .param("last", lastMatter)
                    .update();
        }
        jdbc.sql("delete from joint_matter where id > :last")
                .param("last", lastMatter)
                .update();
        jdbc.sql("delete from meeting where number > 900").update();
    }

    private void enter(String key, String value) throws Exception {
        matters.post(
                "secadmin", "/admin/law-settings/" + key, "value", value, "source", "某省实施监督法办法第三十八条", "version", "0");
    }

    StepCourse course(String work, String way, String code, String clerk) {
        return new StepCourse(matters, jdbc, clock, work, clerk, law(way, code), START);
    }

    List<Step> law(String way, String code) {
        return procedures.ownSteps(way, bodies.byCode(code).orElseThrow().kind());
    }

    /** Position of the last step of this kind, from 1; 0 for none. */
    static int last(List<Step> law, Predicate<Step> wanted) {
        int position = law.size();
        while (position > 0 && !wanted.test(law.get(position - 1))) {
            position--;
        }
        return position;
    }
}
