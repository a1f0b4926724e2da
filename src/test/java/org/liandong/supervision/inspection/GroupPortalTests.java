package org.liandong.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.testing.MatterDriver;
import org.liandong.testing.PortalTest;
import org.liandong.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class GroupPortalTests {

    private static final LocalDate TODAY = LocalDate.now(PortalTest.ZONE);

    @Autowired
    MatterDriver driver;

    @Autowired
    JdbcClient jdbc;

    private String matter;
    private String group;

    private void inspection(String instrument) throws Exception {
        matter = driver.issuedFor(instrument, "530100000000", "530300000000");
        group = driver.accepted(matter, "530100000000", "5301-clerk") + "/group";
    }

    @Test
    void aGroupIsSeatedTrainedAndMadeFinal() throws Exception {
        inspection("law_inspection");
        add("张组长", "HEAD", "COMMITTEE_MEMBER").andExpect(flash().attribute("notice", "group.added"));
        send(person("李代表", "MEMBER", "DEPUTY").param("phone", "13812345678").param("unit", "昆明市某中学"))
                .andExpect(flash().attribute("notice", "group.added"));
        refused(post(group + "/final").param("day", TODAY.toString()).param("by", "主任会议"))
                .andExpect(content().string(containsString("按工作惯例（不是法律规定）")));
        train("食品安全法培训", "p" + member("李代表"));
        page().andExpect(content().string(containsString("参加 1 人：李代表")));
        send(post(group + "/final").param("day", TODAY.toString()).param("by", "主任会议"))
                .andExpect(flash().attribute("notice", "group.settled"));
        page().andExpect(content().string(containsString("由主任会议确定")))
                .andExpect(content().string(containsString("13812345678")));
        assertThat(audited("matter.group.add")).isEqualTo(2);
        assertThat(audited("matter.group.final")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where label like '%李代表%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theListIsAlsoFinalWithoutTrainingWhereTheReasonIsGiven() throws Exception {
        inspection("law_inspection");
        refused(post(group + "/final").param("day", TODAY.toString()).param("by", "主任会议"))
                .andExpect(content().string(containsString("名单里还没有人")));
        add("张组长", "HEAD", "COMMITTEE_MEMBER");
        refused(post(group + "/final")
                        .param("day", TODAY.plusDays(1).toString())
                        .param("by", "主任会议"))
                .andExpect(content().string(containsString("确定日期不能晚于今天")));
        send(post(group + "/final")
                        .param("day", TODAY.toString())
                        .param("by", "主任会议")
                        .param("untrained", "同一法律上月已经培训"))
                .andExpect(flash().attribute("notice", "group.settled"));
        page().andExpect(content().string(containsString("不需要培训：同一法律上月已经培训")));
        send(post(group + "/reopen").param("reason", "会议改期")).andExpect(flash().attribute("notice", "group.reopened"));
    }

    @Test
    void refusesWhomTheLawGivesNoSeatWithTheArticleAndAWay() throws Exception {
        inspection("law_inspection");
        for (String identity : new String[] {"EXPERT", "OTHER_DEPUTY", "OTHER"}) {
            refused(person("王某", "MEMBER", identity))
                    .andExpect(content().string(containsString("不能列为组成人员")))
                    .andExpect(content().string(containsString("依据：监督法33")))
                    .andExpect(content().string(containsString("列为随同人员或者工作人员")))
                    .andExpect(content().string(containsString("value=\"王某\"")));
        }
        add("王某", "COMPANION", "EXPERT").andExpect(flash().attribute("notice", "group.added"));
        refused(person("赵某", "HEAD", "PRESIDIUM_CHAIR")).andExpect(content().string(containsString("请选择身份")));
    }

    @Test
    void aMemberOfTheCommitteeHoldsNoOfficeInTheFourBranches() throws Exception {
        inspection("law_inspection");
        for (String branch : new String[] {"ADMINISTRATIVE", "SUPERVISORY", "JUDICIAL", "PROCURATORIAL"}) {
            refused(person("孙某", "MEMBER", "COMMITTEE_MEMBER").param("beside", branch))
                    .andExpect(content().string(containsString("地方组织法47(3)")));
        }
        send(person("孙某", "MEMBER", "DEPUTY").param("beside", "ADMINISTRATIVE"))
                .andExpect(flash().attribute("notice", "group.added"));
    }

    @Test
    void nobodyInvestigatesWhatTouchesHisOwnInterests() throws Exception {
        inspection("special_investigation");
        refused(person("周某", "MEMBER", "DEPUTY").param("interest", "INTERESTED"))
                .andExpect(content().string(containsString("监督法57(2)")))
                .andExpect(content().string(containsString("由没有利害关系的人员参加")));
        refused(person("吴某", "HEAD", "OFFICE_STAFF")).andExpect(content().string(containsString("监督法57")));
        send(person("周某", "MEMBER", "DEPUTY").param("interest", "NONE"))
                .andExpect(flash().attribute("notice", "group.added"));
        page().andExpect(content().string(containsString("调查委员会")))
                .andExpect(content().string(containsString("委员")));
    }

    @Test
    void elsewhereAnInterestIsRecordedAndPointedOut() throws Exception {
        inspection("law_inspection");
        send(person("郑某", "MEMBER", "DEPUTY").param("interest", "INTERESTED").param("interestNote", "配偶经营食品店"))
                .andExpect(flash().attribute("notice", "group.added"));
        page().andExpect(content().string(containsString("本人说明有利害关系")))
                .andExpect(content().string(containsString("配偶经营食品店")));
        driver.page("53-sg", group)
                .andExpect(content().string(not(containsString("配偶经营食品店"))))
                .andExpect(content().string(not(containsString("本人说明有利害关系"))));
        send(post(group + "/members/" + member("郑某") + "/leave")
                        .param("recused", "true")
                        .param("reason", "配偶经营食品店"))
                .andExpect(flash().attribute("notice", "group.noted"));
        page().andExpect(content().string(containsString("回避：配偶经营食品店")));
        driver.page("53-sg", group)
                .andExpect(content().string(containsString("回避")))
                .andExpect(content().string(not(containsString("配偶经营食品店"))));
    }

    @Test
    void changesAfterTheListIsFinalKeepTheirReason() throws Exception {
        inspection("law_inspection");
        add("甲某", "HEAD", "COMMITTEE_MEMBER");
        add("乙某", "MEMBER", "DEPUTY");
        add("误录", "STAFF", "OTHER");
        send(post(group + "/members/" + member("误录") + "/strike"));
        send(post(group + "/final")
                .param("day", TODAY.toString())
                .param("by", "主任会议")
                .param("untrained", "已培训"));
        refused(person("丙某", "MEMBER", "DEPUTY")).andExpect(content().string(containsString("请写明理由")));
        refused(post(group + "/members/" + member("乙某") + "/strike"))
                .andExpect(content().string(containsString("名单已经确定，只能登记退出")));
        refused(post(group + "/members/" + member("乙某") + "/leave"))
                .andExpect(content().string(containsString("请写明理由")));
        send(person("丙某", "MEMBER", "DEPUTY")
                        .param("replaces", String.valueOf(member("乙某")))
                        .param("reason", "乙某工作调动"))
                .andExpect(flash().attribute("notice", "group.added"));
        page().andExpect(content().string(containsString("接替乙某：乙某工作调动")))
                .andExpect(content().string(containsString("被替换：乙某工作调动")))
                .andExpect(content().string(not(containsString("误录</b>"))));
        refused(post(group + "/members/" + member("乙某") + "/leave").param("reason", "再退"))
                .andExpect(content().string(containsString("这名人员已经不在名单里")));
        assertThat(audited("matter.group.replace")).isEqualTo(1);
    }

    @Test
    void othersReadItMaskedAndWriteNothing() throws Exception {
        inspection("law_inspection");
        send(person("张组长", "HEAD", "COMMITTEE_MEMBER").param("phone", "13812345678"));
        driver.page("53-sg", group)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("张组长")))
                .andExpect(content().string(containsString("138****78")))
                .andExpect(content().string(not(containsString("13812345678"))))
                .andExpect(content().string(not(containsString("name=\"person\""))));
        driver.page("5303-clerk", group).andExpect(status().isNotFound());
        for (String path : new String[] {
            "/members", "/members/" + member("张组长") + "/leave", "/members/1/strike", "/training", "/final", "/reopen"
        }) {
            driver.send(
                            "53-clerk",
                            post(group + path).param("version", version()).param("day", "2026-01-01"))
                    .andExpect(status().isForbidden());
            driver.send(
                            "5303-clerk",
                            post(group + path).param("version", version()).param("day", "2026-01-01"))
                    .andExpect(status().isNotFound());
        }
        driver.send("5301-clerk", post(matter + "/group/members")).andExpect(status().isForbidden());
        driver.page("5301-clerk", group.replaceAll("/matters/\\d+", "/matters/999999999"))
                .andExpect(status().isNotFound());
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void theInitiatorHasAGroupOfItsOwn() throws Exception {
        inspection("law_inspection");
        group = matter + "/group";
        driver.send("53-clerk", person("省组长", "HEAD", "COMMITTEE_MEMBER").param("version", "0"))
                .andExpect(flash().attribute("notice", "group.added"));
        driver.page("5303-clerk", group).andExpect(content().string(containsString("省组长")));
    }

    @Test
    void aTownshipSendsItsDeputies() throws Exception {
        matter = driver.issuedFor("law_inspection", "530125201000");
        group = driver.accepted(matter, "530125201000", "530125201-clerk") + "/group";
        driver.send("530125201-clerk", person("村干部", "MEMBER", "OTHER").param("version", "0"))
                .andExpect(flash().attribute("notice", "group.added"));
        driver.after(
                        "530125201-clerk",
                        driver.send(
                                "530125201-clerk",
                                person("主席", "HEAD", "PRESIDIUM_CHAIR")
                                        .param("beside", "ADMINISTRATIVE")
                                        .param("version", "1")))
                .andExpect(content().string(containsString("地方组织法18(2)")));
        driver.page("530125201-clerk", group)
                .andExpect(content().string(containsString("代表活动小组")))
                .andExpect(content().string(containsString("不是本级代表，请核对（推断，供参考）")));
    }

    @Test
    void tellsWhoComesLateThatSomebodyElseWasFaster() throws Exception {
        inspection("law_inspection");
        add("甲某", "HEAD", "COMMITTEE_MEMBER");
        driver.after(
                        "5301-clerk",
                        driver.send(
                                "5301-clerk", person("乙某", "MEMBER", "DEPUTY").param("version", "0")))
                .andExpect(content().string(containsString("别人已经改过这条记录")));
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void takesNoNonsense() throws Exception {
        inspection("law_inspection");
        refused(person(" ", "HEAD", "DEPUTY")).andExpect(content().string(containsString("请填写姓名")));
        refused(person("长".repeat(41), "HEAD", "DEPUTY")).andExpect(content().string(containsString("姓名最多 40 字")));
        refused(person("甲", "X", "DEPUTY")).andExpect(content().string(containsString("请选择担任什么")));
        refused(person("甲", "HEAD", "DEPUTY").param("phone", "电话"))
                .andExpect(content().string(containsString("电话只能填")));
        send(person("甲", "HEAD", "DEPUTY").param("replaces", "999999999").param("reason", "x"))
                .andExpect(status().isNotFound());
        refused(post(group + "/training").param("day", "2026-02-30").param("subject", "x"))
                .andExpect(content().string(containsString("请填写日期")));
        refused(post(group + "/training")
                        .param("day", TODAY.plusDays(1).toString())
                        .param("subject", "x"))
                .andExpect(content().string(containsString("培训日期不能晚于今天")));
        refused(post(group + "/training").param("day", TODAY.toString()).param("subject", "长".repeat(301)))
                .andExpect(content().string(containsString("最多 300 字")));
        send(post(group + "/training")
                        .param("day", TODAY.toString())
                        .param("subject", "x")
                        .param("p999999999", "true"))
                .andExpect(status().isNotFound());
        send(post(group + "/training/999999999/strike")).andExpect(status().isNotFound());
        assertThat(members()).isZero();
    }

    @Test
    void costsTheSameForMany() throws Exception {
        inspection("law_inspection");
        add("甲某", "HEAD", "COMMITTEE_MEMBER");
        train("第一次", "p" + member("甲某"));
        page();
        int few = Statements.during(this::page);
        jdbc.sql(
                        "insert into group_member (group_id, name, role, identity, interest, joined_on)"
                                + " select :group, '成员' || n, 'MEMBER', 'DEPUTY', 'NONE', current_date from generate_series(1, 60) n")
                .param("group", groupId())
                .update();
        train("第二次", "p" + member("甲某"));
        assertThat(Statements.during(this::page)).isEqualTo(few).isLessThan(15);
        page().andExpect(content().string(containsString("现有 61 人")));
    }

    @Test
    void aFileOfATrainingIsForThoseWhoReadTheTask() throws Exception {
        inspection("law_inspection");
        driver.send(
                "5301-clerk",
                multipart(group + "/training")
                        .file(new MockMultipartFile(
                                "file", "课件.txt", "text/plain", "课件".getBytes(StandardCharsets.UTF_8)))
                        .param("version", version())
                        .param("day", TODAY.toString())
                        .param("subject", "培训"));
        String file = "/files/"
                + jdbc.sql("select max(id) from attachment where subject = 'groupTraining'")
                        .query(Long.class)
                        .single();
        driver.page("5301-clerk", file).andExpect(status().isOk());
        driver.page("53-sg", file).andExpect(status().isOk());
        driver.page("5303-clerk", file).andExpect(status().isNotFound());
        send(post(group + "/training/"
                        + jdbc.sql("select max(id) from group_training")
                                .query(Long.class)
                                .single() + "/strike"))
                .andExpect(flash().attribute("notice", "group.noted"));
        driver.page("5301-clerk", file).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder person(String name, String role, String identity) {
        return post(group + "/members")
                .param("person", name)
                .param("role", role)
                .param("identity", identity);
    }

    private ResultActions add(String name, String role, String identity) throws Exception {
        return send(person(name, role, identity));
    }

    private void train(String subject, String ticked) throws Exception {
        send(post(group + "/training")
                        .param("day", TODAY.toString())
                        .param("subject", subject)
                        .param(ticked, "true"))
                .andExpect(flash().attribute("notice", "group.noted"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return driver.send("5301-clerk", request.param("version", version()));
    }

    private ResultActions refused(MockHttpServletRequestBuilder request) throws Exception {
        return driver.after("5301-clerk", send(request));
    }

    private ResultActions page() throws Exception {
        return driver.page("5301-clerk", group).andExpect(status().isOk());
    }

    private String version() {
        return jdbc.sql("select coalesce(max(version), 0) from inspection_group where matter_id = :matter")
                .param("matter", driver.id(matter))
                .query(String.class)
                .single();
    }

    private long groupId() {
        return jdbc.sql("select id from inspection_group where matter_id = :matter")
                .param("matter", driver.id(matter))
                .query(Long.class)
                .single();
    }

    private long member(String name) {
        return jdbc.sql("select max(id) from group_member where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private int members() {
        return jdbc.sql("select count(*) from group_member m join inspection_group g on g.id = m.group_id"
                        + " where g.matter_id = :matter")
                .param("matter", driver.id(matter))
                .query(Integer.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :group")
                .param("action", action)
                .param("group", groupId())
                .query(Integer.class)
                .single();
    }
}
