package org.liandong.supervision.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** Shared days and meetings that move, and who is told. */
@PortalTest
class SchedulePortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);
    private static final int NUMBER = 1901;

    @Autowired
    MatterDriver matters;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeMeetingsBack() {
        jdbc.sql("update own_procedure set meeting_id = null where meeting_id in"
                        + " (select id from meeting where number = " + NUMBER + ")")
                .update();
        jdbc.sql("delete from meeting where number = " + NUMBER).update();
    }

    @Test
    void movesASharedDayWithAReasonAndTellsTheParticipants() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000", "530300000000");
        String kunming = matters.accepted(matter, "530100000000", "5301-clerk");
        matters.page("5301-clerk", matter + "/milestones")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("变更日期"))));
        matters.page("5304-clerk", matter + "/milestones").andExpect(status().isNotFound());
        move("5301-clerk", matter, 5, 40, "提前").andExpect(status().isForbidden());
        move("5304-clerk", matter, 5, 40, "提前").andExpect(status().isNotFound());

        refused(matter, String.valueOf(version(matter)), day(50), day(40), "提前")
                .andExpect(content().string(containsString("后一个不能早于前一个")))
                .andExpect(content().string(containsString("value=\"" + day(50) + "\"")))
                .andExpect(content().string(containsString("提前</textarea>")));
        refused(matter, String.valueOf(version(matter)), day(10), day(40), "提前")
                .andExpect(content().string(containsString("日期没有变更")));
        refused(matter, String.valueOf(version(matter)), day(5), "2026-13-40", "提前")
                .andExpect(content().string(containsString("请填写“报告”的日期")));
        refused(matter, String.valueOf(version(matter)), day(5), day(40), " ")
                .andExpect(content().string(containsString("变更要写明理由")));
        for (String stale : new String[] {"", "x", "0"}) {
            refused(matter, stale, day(5), day(40), "提前").andExpect(content().string(containsString("role=\"alert\"")));
        }
        assertThat(due(kunming)).isEqualTo(TODAY.plusDays(10));

        move("53-clerk", matter, 5, 40, "与全国人大检查衔接").andExpect(flash().attribute("notice", "milestone.moved"));
        assertThat(due(kunming)).isEqualTo(TODAY.plusDays(5));
        matters.page("5303-clerk", matter + "/milestones")
                .andExpect(content().string(containsString("部署：" + day(10) + " → " + day(5))))
                .andExpect(content().string(containsString("与全国人大检查衔接")))
                .andExpect(content().string(not(containsString("报告：" + day(40)))));
        matters.page("5303-clerk", "/")
                .andExpect(content().string(containsString("共同进度改期：" + MatterDriver.TITLE)))
                .andExpect(content().string(containsString("部署 原定 " + day(10) + "，现为 " + day(5))));
        matters.page("53-clerk", "/").andExpect(content().string(not(containsString("共同进度改期："))));
        assertThat(jdbc.sql(
                                "select reason from audit_entry where action = 'matter.milestones' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("与全国人大检查衔接");
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
        move("53-clerk", matter, 6, 40, "再改").andExpect(flash().attributeExists("refused"));
    }

    @Test
    void countsTheFourSameByTheMovedDays() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000");
        String kunming = matters.accepted(matter, "530100000000", "5301-clerk");
        matters.post("5301-clerk", kunming + "/schedule", "plannedTo", day(50));
        matters.page("53-sg", matter + "/sync").andExpect(content().string(containsString("晚 10 天")));
        move("53-clerk", matter, 10, 60, "延后").andExpect(flash().attribute("notice", "milestone.moved"));
        matters.page("53-sg", matter + "/sync").andExpect(content().string(not(containsString("晚 10 天"))));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    /** Only those whose work leans on it are told: its own body, and the initiator. */
    @Test
    void tellsTheInitiatorOfAParticipantsMovedMeeting() throws Exception {
        String matter = matters.issued("VERTICAL", "530500000000", "530600000000");
        String task = matters.accepted(matter, "530500000000", "5305-clerk");
        long body = matters.body("530500000000");
        long meeting = jdbc.sql("insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)"
                        + " values (:body, 'STANDING_COMMITTEE', 1, " + NUMBER + ", :day, :day) returning id")
                .param("body", body)
                .param("day", TODAY.plusDays(50))
                .query(Long.class)
                .single();
        matters.post("5305-clerk", task + "/steps/meeting", "meeting", String.valueOf(meeting))
                .andExpect(flash().attribute("notice", "step.met"));
        matters.post(
                        "5305-clerk",
                        "/bodies/" + body + "/meetings/" + meeting,
                        "version",
                        "0",
                        "kind",
                        "STANDING_COMMITTEE",
                        "termNumber",
                        "1",
                        "number",
                        String.valueOf(NUMBER),
                        "startsOn",
                        day(55),
                        "endsOn",
                        day(55))
                .andExpect(flash().attribute("notice", "body.done.part"));
        matters.page("53-clerk", "/")
                .andExpect(content().string(containsString("参加机关的会议日期变更：" + MatterDriver.TITLE)))
                .andExpect(content().string(containsString("保山市人大 原定 " + day(50) + "，现为 " + day(55))))
                .andExpect(content().string(containsString(task + "/steps")));
        matters.page("5305-clerk", "/").andExpect(content().string(containsString("会议改期：" + MatterDriver.TITLE)));
        matters.page("5306-clerk", "/").andExpect(content().string(not(containsString("会议日期变更："))));
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    /** Days of all participants in batches, however many they are. */
    @Test
    void movesTheDaysOfManyInAsFewStatements() throws Exception {
        String few = matters.issued("VERTICAL", "530100000000");
        String many = matters.draft("53-clerk", matters.form("VERTICAL").param("levels", "PREFECTURE", "COUNTY"));
        matters.post("53-clerk", many + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        for (String matter : new String[] {few, many}) {
            jdbc.sql("update matter_task set state = 'ACCEPTED' where matter_id = :id")
                    .param("id", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1)))
                    .update();
        }
        int statements = Statements.during(() -> move("53-clerk", few, 5, 40, "提前"));
        assertThat(Statements.during(() -> move("53-clerk", many, 5, 40, "提前"))).isLessThanOrEqualTo(statements + 2);
        assertThat(jdbc.sql("select count(*) from matter_task where matter_id = :id and next_due_on = :day")
                        .param("id", Long.valueOf(many.substring(many.lastIndexOf('/') + 1)))
                        .param("day", TODAY.plusDays(5))
                        .query(Integer.class)
                        .single())
                .isEqualTo(145);
        for (String matter : new String[] {few, many}) {
            matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
        }
    }

    @Test
    void readsTheMovesInAFixedNumberOfStatements() throws Exception {
        String matter = matters.issued("VERTICAL", "530100000000");
        matters.page("53-sg", matter + "/milestones");
        int none = Statements.during(() -> matters.page("53-sg", matter + "/milestones"));
        move("53-clerk", matter, 5, 41, "一");
        move("53-clerk", matter, 6, 42, "二");
        assertThat(Statements.during(() -> matters.page("53-sg", matter + "/milestones")))
                .isEqualTo(none);
        matters.post("53-clerk", matter + "/call-off", "reason", "测试结束");
    }

    private ResultActions move(String who, String matter, int first, int second, String reason) throws Exception {
        return matters.post(
                who,
                matter + "/milestones",
                "version",
                String.valueOf(version(matter)),
                "day0",
                day(first),
                "day1",
                day(second),
                "reason",
                reason);
    }

    private ResultActions refused(String matter, String version, String first, String second, String reason)
            throws Exception {
        return matters.refused(
                "53-clerk",
                matter + "/milestones",
                "version",
                version,
                "day0",
                first,
                "day1",
                second,
                "reason",
                reason);
    }

    private int version(String matter) {
        return jdbc.sql("select version from joint_matter where id = :id")
                .param("id", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single();
    }

    private LocalDate due(String task) {
        return jdbc.sql("select next_due_on from matter_task where id = :id")
                .param("id", Long.valueOf(task.substring(task.lastIndexOf('/') + 1)))
                .query(LocalDate.class)
                .single();
    }

    private static String day(int days) {
        return TODAY.plusDays(days).toString();
    }
}
