package org.liandong.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@RecordApplicationEvents
@Transactional
class BodyServiceTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);

    @Autowired
    BodyService service;

    @Autowired
    BodyLookup bodies;

    @Autowired
    BodyTree tree;

    @Autowired
    DivisionImport divisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void aProvinceOfItsOwn() {
        divisions.load(
                """
                code,name,level,kind,parent_code
                990000000000,甲省,PROVINCE,PROVINCE,
                990100000000,乙市,PREFECTURE,CITY,990000000000
                990200000000,丙市,PREFECTURE,CITY,990000000000
                990101000000,丁县,COUNTY,COUNTY,990100000000
                990101001000,戊街道,TOWNSHIP,SUBDISTRICT,990101000000
                990201000000,己县,COUNTY,COUNTY,990200000000
                """
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aMoveTakesTheSubtreeAndTheRecordsAlong() {
        BodyRow owner = body("990101000000");
        jdbc.sql(
                        """
                        insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state)
                        values (?, ?, 'UPWARD', 'UPWARD', 'SUPERVISION', 2026, 'DRAFT')
                        """)
                .params(owner.id(), owner.path())
                .update();
        service.move(body("990101000000").id(), 0, body("990200000000").id(), SINCE, "文件");
        assertThat(body("990101000000").path()).isEqualTo("990000.990200.990101.");
        assertThat(body("990101001000").path()).isEqualTo("990000.990200.990101.990101001.");
        assertThat(jdbc.sql("select owner_path from annual_plan where owner_id = ?")
                        .param(owner.id())
                        .query(String.class)
                        .single())
                .isEqualTo("990000.990200.990101.");
        assertThat(events.stream(BodyMoved.class)).singleElement().satisfies(moved -> assertThat(moved.bodyIds())
                .containsExactlyInAnyOrder(owner.id(), body("990101001000").id()));
        assertThat(tree.former(body("990101000000").id())).singleElement().satisfies(former -> {
            assertThat(former.above()).isEqualTo("乙市人大");
            assertThat(former.validTo()).isEqualTo(SINCE.minusDays(1));
        });
    }

    @Test
    void aMergedBodyIsClosedAndShowsItsSuccessor() {
        long merged = body("990101000000").id();
        long successor = body("990201000000").id();
        service.merge(merged, 0, successor, SINCE, "文件");
        assertThat(tree.detail(merged)).get().satisfies(detail -> {
            assertThat(detail.validTo()).isEqualTo(SINCE.minusDays(1));
            assertThat(detail.successorId()).isEqualTo(successor);
        });
        assertThat(body("990101001000")).satisfies(outpost -> {
            assertThat(outpost.path()).isEqualTo("990000.990200.990201.990101001.");
            assertThat(outpost.name()).isEqualTo("己县人大常委会戊街道工作委员会");
        });
        assertThatThrownBy(() -> service.rename(merged, 1, "x", "x", "x", SINCE, "x"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("body.closed");
    }

    @Test
    void refusesWhatWouldBreakTheTree() {
        long city = body("990100000000").id();
        long county = body("990101000000").id();
        assertThatThrownBy(() -> service.move(city, 0, county, SINCE, "x")).hasMessage("body.move.cycle");
        assertThatThrownBy(() -> service.move(body("990201000000").id(), 0, county, SINCE, "x"))
                .hasMessage("body.move.level");
        assertThatThrownBy(() -> service.merge(county, 0, city, SINCE, "x")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.close(body("990200000000").id(), 0, SINCE, "x"))
                .hasMessage("body.close.children");
    }

    @Test
    void refusesAnOutdatedVersion() {
        long county = body("990201000000").id();
        service.close(county, 0, SINCE, "文件");
        long city = body("990200000000").id();
        service.rename(city, 0, "庚市", "庚市人民代表大会常务委员会", "庚市人大", SINCE, "文件");
        assertThatThrownBy(() -> service.rename(city, 0, "x", "x", "x", SINCE, "x"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private BodyRow body(String code) {
        return bodies.byCode(code).orElseThrow();
    }
}
