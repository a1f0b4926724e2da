package org.liandong.supervision.escalation;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 罢免案 in a county, while its congress sits (地方组织法 13, 25, 31). */
class RecallWalkTests extends EscalationPages {

    /** Twenty of two hundred deputies are enough, nineteen are not (地方组织法 31(1)). */
    @Test
    void recallsAHeadOnTheMotionOfATenthOfTheDeputies() throws Exception {
        String motion = draft(
                CLERK,
                "law_inspection",
                "recall_officials",
                "proposer",
                "DEPUTIES",
                "target",
                "教育局",
                "position",
                "局长",
                "office",
                "PRINCIPAL",
                "reasons",
                "严重失职",
                "seats",
                "30");
        sign(CLERK, motion, "甲", "乙");
        String congress = meeting(COUNTY, "CONGRESS", TODAY);
        again(CLERK, step(motion, "SUBMITTED", "meeting", congress))
                .andExpect(content().string(containsString("还差 1 人")))
                .andExpect(content().string(containsString("地方组织法31")));
        sign(CLERK, motion, "丙");
        take(CLERK, motion, "SUBMITTED", "meeting", congress);
        take(CLERK, motion, "DEFENDED", "manner", "WRITTEN", "text", "主席团已印发申辩意见");
        take(CLERK, motion, "INQUIRED", "text", "组织调查委员会，由下次会议审议决定");
        take(CLERK, motion, "VOTED", "meeting", congress, "present", "28", "inFavour", "16", "against", "12");
        page(CLERK, motion)
                .andExpect(content().string(containsString("须 16 人以上赞成")))
                .andExpect(content().string(containsString("地方组织法25")))
                .andExpect(content().string(containsString("已办结")));
    }

    /** The recall of a chief procurator takes effect with the approval of above, and only that one asks for it (地方组织法 13). */
    @ParameterizedTest
    @CsvSource({"STANDING_COMMITTEE", "PRESIDIUM"})
    void asksAboveToApproveTheRecallOfAChiefProcurator(String proposer) throws Exception {
        String motion = draft(
                CLERK,
                "law_inspection",
                "recall_officials",
                "proposer",
                proposer,
                "target",
                "人民检察院",
                "position",
                "检察长",
                "office",
                "PRINCIPAL",
                "reasons",
                "不履行职责",
                "seats",
                "30");
        String congress = meeting(COUNTY, "CONGRESS", TODAY);
        take(CLERK, motion, "SUBMITTED", "meeting", congress);
        take(CLERK, motion, "DEFENDED", "manner", "WAIVED");
        take(CLERK, motion, "TABLED");
        take(CLERK, motion, "VOTED", "meeting", congress, "present", "30", "inFavour", "30", "against", "0");
        page(CLERK, motion).andExpect(content().string(containsString("地方组织法13")));
        take(CLERK, motion, "APPROVED", "text", "昆明市人大常委会批准");
        page(CLERK, motion).andExpect(content().string(containsString("已办结")));
    }
}
