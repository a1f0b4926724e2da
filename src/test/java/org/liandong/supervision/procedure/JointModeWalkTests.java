package org.liandong.supervision.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liandong.law.procedure.Step;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * The three instruments that are themselves a way of working together (监督法 34): each of their steps is an act on the matter or
 * a step of somebody's own procedure, by the congress whose step it is.
 */
class JointModeWalkTests extends WalkTests {

    private static final String PROVINCE = "530000000000";
    private static final String KUNMING = "530100000000";
    private static final String QUJING = "530300000000";
    private static final String COUNTY = "530112000000";
    private static final String TOWNSHIP = "530125201000";

    /** 上下联动 (监督法 34(2)): four levels, each by its own procedure; the one above only reads. */
    @Test
    void walksThroughFourLevelsTogether() throws Exception {
        String matter = draft("53-clerk", "VERTICAL", KUNMING, COUNTY, TOWNSHIP);
        matters.post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        Map<String, String> tasks = new LinkedHashMap<>();
        for (String code : List.of(KUNMING, COUNTY, TOWNSHIP)) {
            tasks.put(code, matters.accepted(matter, code, clerk(code)));
        }
        matters.post("53-clerk", matter + "/start").andExpect(flash().attribute("notice", "matter.started"));
        matters.post("53-clerk", tasks.get(COUNTY) + "/steps/3/done", "version", "0", "day", START.toString())
                .andExpect(status().isForbidden());
        together(matter, tasks);
        matters.post("53-clerk", matter + "/sum-up").andExpect(flash().attribute("notice", "matter.summing"));
        matters.post("53-clerk", matter + "/close").andExpect(flash().attribute("notice", "matter.closed"));

        acted("vertical_joint_inspection:1", "matter.issue", "53-clerk");
        for (String clerk : List.of("53-clerk", "5301-clerk", "530112-clerk")) {
            took("vertical_joint_inspection:2", "law_inspection:1", clerk);
            took("vertical_joint_inspection:3", "law_inspection:3", clerk);
            took("vertical_joint_inspection:4", "law_inspection:4", clerk);
            took("vertical_joint_inspection:5", "law_inspection:5", clerk);
            took("vertical_joint_inspection:5", "law_inspection:7", clerk);
            took("vertical_joint_inspection:6", "law_inspection:8", clerk);
            took("vertical_joint_inspection:6", "law_inspection:9", clerk);
            took("vertical_joint_inspection:8", "law_inspection:12", clerk);
        }
        acted("vertical_joint_inspection:7", "task.report", "530112-clerk");
        took("vertical_joint_inspection:9", "deputy_visit:1", "530125201-clerk");
        took("vertical_joint_inspection:9", "deputy_visit:4", "530125201-clerk");
    }

    /** 区域协同 (监督法 34(3)): equals who agree and then each follow their own procedure. */
    @Test
    void walksSideBySide() throws Exception {
        String matter = draft("5301-clerk", "REGIONAL", QUJING);
        matters.post("5301-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        Map<String, String> tasks = Map.of(QUJING, matters.accepted(matter, QUJING, "5303-clerk"));
        matters.post("5301-clerk", matter + "/start").andExpect(flash().attribute("notice", "matter.started"));
        together(matter, tasks, KUNMING);
        matters.post("5301-clerk", matter + "/sum-up").andExpect(flash().attribute("notice", "matter.summing"));
        matters.post("5301-clerk", matter + "/close").andExpect(flash().attribute("notice", "matter.closed"));

        acted("regional_joint_inspection:1", "matter.issue", "5301-clerk");
        acted("regional_joint_inspection:1", "task.answer", "5303-clerk");
        for (String clerk : List.of("5301-clerk", "5303-clerk")) {
            took("regional_joint_inspection:2", "law_inspection:5", clerk);
            took("regional_joint_inspection:2", "law_inspection:12", clerk);
        }
    }

    /** 委托检查 (监督法 34(1)): the letter, the inspection and its report of the entrusted, and the report of the province. */
    @Test
    void walksFromTheLetterToTheReportOfTheProvince() throws Exception {
        String matter = draft("53-clerk", "ENTRUSTED", KUNMING);
        matters.post(
                        "53-clerk",
                        matter + "/letter/edit",
                        "number",
                        "云人发〔2027〕8号",
                        "day",
                        START.toString(),
                        "asked",
                        "检查食品安全法在昆明市的实施情况",
                        "text",
                        "请你委在本行政区域内检查，并书面报送检查情况。",
                        "reportBy",
                        START.plusDays(90).toString(),
                        "version",
                        "")
                .andExpect(flash().attribute("notice", "entrust.letter.saved"));
        matters.post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        String task = matters.accepted(matter, KUNMING, "5301-clerk");
        matters.post("53-clerk", matter + "/start").andExpect(flash().attribute("notice", "matter.started"));
        List<Step> own = law("receive_commission", KUNMING);
        StepCourse kunming = course(task, "receive_commission", KUNMING, "5301-clerk");
        for (int position = 1; position <= own.size(); position++) {
            kunming.takes(position);
        }
        matters.post("5301-clerk", task + "/report", "text", "检查情况书面报告")
                .andExpect(flash().attribute("notice", "task.reported"));
        matters.post("5301-clerk", task + "/close").andExpect(flash().attribute("notice", "task.ended"));
        together(matter, Map.of());
        matters.post("53-clerk", matter + "/sum-up").andExpect(flash().attribute("notice", "matter.summing"));
        matters.post("53-clerk", matter + "/close").andExpect(flash().attribute("notice", "matter.closed"));

        acted("commission_inspection:1", "matter.issue", "53-clerk");
        for (String step : List.of("commission_inspection:2", "commission_inspection:3", "commission_inspection:5")) {
            took(step, step, "5301-clerk");
        }
        took("commission_inspection:4", "law_inspection:5", "53-clerk");
        took("commission_inspection:4", "law_inspection:7", "53-clerk");
    }

    private void together(String matter, Map<String, String> tasks) throws Exception {
        together(matter, tasks, PROVINCE);
    }

    /** The initiator and the participants take their steps, one after the other, then the participants report and end. */
    private void together(String matter, Map<String, String> tasks, String initiator) throws Exception {
        List<StepCourse> courses = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        Map<String, String> works = new LinkedHashMap<>(tasks);
        works.put(initiator, matter);
        for (Map.Entry<String, String> work : works.entrySet()) {
            String way = work.getKey().equals(TOWNSHIP) ? "deputy_visit" : "law_inspection";
            StepCourse course = course(work.getValue(), way, work.getKey(), clerk(work.getKey()));
            clock.goTo(START);
            course.choosesItsMeeting(work.getKey(), false);
            courses.add(course);
            lengths.add(law(way, work.getKey()).size());
        }
        for (int position = 1; position <= 12; position++) {
            for (int n = 0; n < courses.size(); n++) {
                if (position <= lengths.get(n)) {
                    courses.get(n).takes(position);
                }
            }
        }
        for (Map.Entry<String, String> task : tasks.entrySet()) {
            matters.post(clerk(task.getKey()), task.getValue() + "/report", "text", "情况通报")
                    .andExpect(flash().attribute("notice", "task.reported"));
            matters.post(clerk(task.getKey()), task.getValue() + "/close")
                    .andExpect(flash().attribute("notice", "task.ended"));
        }
    }

    private void took(String step, String own, String clerk) {
        Step law = procedures.step(own).orElseThrow();
        assertThat(entries("matter.step.done", clerk, "% / " + law.text()))
                .as("%s by %s of %s", step, own, clerk)
                .isPositive();
    }

    private void acted(String step, String action, String clerk) {
        assertThat(entries(action, clerk, "%")).as("%s by %s", step, action).isPositive();
    }

    private int entries(String action, String clerk, String label) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and username = :clerk"
                        + " and label like :label and at > :start")
                .param("action", action)
                .param("clerk", clerk)
                .param("label", label)
                .param("start", START.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    private String draft(String clerk, String mode, String... codes) throws Exception {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post("/matters")
                .param("title", "联动方式走查")
                .param("year", String.valueOf(START.getYear()))
                .param("mode", mode)
                .param("instrument", "law_inspection")
                .param("purpose", "检查食品安全法实施情况")
                .param("requirement", "各级按本级程序办理")
                .param("answerBy", START.plusDays(20).toString())
                .param("milestones[0].name", "部署")
                .param("milestones[0].dueOn", START.plusDays(10).toString());
        for (String code : codes) {
            form.param("participants", String.valueOf(matters.body(code)));
        }
        return matters.draft(clerk, form);
    }

    private static String clerk(String code) {
        return Walk.clerk(code);
    }
}
