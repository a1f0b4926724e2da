package org.liandong.supervision.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.testing.Statements;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Opinions as the people of a county take them from the meeting to the striking off, and what the law refuses to others. */
class OpinionPortalTests extends OpinionDesk {

    @Test
    void takesAnItemFromTheMeetingThroughAFailedAndAPassedVoteToTheEnd() throws Exception {
        enter("satisfaction-percent", "60");
        String opinion = opinion("关于农村供水保障的审议意见", 1);
        page("53-sg", opinion).andExpect(status().isNotFound());
        page(CLERK, opinion)
                .andExpect(content().string(containsString("监督法37(1)")))
                .andExpect(content().string(containsString("全体组成人员的 60% 为通过（" + SOURCE + "）")))
                .andExpect(content().string(containsString("没有规定月数，本省规定未设置")));
        page(CLERK, opinion + "/hand-over").andExpect(content().string(containsString("交办函文号或者标题")));

        MockMultipartHttpServletRequestBuilder letter = multipart(opinion + "/hand-over");
        letter.file(new MockMultipartFile("file", "交办函.txt", "text/plain", "交办".getBytes("UTF-8")))
                .param("items", column(opinion, "id") + "-0")
                .param("day", TODAY.minusDays(2).toString())
                .param("letter", "官人大函〔2026〕3号");
        send(CLERK, letter).andExpect(flash().attribute("notice", "opinion.noted"));
        page("53-sg", opinion)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("官人大函〔2026〕3号")))
                .andExpect(content().string(containsString("交办函.txt")))
                .andExpect(content().string(containsString("<small class=\"tag\">第 1 项</small>")))
                .andExpect(content().string(containsString("应当向本级人大代表通报并向社会公布（监督法37(3)）")))
                .andExpect(content().string(not(containsString("登记研究处理情况报告"))));
        send(CLERK, item(opinion, "measures").param("text", "年底前完成管网改造"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        send(CLERK, item(opinion, "progress").param("day", TODAY.toString()).param("text", "已完成八成"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        page(CLERK, itemUrl(opinion))
                .andExpect(content().string(containsString("年底前完成管网改造")))
                .andExpect(content().string(containsString("已完成八成")))
                .andExpect(content().string(containsString("承办机关没有本系统账号")));

        report(opinion).andExpect(flash().attribute("notice", "opinion.noted"));
        send(CLERK, act(opinion, "close").param("text", "完成"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("现在的状态不能这样办理")));
        long meeting = meeting(COUNTY, TODAY);
        send(
                        CLERK,
                        vote(opinion, meeting, 10, 7, 3, 0, 20, 20, 30)
                                .param("again", TODAY.plusDays(30).toString()))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        assertThat(column(opinion, "state")).isEqualTo("HANDLING");
        assertThat(column(opinion, "due_on")).isEqualTo(TODAY.plusDays(30).toString());
        page("53-sg", itemUrl(opinion))
                .andExpect(content().string(containsString("满意 10，基本满意 7，不满意 3，弃权 0")))
                .andExpect(content().string(containsString("占全体组成人员的 56.6%，通过比例 60%")))
                .andExpect(content().string(containsString("未通过，退回办理")))
                .andExpect(content().string(containsString("退回办理 1 次")));

        report(opinion);
        send(CLERK, vote(opinion, meeting, 11, 7, 2, 0, 20, 20, 30))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        assertThat(column(opinion, "state")).isEqualTo("ACCEPTED");
        send(CLERK, act(opinion, "close").param("text", " "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写明销号理由")));
        send(CLERK, act(opinion, "close").param("text", "整改到位"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        page("53-sg", itemUrl(opinion))
                .andExpect(content().string(containsString("已销号")))
                .andExpect(content().string(containsString("整改到位")))
                .andExpect(content().string(containsString("满意 10，基本满意 7")))
                .andExpect(content().string(containsString("满意 11，基本满意 7")));

        again(CLERK, item(opinion, "reopen").param("text", ""))
                .andExpect(content().string(containsString("请写明重新办理的理由")));
        send(CLERK, item(opinion, "reopen").param("text", "问题反弹"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        page(CLERK, "/opinions?show=reopened").andExpect(content().string(containsString(itemUrl(opinion))));
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'opinion' and subject_id = :id")
                        .param("id", id(opinion))
                        .query(Integer.class)
                        .single())
                .isEqualTo(11);
    }

    @Test
    void leavesItToADecisionWhereTheProvinceSetNoThreshold() throws Exception {
        String opinion = opinion("关于学前教育的审议意见", 2);
        handOver(opinion);
        report(opinion);
        page(CLERK, opinion + "/vote").andExpect(content().string(containsString("国家法律没有规定，本省规定未设置")));
        send(CLERK, vote(opinion, meeting(COUNTY, TODAY), 1, 0, 19, 0, 20, 20, 30))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        assertThat(column(opinion, "state")).isEqualTo("REPORTED");
        page(CLERK, itemUrl(opinion)).andExpect(content().string(containsString("没有规定通过比例，由本机关审议决定")));
        send(CLERK, act(opinion, "decide").param("text", "多数措施已落实"))
                .andExpect(content().string(containsString("请选择审议结果")))
                .andExpect(content().string(containsString("多数措施已落实")));
        send(CLERK, act(opinion, "decide").param("choice", "accept").param("text", ""))
                .andExpect(content().string(containsString("请写明理由")));
        send(CLERK, act(opinion, "decide").param("choice", "return").param("text", "措施没有落实"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        assertThat(column(opinion, "state")).isEqualTo("HANDLING");
        report(opinion);
        send(CLERK, act(opinion, "decide").param("choice", "accept").param("text", "已落实"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        assertThat(column(opinion, "state")).isEqualTo("ACCEPTED");
    }

    @Test
    void tellsWhichCountsOfAVoteDoNotFitAndKeepsWhatWasTyped() throws Exception {
        String opinion = opinion("关于养老服务的审议意见", 1);
        handOver(opinion);
        report(opinion);
        long meeting = meeting(COUNTY, TODAY);
        send(CLERK, vote(opinion, meeting, 10, 5, 3, 1, 20, 20, 30))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("四项合计 19 票，与收回的 20 张测评票不一致")))
                .andExpect(content().string(containsString("value=\"10\"")));
        send(CLERK, vote(opinion, meeting, 10, 5, 3, 2, 20, 19, 30))
                .andExpect(content().string(containsString("多于到会的 19 人")));
        send(CLERK, vote(opinion, meeting, 10, 5, 3, 2, 20, 20, 19))
                .andExpect(content().string(containsString("多于全体组成人员 19 人")));
        send(CLERK, vote(opinion, meeting, 10, 5, 0, 0, 15, 15, 30))
                .andExpect(content().string(containsString("过半数出席（地方组织法51(3)）")));
        send(CLERK, vote(opinion, meeting(COUNTY, TODAY.plusDays(9)), 10, 6, 0, 0, 16, 16, 30))
                .andExpect(content().string(containsString("会议还没有举行")));
        send(CLERK, vote(opinion, meeting(COUNTY, TODAY.minusDays(9)), 10, 6, 0, 0, 16, 16, 30))
                .andExpect(content().string(containsString("会议在收到报告之前举行")));
        send(CLERK, vote(opinion, meeting("530103000000", TODAY), 10, 6, 0, 0, 16, 16, 30))
                .andExpect(content().string(containsString("请选择本级常委会会议")));
        send(CLERK, vote(opinion, meeting, -1, 6, 0, 0, 16, 16, 30))
                .andExpect(content().string(containsString("请填写 0 至 5,000 之间的整数")));
        assertThat(column(opinion, "state")).isEqualTo("REPORTED");
    }

    @Test
    void countsTheDayOfTheReportByTheProvincesMonthsAndPutsItOffAsFarAsTheyLet() throws Exception {
        enter("handling-report-months", "3");
        String opinion = opinion("关于医疗保障的审议意见", 1);
        page(CLERK, opinion + "/items/new").andExpect(content().string(containsString("本省规定交办后 3 个月内报告（" + SOURCE)));
        handOver(opinion).andExpect(flash().attribute("notice", "opinion.noted"));
        LocalDate due = TODAY.minusDays(2).plusMonths(3);
        assertThat(column(opinion, "due_on")).isEqualTo(due.toString());
        page(CLERK, itemUrl(opinion)).andExpect(content().string(containsString("交办之日起 3 个月内（本省规定：" + SOURCE)));
        again(CLERK, item(opinion, "ask").param("day", due.toString()).param("text", "复杂"))
                .andExpect(content().string(containsString("要晚于现在的期限")));
        send(
                        CLERK,
                        item(opinion, "ask")
                                .param("day", due.plusDays(45).toString())
                                .param("text", "事项复杂"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        again(CLERK, item(opinion, "extend").param("choice", "accept"))
                .andExpect(content().string(containsString("本省规定没有可以延期的内容（监督法37(1)）")));
        enter("handling-extension-months", "1");
        again(CLERK, item(opinion, "extend").param("choice", "accept"))
                .andExpect(content().string(containsString("最长可以延期至 " + due.plusMonths(1))));
        again(CLERK, item(opinion, "extend").param("choice", "return"))
                .andExpect(content().string(containsString("请写明理由")));
        send(CLERK, item(opinion, "extend").param("choice", "return").param("text", "超过最长期限"));
        send(
                CLERK,
                item(opinion, "ask").param("day", due.plusDays(20).toString()).param("text", "事项复杂"));
        send(CLERK, item(opinion, "extend").param("choice", "accept").param("text", "同意"))
                .andExpect(flash().attribute("notice", "opinion.noted"));
        assertThat(column(opinion, "due_on")).isEqualTo(due.plusDays(20).toString());
        page("53-sg", itemUrl(opinion))
                .andExpect(content().string(containsString("同意延期")))
                .andExpect(content().string(containsString("不同意延期")))
                .andExpect(content().string(containsString("延期前：" + due)));
    }

    @Test
    void refusesADayAfterTheProvincesLastOneAtTheHandingOver() throws Exception {
        enter("handling-report-months", "3");
        String opinion = opinion("关于扶持就业的审议意见", 0);
        send(
                CLERK,
                post(opinion + "/items")
                        .param("wording", "一")
                        .param("responsible", "财政局")
                        .param("dueOn", TODAY.plusMonths(4).toString()));
        handOver(opinion).andExpect(content().string(containsString("晚于本省规定的最后日期")));
        assertThat(column(opinion, "state")).isEqualTo("DRAFT");
    }

    /** UV05: supervision is of one's own level (监督法 6(1), 37(1)). */
    @Test
    void handsNothingToAnOrganOfAnotherLevel() throws Exception {
        String opinion = opinion("关于生态环境的审议意见", 0);
        send(CLERK, post(opinion + "/items").param("wording", "甲").param("responsible", "生态环境厅"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不是本级机关，不能直接交办")))
                .andExpect(content().string(containsString("监督法6(1); 监督法37(1)")))
                .andExpect(content().string(containsString("送下级人大常委会，由其按自己的程序办理")));
        send(
                        CLERK,
                        post(opinion + "/items")
                                .param("wording", "甲")
                                .param("responsible", "财政局")
                                .param("supporting", "审计局\n生态环境厅"))
                .andExpect(content().string(containsString("不是本级机关，不能直接交办")));
        send(CLERK, post(opinion + "/items").param("wording", "甲").param("responsible", "没有这个局"))
                .andExpect(content().string(containsString("名录里没有“没有这个局”")));
        send(
                        CLERK,
                        post(opinion + "/items")
                                .param("wording", "甲")
                                .param("responsible", "财政局")
                                .param("statutes", "没有这部法"))
                .andExpect(content().string(containsString("没有《没有这部法》")));
        page(CLERK, opinion).andExpect(content().string(containsString("还没有事项")));
    }

    /** UV10, UV06 and UV07: committees, outposts and presidiums have no opinions of their own. */
    @Test
    void refusesThoseWhoDoNotDeliberateWithTheArticleAndTheLawfulWay() throws Exception {
        long meeting = meeting(COUNTY, TODAY.minusDays(3));
        page(CLERK, "/opinions/new")
                .andExpect(content().string(containsString("监督法8; 地方组织法35(1)[3]")))
                .andExpect(content().string(containsString("disabled")));
        for (String by : new String[] {"SPECIAL_COMMITTEE", "OFFICE"}) {
            send(
                            CLERK,
                            post("/opinions")
                                    .param("title", "甲")
                                    .param("by", by)
                                    .param("basis", "LAW_INSPECTION")
                                    .param("meetingId", String.valueOf(meeting))
                                    .param("audience", "ALL"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("监督法8; 地方组织法35(1)[3]")))
                    .andExpect(content().string(containsString("专门委员会和工作机构负责组织实施")));
        }
        String outpost = jdbc.sql(
                        "select code from body where kind = 'SUBDISTRICT_OUTPOST' and path like '530000.530100.530112.%' order by code limit 1")
                .query(String.class)
                .single();
        String clerk = outpost.substring(0, 9) + "-clerk";
        page(clerk, "/opinions")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("地方组织法59(2)-(4)")))
                .andExpect(content().string(containsString("以交办任务的形式参加")));
        page(clerk, "/opinions/new")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("地方组织法59(2)-(4)")));
        send(clerk, form(clerk, meeting).param("title", "甲")).andExpect(status().isForbidden());
    }

    @Test
    void letsATownshipHaveOpinionsOfItsCongressButNotOfItsPresidium() throws Exception {
        String clerk = "530125201-clerk";
        long session = meeting("530125201000", "CONGRESS", TODAY.minusDays(5));
        long presidium = meeting("530125201000", "PRESIDIUM", TODAY.minusDays(5));
        send(clerk, form(clerk, presidium).param("title", "甲"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("主任会议、主席团会议不能代替")));
        page(clerk, "/opinions/new").andExpect(content().string(containsString("地方组织法19(2)")));
        String opinion = create(clerk, form(clerk, session).param("title", "关于政府工作报告的审议意见"));
        page(clerk, opinion).andExpect(content().string(containsString("乡镇人大会议审议的报告")));
    }

    @Test
    void onlyItsOwnBodyWritesAnOpinion() throws Exception {
        String opinion = opinion("关于交通的审议意见", 1);
        send("53-clerk", act(opinion, "hand-over").param("day", TODAY.toString()))
                .andExpect(status().isNotFound());
        handOver(opinion);
        send("53-clerk", act(opinion, "report").param("day", TODAY.toString()).param("text", "x"))
                .andExpect(status().isForbidden());
        page("53-clerk", opinion + "/report").andExpect(status().isForbidden());
        send("53-clerk", item(opinion, "measures").param("text", "x")).andExpect(status().isForbidden());
        page("53-clerk", opinion + "/items/new").andExpect(status().isForbidden());
        send(CLERK, post(opinion + "/edit")).andExpect(status().isOk());
        page(CLERK, opinion + "/edit").andExpect(status().isConflict());
        again(CLERK, post(opinion + "/delete")).andExpect(content().string(containsString("已经有事项交办")));
        assertThat(column(opinion, "state")).isEqualTo("HANDED_OVER");
    }

    @Test
    void showsBothWhenSomebodyElseWasFaster() throws Exception {
        String opinion = opinion("关于物业管理的审议意见", 1);
        String edit = itemUrl(opinion) + "/edit";
        send(CLERK, post(edit).param("version", "0").param("wording", "先改的").param("responsible", "财政局"));
        send(CLERK, post(edit).param("version", "0").param("wording", "后改的").param("responsible", "财政局"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("先改的")))
                .andExpect(content().string(containsString("后改的")));
        send(
                        CLERK,
                        post(opinion + "/hand-over")
                                .param("items", column(opinion, "id") + "-0")
                                .param("day", TODAY.toString())
                                .param("text", "请研究处理"))
                .andExpect(content().string(containsString("别人已经改过这条记录")))
                .andExpect(content().string(containsString("请研究处理")));
        assertThat(column(opinion, "state")).isEqualTo("DRAFT");
    }

    @Test
    void putsLateItemsFirstAndCountsThemAlikeOnTheListAndTheDesk() throws Exception {
        String opinion = opinion("关于消防的审议意见", 2);
        handOver(opinion);
        jdbc.sql("update opinion_item set due_on = :day where opinion_id = :id and position = 2")
                .param("day", TODAY.minusDays(1))
                .param("id", id(opinion))
                .update();
        String list = page(CLERK, "/opinions").andReturn().getResponse().getContentAsString();
        assertThat(list.indexOf("关于消防的审议意见2</a>")).isPositive().isLessThan(list.indexOf("关于消防的审议意见1</a>"));
        page(CLERK, "/opinions?show=late")
                .andExpect(content().string(containsString("逾期 1 天")))
                .andExpect(content().string(not(containsString("关于消防的审议意见1</a>"))));
        int late = jdbc.sql(
                        "select count(*) from opinion_item i join opinion o on o.id = i.opinion_id where o.owner_id = :body"
                                + " and i.state in ('HANDED_OVER', 'HANDLING') and i.due_on < :today")
                .param("body", body(COUNTY))
                .param("today", TODAY)
                .query(Integer.class)
                .single();
        page(CLERK, "/opinions?show=late").andExpect(content().string(containsString("共 " + late + " 项，")));
        page(CLERK, "/").andExpect(content().string(containsString("审议意见逾期未报告 " + late + " 项")));
        page(CLERK, "/dashboard")
                .andExpect(content().string(containsString("本级审议意见有 " + late + " 项逾期未报告")))
                .andExpect(content().string(containsString("/opinions?show=late")));
        page(
                        "53-sg",
                        "/opinions?whose=all&organ=财政&state=HANDED_OVER&year="
                                + TODAY.minusDays(3).getYear())
                .andExpect(content().string(containsString("关于消防的审议意见2</a>")));
        page("53-sg", "/opinions").andExpect(content().string(not(containsString("关于消防的审议意见2</a>"))));
        page(CLERK, "/opinions?after=0~x~y&year=99999999999999999999&state=x&show=y&matter=z")
                .andExpect(status().isOk());
    }

    @Test
    void readsItsPagesInAFixedNumberOfStatements() throws Exception {
        String few = opinion("少", 1);
        String many = opinion("多", 9);
        handOver(few);
        handOver(many);
        page(CLERK, few);
        int one = Statements.during(() -> page(CLERK, few));
        report(many);
        assertThat(Statements.during(() -> page(CLERK, many))).isEqualTo(one).isLessThan(16);
        String item = itemUrl(many);
        assertThat(Statements.during(() -> page(CLERK, item))).isLessThanOrEqualTo(one);
        assertThat(Statements.during(() -> page(CLERK, "/opinions"))).isLessThan(14);
    }

    @Test
    void linksAnItemToALineOfItsMattersLedgerBothWays() throws Exception {
        long line = jdbc.sql(
                        "select p.line_id from ledger_part p join ledger_line l on l.id = p.line_id"
                                + " join body b on b.id = p.owner_id where b.code = '530000000000' and p.state <> 'LEFT' order by p.id limit 1")
                .query(Long.class)
                .single();
        long matter = jdbc.sql("select matter_id from ledger_line where id = :id")
                .param("id", line)
                .query(Long.class)
                .single();
        long meeting = meeting("530000000000", TODAY.minusDays(3));
        String opinion = create(
                "53-clerk",
                form("53-clerk", meeting).param("title", "全省的审议意见").param("matter", String.valueOf(matter)));
        page("53-clerk", "/matters/" + matter + "/opinions").andExpect(content().string(containsString("全省的审议意见")));
        send(
                        "53-clerk",
                        post(opinion + "/items")
                                .param("wording", "甲")
                                .param("responsible", "财政厅")
                                .param("ledgerLine", "999999999"))
                .andExpect(content().string(containsString("请选择整改台账中本机关参与的一行")));
        send(
                        "53-clerk",
                        post(opinion + "/items")
                                .param("wording", "甲")
                                .param("responsible", "财政厅")
                                .param("ledgerLine", String.valueOf(line)))
                .andExpect(status().is3xxRedirection());
        page("53-clerk", itemUrl(opinion)).andExpect(content().string(containsString("/ledger/" + line)));
        page("53-clerk", "/ledger/" + line).andExpect(content().string(containsString("全省的审议意见（第 1 项）")));
        jdbc.sql("delete from opinion_item where opinion_id = :id")
                .param("id", id(opinion))
                .update();
    }

    @Test
    void refusesWhatNoFormSends() throws Exception {
        String opinion = opinion("关于统计的审议意见", 1);
        send(CLERK, post(opinion + "/hand-over").param("day", "2026-02-30"))
                .andExpect(content().string(containsString("请填写日期")));
        send(CLERK, post(opinion + "/hand-over").param("day", TODAY.toString()))
                .andExpect(content().string(containsString("请至少勾选一项")));
        send(CLERK, act(opinion, "hand-over").param("day", TODAY.plusDays(1).toString()))
                .andExpect(content().string(containsString("日期不能晚于今天")));
        send(CLERK, act(opinion, "hand-over").param("day", TODAY.minusDays(5).toString()))
                .andExpect(content().string(containsString("审议的会议还没有举行")));
        send(CLERK, post(opinion + "/hand-over").param("day", TODAY.toString()).param("items", "99-0"))
                .andExpect(status().isNotFound());
        send(CLERK, act(opinion, "hand-over").param("day", TODAY.toString()).param("text", "a".repeat(5000)))
                .andExpect(content().string(containsString("最多 4,000 字")))
                .andExpect(flash().attribute("refused", nullValue()));
        send(CLERK, act(opinion, "hand-over").param("day", TODAY.toString()).param("letter", "a\u0000b"))
                .andExpect(status().isBadRequest());
        assertThat(column(opinion, "state")).isEqualTo("DRAFT");
        handOver(opinion);
        mvc.perform(multipart(itemUrl(opinion) + "/progress")
                        .file(new MockMultipartFile("file", "a.exe", "text/plain", new byte[] {'M', 'Z', 0}))
                        .param("version", column(opinion, "version"))
                        .param("day", TODAY.toString())
                        .param("text", "x")
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(flash().attribute("refused", notNullValue()));
        assertThat(column(opinion, "state")).isEqualTo("HANDED_OVER");
    }
}
