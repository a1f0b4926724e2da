package org.liandong.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/** Each instrument from the draft to its end, as the clerks of a county and a township take it. */
class EscalationPortalTests extends EscalationPages {

    @Test
    void holdsASpecialInquiryAndFollowsItsAnswers() throws Exception {
        String motion = draft(
                CLERK,
                "special_work_report",
                "special_inquiry",
                "proposer",
                "CHAIRPERSONS",
                "target",
                "教育局",
                "question",
                "校园食品安全监管责任落实");
        take(CLERK, motion, "DECIDED", "text", "列入常委会会议议程");
        send(CLERK, versioned(motion, "/questions").param("name", "李委员").param("question", "为什么食堂检查流于形式"))
                .andExpect(flash().attribute("notice", "motion.asked"));
        again(CLERK, step(motion, "HELD")).andExpect(content().string(containsString("请选择本级常委会会议，日期要在会议期间（监督法47）")));
        take(CLERK, motion, "HELD", "meeting", meeting(COUNTY, "STANDING_COMMITTEE", TODAY));
        send(
                        CLERK,
                        versioned(motion, "/questions/0/answer")
                                .param("byWhom", "教育局局长")
                                .param("text", "已建立检查台账")
                                .param("followUp", "年底前复查"))
                .andExpect(flash().attribute("notice", "motion.answered"));
        take(CLERK, motion, "HANDED_OVER", "text", "三条意见交县政府研究处理");
        take(CLERK, motion, "HANDLED", "text", "县政府报告研究处理情况");
        take(CLERK, motion, "REVIEWED");
        take(CLERK, motion, "PUBLISHED", "text", "在县人大网公开");
        page(CLERK, motion)
                .andExpect(content().string(containsString("已办结")))
                .andExpect(content().string(containsString("李委员 询问")))
                .andExpect(content().string(containsString("后续办理：年底前复查")))
                .andExpect(content().string(containsString("监督法50")));
    }

    @Test
    void interpellatesWithThreeNamesAndAsksForASecondAnswer() throws Exception {
        String motion = draft(
                CLERK,
                "law_inspection",
                "interpellation",
                "proposer",
                "MEMBERS",
                "target",
                "市场监督管理局",
                "question",
                "网络餐饮监管缺位",
                "reasons",
                "检查发现平台入网审核不严");
        sign(CLERK, motion, "张一", "王二");
        page(CLERK, motion)
                .andExpect(content().string(containsString("常委会组成人员 3 人以上联名（监督法51; 地方组织法53(1)）")))
                .andExpect(content().string(containsString("已 2 人，还差 1 人")));
        String meeting = meeting(COUNTY, "STANDING_COMMITTEE", TODAY);
        again(CLERK, step(motion, "SUBMITTED", "meeting", meeting))
                .andExpect(content().string(containsString("联名人数不足：须 3 人以上，已 2 人，还差 1 人。依据：监督法51")));
        assertThat(stage(motion)).isEqualTo("DRAFT");
        sign(CLERK, motion, "赵三");
        send(CLERK, versioned(motion, "/signatures/0/withdraw"))
                .andExpect(flash().attribute("notice", "motion.withdrawn"));
        again(CLERK, step(motion, "SUBMITTED", "meeting", meeting))
                .andExpect(content().string(containsString("还差 1 人")));
        sign(CLERK, motion, "钱四");
        take(CLERK, motion, "SUBMITTED", "meeting", meeting);
        take(
                CLERK,
                motion,
                "ORDERED",
                "manner",
                "WRITTEN",
                "dueOn",
                TODAY.plusDays(10).toString());
        page(CLERK, "/").andExpect(content().string(not(containsString("质询案待答复"))));
        jdbc.sql("update motion_step set due_on = :day where motion_id = :id and stage = 'ORDERED'")
                .param("day", TODAY.plusDays(3))
                .param("id", id(motion))
                .update();
        page(CLERK, "/")
                .andExpect(content().string(containsString("质询案待答复：网络餐饮监管缺位")))
                .andExpect(content().string(containsString("市场监督管理局 " + TODAY.plusDays(3) + " 前答复")));
        page("53-clerk", "/").andExpect(content().string(not(containsString("质询案待答复"))));
        again(CLERK, step(motion, "ANSWERED", "text", "正在整改"))
                .andExpect(content().string(containsString("书面的由负责人签署")))
                .andExpect(content().string(containsString(">正在整改</textarea>")));
        take(CLERK, motion, "ANSWERED", "text", "正在整改", "byWhom", "市场监督管理局局长");
        take(CLERK, motion, "JUDGED", "inFavour", "1", "against", "2");
        page(CLERK, motion)
                .andExpect(content().string(containsString("联名 3 人：满意 1，不满意 2，未表态 0")))
                .andExpect(content().string(containsString("登记再作答复的决定")))
                .andExpect(content().string(containsString("监督法53")));
        take(CLERK, motion, "REORDERED", "manner", "AT_MEETING");
        take(CLERK, motion, "REANSWERED", "text", "再作答复", "byWhom", "市场监督管理局局长");
        page(CLERK, motion).andExpect(content().string(containsString("已办结")));
    }

    @Test
    void investigatesWithACommitteeOfThoseWithoutInterest() throws Exception {
        String motion = draft(
                CLERK,
                "law_inspection",
                "special_investigation",
                "proposer",
                "MEMBERS",
                "question",
                "水库移民资金去向",
                "reasons",
                "审计和检查的数字不一致",
                "seats",
                "26");
        page(CLERK, motion)
                .andExpect(content().string(containsString("总数 26 人，五分之一以上：26 ÷ 5 = 5.2，至少 6 人（监督法56; 地方组织法58(1)）")));
        sign(CLERK, motion, "甲", "乙", "丙", "丁", "戊");
        again(CLERK, step(motion, "SUBMITTED")).andExpect(content().string(containsString("须 6 人以上，已 5 人，还差 1 人")));
        sign(CLERK, motion, "己");
        take(CLERK, motion, "SUBMITTED");
        take(CLERK, motion, "TABLED");
        String meeting = meeting(COUNTY, "STANDING_COMMITTEE", TODAY);
        again(CLERK, step(motion, "VOTED", "meeting", meeting, "present", "13", "inFavour", "13", "against", "0"))
                .andExpect(content().string(containsString("出席人数没有过半数，会议不能表决：总数 26 人，出席 13 人（地方组织法51(3)-(4)）")));
        again(CLERK, step(motion, "VOTED", "meeting", meeting, "present", "20", "inFavour", "15", "against", "6"))
                .andExpect(content().string(containsString("人数不对")));
        take(
                CLERK,
                motion,
                "VOTED",
                "meeting",
                meeting,
                "present",
                "20",
                "inFavour",
                "14",
                "against",
                "4",
                "abstained",
                "2");
        again(
                        CLERK,
                        versioned(motion, "/investigators")
                                .param("name", "庚")
                                .param("seat", "CHAIR")
                                .param("interested", "yes"))
                .andExpect(content().string(containsString("不能列入名单：利害关系人不得参加。依据：监督法57(2)。可以这样办：由没有利害关系的人员参加")));
        again(CLERK, step(motion, "NAMED")).andExpect(content().string(containsString("名单里还没有主任委员（监督法57）")));
        for (String name : new String[] {"辛", "壬"}) {
            send(
                            CLERK,
                            versioned(motion, "/investigators")
                                    .param("name", name)
                                    .param("seat", name.equals("辛") ? "CHAIR" : "MEMBER")
                                    .param("interested", "no"))
                    .andExpect(flash().attribute("notice", "motion.nominated"));
        }
        take(CLERK, motion, "NAMED");
        take(CLERK, motion, "INVESTIGATED");
        take(CLERK, motion, "FOUND", "text", "查明资金滞留");
        take(CLERK, motion, "RESOLVED", "text", "作出决议");
        page(CLERK, motion)
                .andExpect(content().string(containsString("已办结")))
                .andExpect(content().string(containsString("辛")));
    }

    @Test
    void dismissesADeputyHeadBySecretBallotAfterTheDefence() throws Exception {
        String motion = draft(
                CLERK,
                "law_inspection",
                "dismissal",
                "proposer",
                "MEMBERS",
                "target",
                "教育局",
                "position",
                "副县长",
                "office",
                "DEPUTY_HEAD",
                "person",
                "某某某",
                "reasons",
                "严重失职",
                "seats",
                "25");
        sign(CLERK, motion, "甲", "乙", "丙", "丁", "戊");
        again(CLERK, step(motion, "SUBMITTED"))
                .andExpect(content().string(containsString("还没有提供有关的材料")))
                .andExpect(content().string(containsString("监督法62(1)")));
        file(CLERK, motion, "证明材料.txt");
        String congress = meeting(COUNTY, "CONGRESS", TODAY);
        again(CLERK, step(motion, "SUBMITTED"))
                .andExpect(content().string(containsString("撤职案只能在人民代表大会闭会期间提出和表决（监督法60; 地方组织法50(1)[17]）")));
        jdbc.sql("delete from meeting where id = :id")
                .param("id", Long.valueOf(congress))
                .update();
        take(CLERK, motion, "SUBMITTED");
        take(CLERK, motion, "TABLED");
        take(CLERK, motion, "DEFENDED", "manner", "WRITTEN", "text", "申辩意见已印发");
        String meeting = meeting(COUNTY, "STANDING_COMMITTEE", TODAY);
        String[] votes = {"meeting", meeting, "present", "24", "inFavour", "13", "against", "10", "abstained", "1"};
        again(CLERK, step(motion, "VOTED", votes))
                .andExpect(content().string(containsString("撤职案的表决采用无记名投票（监督法62(3)）")))
                .andExpect(content().string(containsString("value=\"13\"")));
        send(CLERK, step(motion, "VOTED", votes).param("secret", "true"))
                .andExpect(flash().attribute("notice", "motion.noted"));
        page(CLERK, motion)
                .andExpect(content().string(containsString("总数 25 人，出席 24 人；赞成 13，反对 10，弃权 1；须 13 人以上赞成")))
                .andExpect(content().string(containsString("某某某")))
                .andExpect(content().string(containsString("已办结")));
        assertThat(jdbc.sql(
                                "select string_agg(label || reason, '') from audit_entry where subject = 'motion' and subject_id = :id")
                        .param("id", id(motion))
                        .query(String.class)
                        .single())
                .contains("校园食品安全监督 / 撤职案")
                .doesNotContain("某某某")
                .doesNotContain("副县长");
    }

    @Test
    void recallsATownshipsHeadWhileItsCongressSits() throws Exception {
        String motion = draft(
                TOWN_CLERK,
                "deputy_visit",
                "recall_officials",
                "proposer",
                "DEPUTIES",
                "target",
                bodies.byCode(TOWNSHIP).orElseThrow().name(),
                "position",
                "副主席",
                "office",
                "DEPUTY_HEAD",
                "reasons",
                "不履行职责",
                "seats",
                "41");
        sign(TOWN_CLERK, motion, "一", "二", "三", "四", "五", "六", "七", "八");
        page(TOWN_CLERK, motion).andExpect(content().string(containsString("41 ÷ 5 = 8.2，至少 9 人")));
        sign(TOWN_CLERK, motion, "九");
        again(TOWN_CLERK, step(motion, "SUBMITTED"))
                .andExpect(content().string(containsString("闭会期间不能办")))
                .andExpect(content().string(containsString("地方组织法19(2)")))
                .andExpect(content().string(containsString("列入下次乡镇人民代表大会会议")));
        String congress = meeting(TOWNSHIP, "CONGRESS", TODAY);
        take(TOWN_CLERK, motion, "SUBMITTED", "meeting", congress);
        take(TOWN_CLERK, motion, "DEFENDED", "manner", "ORAL", "text", "在全体会议上申辩");
        again(TOWN_CLERK, step(motion, "VOTED", "meeting", congress, "present", "27", "inFavour", "21", "against", "0"))
                .andExpect(content().string(containsString("出席人数没有达到三分之二，会议不能表决：总数 41 人，出席 27 人（地方组织法14(4)")));
        take(TOWN_CLERK, motion, "VOTED", "meeting", congress, "present", "30", "inFavour", "20", "against", "10");
        page(TOWN_CLERK, motion)
                .andExpect(content().string(containsString("未通过")))
                .andExpect(content().string(containsString("须 21 人以上赞成")))
                .andExpect(content().string(containsString("已办结")));
    }

    @Test
    void interpellatesInATownshipOnlyItsGovernmentWithTenDeputies() throws Exception {
        String matter = matter(TOWN_CLERK, "deputy_visit");
        send(
                        TOWN_CLERK,
                        post(matter + "/escalation/interpellation/new")
                                .param("proposer", "MEMBERS")
                                .param("question", "道路"))
                .andExpect(content().string(containsString("法律没有规定由其提出这类提案（地方组织法24(1)")));
        String motion = draft(
                TOWN_CLERK,
                "deputy_visit",
                "interpellation",
                "proposer",
                "DEPUTIES",
                "target",
                "人民政府",
                "question",
                "村道养护",
                "reasons",
                "资金没有到位");
        sign(TOWN_CLERK, motion, "一", "二", "三", "四", "五", "六", "七", "八", "九");
        String congress = meeting(TOWNSHIP, "CONGRESS", TODAY);
        again(TOWN_CLERK, step(motion, "SUBMITTED", "meeting", congress))
                .andExpect(content().string(containsString("须 10 人以上，已 9 人，还差 1 人")));
        sign(TOWN_CLERK, motion, "十");
        take(TOWN_CLERK, motion, "SUBMITTED", "meeting", congress);
        again(TOWN_CLERK, step(motion, "ORDERED", "manner", "AT_COMMITTEE"))
                .andExpect(content().string(containsString("请选择方式")))
                .andExpect(content().string(not(containsString("专门委员会会议上"))));
        take(TOWN_CLERK, motion, "ORDERED", "manner", "AT_MEETING", "meeting", "999999999");
        take(TOWN_CLERK, motion, "ANSWERED", "byWhom", "乡长", "text", "年内安排");
        take(TOWN_CLERK, motion, "JUDGED", "inFavour", "5", "against", "5");
        take(TOWN_CLERK, motion, "REORDERED", "manner", "WRITTEN");
        take(TOWN_CLERK, motion, "REANSWERED", "byWhom", "乡长", "text", "已列入预算");
        page(TOWN_CLERK, motion)
                .andExpect(content().string(containsString("代表法20(5)")))
                .andExpect(content().string(not(containsString("登记再作答复的决定"))));
    }

    @Test
    void refusesWhatIsIncompleteBesideTheStep() throws Exception {
        String motion = draft(CLERK, "law_inspection", "special_investigation", "proposer", "CHAIRPERSONS");
        again(CLERK, step(motion, "SUBMITTED"))
                .andExpect(content().string(containsString("还没有写明问题（监督法56; 地方组织法58(1)）")))
                .andExpect(content().string(containsString("id=\"refused-field\"")));
        again(
                        CLERK,
                        post(motion + "/steps/VOTED")
                                .param("version", version(motion))
                                .param("day", TODAY.toString()))
                .andExpect(content().string(containsString("现在不能办理这一步")));
        again(CLERK, versioned(motion, "/steps/SUBMITTED").param("day", "昨天"))
                .andExpect(content().string(containsString("请填写日期")));
        page(CLERK, motion + "/edit").andExpect(status().isOk());
        send(CLERK, post(motion + "/steps/NOWHERE").param("version", "0")).andExpect(status().isNotFound());
    }
}
