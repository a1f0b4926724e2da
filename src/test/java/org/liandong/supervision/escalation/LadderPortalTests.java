package org.liandong.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** What may follow for each kind of body, who may read a motion, and what hostile input does. */
class LadderPortalTests extends EscalationPages {

    @Autowired
    Ladder ladder;

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_COMMITTEE, SPECIAL_INQUIRY, open, ''",
        "PROVINCIAL_COMMITTEE, INTERPELLATION, open, ''",
        "PREFECTURAL_COMMITTEE, INVESTIGATION, open, ''",
        "COUNTY_COMMITTEE, DISMISSAL, open, ''",
        "COUNTY_COMMITTEE, RECALL, open, ''",
        "TOWNSHIP_CONGRESS, SPECIAL_INQUIRY, refused, 监督法47",
        "TOWNSHIP_CONGRESS, INTERPELLATION, session, ''",
        "TOWNSHIP_CONGRESS, INVESTIGATION, refused, 预算法84",
        "TOWNSHIP_CONGRESS, DISMISSAL, refused, 监督法60",
        "TOWNSHIP_CONGRESS, RECALL, session, ''",
        "PREFECTURAL_OUTPOST, SPECIAL_INQUIRY, refused, 地方组织法59",
        "PREFECTURAL_OUTPOST, INTERPELLATION, refused, 地方组织法59",
        "SUBDISTRICT_OUTPOST, INVESTIGATION, refused, 地方组织法59",
        "SUBDISTRICT_OUTPOST, DISMISSAL, refused, 地方组织法59",
        "SUBDISTRICT_OUTPOST, RECALL, refused, 地方组织法59"
    })
    void saysWhatTheLawGivesToEachKindOfBody(BodyKind kind, Rung rung, String what, String article) {
        BodyRow body = new BodyRow(1, "53", "name", "short", "area", kind, Level.COUNTY, null, "53.");
        Ladder.Step step = ladder.of(body, java.util.List.of(), Locale.CHINESE).stream()
                .filter(one -> one.rung() == rung)
                .findFirst()
                .orElseThrow();
        assertThat(step.usable()).isEqualTo(!what.equals("refused"));
        assertThat(step.sessionOnly()).isEqualTo(what.equals("session"));
        if (step.refusal() != null) {
            assertThat(step.refusal().article()).contains(article);
            assertThat(step.refusal().lawfulWay()).startsWith("law.way.");
        }
    }

    @Test
    void showsTheLadderOfACountyWithWhoMustSignAndWhatWasTried() throws Exception {
        String matter = matter(CLERK, "special_work_report");
        page(CLERK, matter + "/escalation")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("法律没有规定这些方式的先后次序")))
                .andExpect(content().string(containsString("本级在这个事项中的方式：听取和审议专项工作报告")))
                .andExpect(content().string(containsString("常委会组成人员书面联名<b>（3人以上）</b>")))
                .andExpect(content().string(containsString("（3人以上）")))
                .andExpect(content().string(containsString("（五分之一以上）")))
                .andExpect(content().string(containsString("（十分之一以上）")))
                .andExpect(content().string(containsString("质询的内容")))
                .andExpect(content().string(containsString("正职须由人大罢免")));
        page(CLERK, matter).andExpect(content().string(containsString(matter + "/escalation\"")));
        String motion = url(send(
                CLERK,
                post(matter + "/escalation/special_inquiry/new")
                        .param("proposer", "CHAIRPERSONS")
                        .param("question", "食堂检查")));
        page(CLERK, matter + "/escalation").andExpect(content().string(containsString("href=\"" + motion + "\"")));
        page(CLERK, motion).andExpect(content().string(containsString("href=\"" + matter + "/escalation\"")));
        page("53-clerk", matter + "/escalation").andExpect(status().isNotFound());
    }

    @Test
    void refusesToATownshipWhatIsForStandingCommittees() throws Exception {
        String matter = matter(TOWN_CLERK, "deputy_visit");
        page(TOWN_CLERK, matter + "/escalation")
                .andExpect(content().string(containsString("只在人大会议期间")))
                .andExpect(content().string(containsString("（10人以上）")))
                .andExpect(content().string(containsString("预算法84")))
                .andExpect(content().string(containsString("需要时依法以议案提出")))
                .andExpect(content().string(not(containsString(matter + "/escalation/dismissal/new"))));
        for (String code : new String[] {"special_inquiry", "special_investigation", "dismissal"}) {
            send(TOWN_CLERK, post(matter + "/escalation/" + code + "/new").param("proposer", "CHAIRPERSONS"))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("闭会期间由主席团安排代表视察")));
        }
    }

    @Test
    void refusesEverythingToAnOutpostOnTheTaskItWasAssigned() throws Exception {
        record Task(long matterId, long id, String code) {}
        Task task = jdbc.sql(
                        "select t.matter_id, t.id, b.code from matter_task t join body b on b.id = t.owner_id"
                                + " where b.kind = 'SUBDISTRICT_OUTPOST' and t.state in ('ACCEPTED', 'PARTLY') order by t.id limit 1")
                .query(Task.class)
                .single();
        String clerk = task.code().substring(0, 9) + "-clerk";
        String url = "/matters/" + task.matterId() + "/tasks/" + task.id() + "/escalation";
        page(clerk, url)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("地方组织法59(2)-(4)")))
                .andExpect(content().string(containsString("以交办任务的形式参加")))
                .andExpect(content().string(not(containsString("/interpellation/new"))));
        send(clerk, post(url + "/interpellation/new").param("proposer", "MEMBERS"))
                .andExpect(status().isForbidden());
    }

    @Test
    void growsFromATaskWhileOthersOnlyReadTheLadder() throws Exception {
        record Task(long matterId, long id) {}
        Task task = jdbc.sql("select m.matter_id, m.task_id id from motion m join body b on b.id = m.owner_id"
                        + " where b.code = '530102000000' and m.task_id is not null order by m.id limit 1")
                .query(Task.class)
                .single();
        String url = "/matters/" + task.matterId() + "/tasks/" + task.id() + "/escalation";
        page("530102-clerk", url)
                .andExpect(content().string(containsString("网络餐饮平台")))
                .andExpect(content().string(containsString(url + "/interpellation/new")));
        page("53-clerk", url)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("网络餐饮平台"))))
                .andExpect(content().string(not(containsString("/interpellation/new"))));
        send("53-clerk", post(url + "/interpellation/new").param("proposer", "MEMBERS"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("邀请对方自己填写")));
        page("530103-clerk", url).andExpect(status().isNotFound());
    }

    @Test
    void dismissesNoHeadAndNobodyOfAnotherLevel() throws Exception {
        String url = matter(CLERK, "law_inspection") + "/escalation/dismissal/new";
        send(
                        CLERK,
                        post(url)
                                .param("proposer", "CHAIRPERSONS")
                                .param("office", "PRINCIPAL")
                                .param("reasons", "理由很长"))
                .andExpect(content().string(containsString("id=\"office-error\"")))
                .andExpect(content().string(containsString("监督法60")))
                .andExpect(content().string(containsString("依法提出罢免案，由本级人民代表大会会议处理")))
                .andExpect(content().string(containsString("理由很长</textarea>")));
        send(CLERK, post(url).param("proposer", "CHAIRPERSONS").param("target", "昆明市教育局"))
                .andExpect(content().string(containsString("id=\"target-error\"")))
                .andExpect(content().string(containsString("由该级人大及其常委会依法处理")));
        send(CLERK, post(url).param("proposer", "CHAIRPERSONS").param("target", "某某公司"))
                .andExpect(content().string(containsString("名录里没有“某某公司”")));
        String question = matter(CLERK, "law_inspection") + "/escalation/interpellation/new";
        send(CLERK, post(question).param("proposer", "MEMBERS").param("target", "云南省教育厅"))
                .andExpect(content().string(containsString("监督对象是本级的“一府一委两院”（监督法6）")));
    }

    @Test
    void isReadAboveOnlyAfterItWasBroughtInAndSharedAndThenWithoutThePerson() throws Exception {
        String motion = draft(
                CLERK,
                "law_inspection",
                "dismissal",
                "proposer",
                "CHAIRPERSONS",
                "target",
                "教育局",
                "position",
                "副局长",
                "office",
                "APPOINTED_BY_COMMITTEE",
                "person",
                "某某某",
                "reasons",
                "失职情形说明",
                "seats",
                "25");
        file(CLERK, motion, "材料.txt");
        again(CLERK, versioned(motion, "/share").param("audience", "UPWARD"))
                .andExpect(content().string(containsString("提出以后才能给其他机关看")));
        take(CLERK, motion, "SUBMITTED", "text", "主任会议提出的情况");
        page("53-clerk", motion).andExpect(status().isNotFound());
        page("53-clerk", "/escalations").andExpect(content().string(not(containsString(motion + "\""))));
        send(CLERK, versioned(motion, "/share").param("audience", "UPWARD"))
                .andExpect(flash().attribute("notice", "motion.shared"));
        page("53-clerk", motion)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("副局长")))
                .andExpect(content().string(not(containsString("某某某"))))
                .andExpect(content().string(not(containsString("失职情形说明"))))
                .andExpect(content().string(not(containsString("主任会议提出的情况"))))
                .andExpect(content().string(not(containsString("材料.txt"))))
                .andExpect(content().string(not(containsString("登记申辩"))));
        long file = jdbc.sql("select max(id) from attachment where subject = 'motionStep'")
                .query(Long.class)
                .single();
        page(CLERK, "/files/" + file).andExpect(status().isOk());
        page("53-clerk", "/files/" + file).andExpect(status().isNotFound());
        page("53-clerk", "/escalations").andExpect(content().string(containsString(motion + "\"")));
        page("530102-clerk", motion).andExpect(status().isNotFound());
        send("53-clerk", step(motion, "DEFENDED", "manner", "WAIVED")).andExpect(status().isForbidden());
        page("53-clerk", motion + "/edit").andExpect(status().isNotFound());
        send("530102-clerk", step(motion, "DEFENDED", "manner", "WAIVED")).andExpect(status().isNotFound());
        send(CLERK, versioned(motion, "/takeBack")).andExpect(flash().attribute("notice", "motion.takenBack"));
        page("53-clerk", motion).andExpect(status().isNotFound());
        send(CLERK, versioned(motion, "/drop").param("reason", "不再提出"))
                .andExpect(flash().attribute("notice", "motion.dropped"));
        page(CLERK, motion).andExpect(content().string(containsString("已放弃：不再提出")));
    }

    @Test
    void tellsTheSecondOfTwoThatTheFirstWasFaster() throws Exception {
        String motion = draft(CLERK, "law_inspection", "interpellation", "proposer", "MEMBERS", "question", "旧的问题");
        send(
                        CLERK,
                        post(motion + "/edit")
                                .param("version", "0")
                                .param("proposer", "MEMBERS")
                                .param("question", "先改的问题"))
                .andExpect(flash().attribute("notice", "motion.saved"));
        send(
                        CLERK,
                        post(motion + "/edit")
                                .param("version", "0")
                                .param("proposer", "MEMBERS")
                                .param("question", "后改的问题"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("先改的问题")))
                .andExpect(content().string(containsString("后改的问题")));
        again(
                        CLERK,
                        post(motion + "/sign")
                                .param("version", "0")
                                .param("name", "甲")
                                .param("day", TODAY.toString()))
                .andExpect(content().string(containsString("别人已经改过这条记录")));
    }

    @Test
    void answersHostileInputWithAWordBesideTheField() throws Exception {
        String url = matter(CLERK, "law_inspection") + "/escalation/interpellation/new";
        send(CLERK, post(url).param("proposer", "NOBODY").param("seats", "many").param("question", "留下的字"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请从列出的提出人中选择")))
                .andExpect(content().string(containsString("请填写0至9999的整数")))
                .andExpect(content().string(containsString("留下的字")));
        send(CLERK, post(url).param("proposer", "MEMBERS").param("question", "长".repeat(501)))
                .andExpect(content().string(containsString("id=\"question-error\"")));
        String motion = url(send(CLERK, post(url).param("proposer", "MEMBERS").param("question", "ab<script>")));
        page(CLERK, motion).andExpect(content().string(containsString("ab&lt;script&gt;")));
        again(CLERK, versioned(motion, "/sign").param("name", "名".repeat(31)).param("day", TODAY.toString()))
                .andExpect(content().string(containsString("最多")));
        send(CLERK, versioned(motion, "/signatures/7/withdraw")).andExpect(status().isNotFound());
        send(CLERK, versioned(motion, "/signatures/x/withdraw")).andExpect(status().isNotFound());
        page(CLERK, matter(CLERK, "law_inspection") + "/escalation/nothing/new").andExpect(status().isNotFound());
        mvc.perform(get("/escalations?rung=x&own=y&before=z").with(signedIn.as(CLERK)))
                .andExpect(status().isOk());
    }

    @Test
    void readsPagesInAFixedNumberOfStatements() throws Exception {
        String few = draft(
                CLERK,
                "law_inspection",
                "special_inquiry",
                "proposer",
                "CHAIRPERSONS",
                "target",
                "教育局",
                "question",
                "一");
        String many = draft(
                CLERK,
                "law_inspection",
                "special_inquiry",
                "proposer",
                "CHAIRPERSONS",
                "target",
                "教育局",
                "question",
                "二");
        take(CLERK, many, "DECIDED");
        for (int i = 0; i < 5; i++) {
            send(CLERK, versioned(many, "/questions").param("name", "甲").param("question", "问题" + i));
        }
        page(CLERK, few);
        int first = Statements.during(() -> page(CLERK, few));
        assertThat(Statements.during(() -> page(CLERK, many))).isEqualTo(first).isLessThan(16);
        int list = Statements.during(() -> page(CLERK, "/escalations"));
        draft(CLERK, "law_inspection", "special_inquiry", "proposer", "CHAIRPERSONS", "question", "三");
        assertThat(Statements.during(() -> page(CLERK, "/escalations"))).isEqualTo(list);
    }
}
