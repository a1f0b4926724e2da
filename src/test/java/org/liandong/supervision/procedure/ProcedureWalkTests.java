package org.liandong.supervision.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.law.procedure.Step;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Each instrument from the draft of its matter to its end, step by step, as the people of the congress take them. */
class ProcedureWalkTests extends WalkTests {

    static List<Walk> walks() {
        return Walk.all().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void goesFromTheDraftToTheEnd(Walk walk) throws Exception {
        String work = walk.joint() ? accepted(walk) : issued(walk);
        List<Step> law = law(walk.way(), walk.code());
        assertThat(law).isNotEmpty();
        StepCourse course = course(work, walk.way(), walk.code(), walk.clerk());
        course.choosesItsMeeting(walk.code(), walk.outpost());
        course.plansByTheProposals(walk.outpost());

        int omitted = last(law, step -> step.duty() != Step.Duty.MUST && law.indexOf(step) > 0);
        int required = last(law, step -> step.must() && law.indexOf(step) != omitted - 1);
        int late = last(law, step -> LawDays.canRunLate(step.key()) && law.indexOf(step) != omitted - 1);
        for (int position = 1; position <= law.size(); position++) {
            if (position == required) {
                asksToEnd(walk, work);
                refusesToEnd(walk, work, position, law.get(position - 1));
            }
            if (position == omitted) {
                course.leavesOut(position);
            } else if (position == late) {
                course.takesTooLate(position);
            } else if (position == 1) {
                course.takesBackAndTakesAgain(position);
            } else {
                course.takes(position);
            }
        }
        if (required == 0) {
            asksToEnd(walk, work);
        }
        matters.post(walk.clerk(), work + "/close")
                .andExpect(flash().attribute("notice", walk.joint() ? "task.ended" : "matter.closed"));
        matters.page(walk.clerk(), work + "/steps")
                .andExpect(content().string(containsString("共 %d 步，已办结 %d 步".formatted(law.size(), law.size()))));
    }

    /** Its own matter, sent out; path of its page. */
    private String issued(Walk walk) throws Exception {
        String matter = matters.draft(walk.clerk(), form(walk, "UPPER_ALONE"));
        matters.post(walk.clerk(), matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        return matter;
    }

    /** The task of the body in a new matter of the province, accepted by the body itself. */
    private String accepted(Walk walk) throws Exception {
        String matter = matters.draft(
                "53-clerk",
                form(walk, "VERTICAL")
                        .param("participants", String.valueOf(matters.body(walk.code())))
                        .param("answerBy", START.plusDays(20).toString())
                        .param("milestones[0].name", "部署")
                        .param("milestones[0].dueOn", START.plusDays(10).toString()));
        matters.post("53-clerk", matter + "/issue").andExpect(flash().attribute("notice", "matter.issued"));
        return matters.accepted(matter, walk.code(), walk.clerk());
    }

    private static MockHttpServletRequestBuilder form(Walk walk, String mode) {
        return MockMvcRequestBuilders.post("/matters")
                .param("title", "法定程序走查：" + walk.instrument())
                .param("year", String.valueOf(START.getYear()))
                .param("mode", mode)
                .param("instrument", walk.instrument())
                .param("purpose", "依法办理")
                .param("requirement", "按法定程序办理");
    }

    private void asksToEnd(Walk walk, String work) throws Exception {
        if (walk.joint()) {
            matters.post(walk.clerk(), work + "/report", "text", "已办理")
                    .andExpect(flash().attribute("notice", "task.reported"));
        } else {
            matters.post(walk.clerk(), work + "/start").andExpect(flash().attribute("notice", "matter.started"));
            matters.post(walk.clerk(), work + "/sum-up").andExpect(flash().attribute("notice", "matter.summing"));
        }
    }

    /** The open step is named; where deputies and the public were not told, so is the article that wants it (UV18). */
    private void refusesToEnd(Walk walk, String work, int position, Step open) throws Exception {
        ResultActions refused = matters.refused(walk.clerk(), work + "/close")
                .andExpect(content().string(containsString("还有 1 个应当办理的法定步骤没有完成，不能")))
                .andExpect(content().string(containsString(position + ". " + open.text())));
        if (open.guard().equals("UV18")) {
            refused.andExpect(content().string(containsString("依据：监督法17(3); 监督法29(3); 监督法37(3)")))
                    .andExpect(content().string(containsString("先向本级人大代表通报并向社会公布，再结项")));
        }
    }
}
