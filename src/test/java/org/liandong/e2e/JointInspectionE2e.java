package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.testing.PortalTest;
import org.liandong.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One law inspected on four levels, from the invitation to the end: a prefecture that is entrusted, bodies that join by their
 * own procedure, one that declines and one that is late, a meeting that is moved, a problem that two levels found, opinions
 * with a vote that fails and one that passes. Long, since it is one story whose every step needs the one before.
 */
class JointInspectionE2e extends BrowserJourney {

    private static final LocalDate START = LocalDate.now(PortalTest.ZONE).plusDays(1);
    private static final LocalDate ANSWER_BY = START.plusDays(10);
    private static final LocalDate DEPLOYED = START.plusDays(20);
    private static final LocalDate INSPECTED = START.plusDays(40);
    private static final LocalDate MEETING = START.plusDays(75);
    private static final LocalDate MOVED = START.plusDays(80);
    private static final LocalDate FIRST_VOTE = START.plusDays(140);
    private static final LocalDate SECOND_VOTE = START.plusDays(200);
    private static final String PREFECTURE = "532500000000";
    private static final String COUNTY = "532501000000";
    private static final String DECLINING = "532502000000";
    private static final String LATE = "532503000000";
    private static final String TOWNSHIP = "532501103000";
    private static final String TITLE = "噪声污染防治法执法检查";
    private static final String ENTRUSTED = "噪声污染防治法委托检查";
    private static final String PROBLEM = "夜间建筑施工噪声扰民，查处不及时";

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Inspector province;
    private Inspector prefecture;
    private Inspector county;
    private Inspector late;
    private Inspector township;

    private String matter;
    private String entrusted;
    private String line;
    private OpinionPages opinion;

    @AfterEach
    void leavesNothingBehind() {
        clock.comeBack();
        new Traces(jdbc).remove(TITLE, ENTRUSTED);
        jdbc.sql("delete from meeting where number in (71, 72, 73) and starts_on >= :first")
                .param("first", MEETING)
                .update();
        jdbc.sql("update law_setting set value = '', source = '', changed_by = null, changed_at = null, version = 0"
                        + " where key = 'satisfaction-percent'")
                .update();
    }

    @Test
    void inspectsOneLawOnFourLevels() {
        provinceHasSetTheShareOfSatisfaction();
        comesTheDay(START);
        provinceInvites();
        provinceEntrustsTheNextLevelAlone();
        prefectureAcceptsTheLetter();
        othersAnswer();
        countyMovesTheMeetingOfItsProcedure();
        comesTheDay(INSPECTED);
        deploysButOne();
        townshipWorksOnAPhone();
        twoLevelsFindTheSameProblem();
        prefectureReportsBackOnTheLetter();
        comesTheDay(MOVED.plusDays(2));
        countyHandsItsOpinionOver();
        comesTheDay(FIRST_VOTE.plusDays(1));
        theVoteFails();
        comesTheDay(SECOND_VOTE.plusDays(1));
        theVotePassesAndTheItemIsClosed();
        lineIsClosed();
        countyEndsItsTask();
        provinceEndsTheMatter();
    }

    /** National law sets no share. */
    private void provinceHasSetTheShareOfSatisfaction() {
        Page officer = signedIn("secadmin", Screen.OFFICE);
        officer.navigate("/admin/law-settings/satisfaction-percent");
        officer.locator("[name=value]").fill("50");
        officer.locator("[name=source]").fill("某省实施监督法办法第二十条");
        officer.locator("main form .bar .btn-p").click();
        officer.waitForURL("**/admin/law-settings");
    }

    /** All sign in anew, since sessions end when days pass. */
    private void comesTheDay(LocalDate day) {
        clock.goTo(day);
        closePages();
        province = inspector("53-clerk", Screen.OFFICE, "530000000000");
        prefecture = inspector("5325-clerk", Screen.OFFICE, PREFECTURE);
        county = inspector("532501-clerk", Screen.OFFICE, COUNTY);
        late = inspector("532503-clerk", Screen.OFFICE, LATE);
        township = inspector("532501103-clerk", Screen.PHONE, TOWNSHIP);
    }

    private Inspector inspector(String username, Screen screen, String code) {
        return new Inspector(signedIn(username, screen), jdbc, code);
    }

    private void provinceInvites() {
        province.fillsMatter(TITLE, "VERTICAL", ANSWER_BY);
        List.of(PREFECTURE, COUNTY, DECLINING, LATE, TOWNSHIP).forEach(province::chooses);
        province.setsMilestone(0, "部署", DEPLOYED);
        province.setsMilestone(1, "检查", INSPECTED);
        isAccessible(province.page());
        matter = province.savesMatter();
        province.startsMatter(matter);
    }

    /** 监督法34(1): to the standing committee of the next level only. */
    private void provinceEntrustsTheNextLevelAlone() {
        province.fillsMatter(ENTRUSTED, "ENTRUSTED", ANSWER_BY);
        province.chooses(COUNTY);
        province.sends();
        assertThat(province.reads("form .summary")).contains("监督法34");
        assertThat(province.sees("[name=title]").inputValue()).isEqualTo(ENTRUSTED);
        province.sees("[data-chosen] input").uncheck();
        province.chooses(PREFECTURE);
        entrusted = province.savesMatter();
        province.writesLetter(entrusted, START, INSPECTED.plusDays(10));
        isAccessible(province.page());
        province.startsMatter(entrusted);
    }

    private void prefectureAcceptsTheLetter() {
        prefecture.opens(prefecture.task(entrusted));
        assertThat(prefecture.reads()).contains("监督法34(1)");
        prefecture.answers(entrusted, "ACCEPTED", "");
        province.opens(entrusted + "/letter");
        assertThat(province.reads("table")).contains("红河");
        isAccessible(province.page());
    }

    private void othersAnswer() {
        prefecture.answers(matter, "ACCEPTED", "");
        county.answers(matter, "PARTLY", "检查城区部分");
        late.answers(matter, "ACCEPTED", "");
        township.answers(matter, "ACCEPTED", "");
        assertThat(township.reads()).contains("代表视察");
        fitsTheScreen(township.page());
        inspector("532502-clerk", Screen.OFFICE, DECLINING).answers(matter, "DECLINED", "今年已安排同一内容的检查");
        province.opens(matter);
        assertThat(province.reads("#participants")).contains("今年已安排同一内容的检查", "检查城区部分");
        province.opens(county.task(matter));
        assertThat(province.sees("form[action$='/progress'], form[action$='/report']")
                        .count())
                .as("an upper congress writes nothing into a lower one's task")
                .isZero();
    }

    private void countyMovesTheMeetingOfItsProcedure() {
        String steps = county.task(matter) + "/steps";
        county.meets(MEETING, 71);
        county.opens(steps);
        county.choosesMeeting("meeting", MEETING);
        county.sends("meeting");
        assertThat(county.reads()).contains("监督法37");
        county.movesMeeting(MEETING, MOVED);
        county.opens(steps);
        assertThat(county.reads()).contains("会议改期");
        isAccessible(county.page());
        province.opens("/");
        assertThat(province.reads()).contains("会议日期变更：" + TITLE);
    }

    private void deploysButOne() {
        prefecture.deploys(matter, DEPLOYED);
        county.deploys(matter, DEPLOYED);
        province.opens(matter + "/sync");
        assertThat(province.sees("tbody tr", "蒙自市").innerText()).contains("晚 20 天");
        assertThat(province.sees("tbody tr", "个旧市").innerText()).doesNotContain("晚");
        assertThat(province.reads()).as("who declined is not behind").doesNotContain("开远");
        isAccessible(province.page());
        fitsTheScreen(province.page());
        province.confirms("发提醒");
        late.opens("/");
        assertThat(late.reads()).contains(TITLE, "提醒");
        late.deploys(matter, INSPECTED);
        assertThat(late.reads()).contains("已召开部署会");
    }

    private void townshipWorksOnAPhone() {
        township.opens(township.task(matter));
        township.notes("主席团组织代表视察了三处工地");
        assertThat(township.reads()).contains("主席团组织代表视察了三处工地");
        isAccessible(township.page());
        fitsTheScreen(township.page());
    }

    private void twoLevelsFindTheSameProblem() {
        prefecture.finds(matter, PROBLEM + "，三个县市都有反映");
        prefecture.sees(".head a[href$='/line']").click();
        prefecture.sees("form[action$='/line/open'] select[name=audience]").selectOption("LINE");
        prefecture.sends("line/open");
        line = prefecture.sees("main aside a[href^='/ledger/']").getAttribute("href");
        county.finds(matter, PROBLEM);
        county.sees(".head a[href$='/line']").click();
        isAccessible(county.page());
        county.sees("form[action$='/line/join']:has(input[value='" + line.replaceAll("\\D", "") + "']) button")
                .click();
        prefecture.opens(line);
        assertThat(prefecture.sees("main section.card h2").allInnerTexts())
                .anyMatch(name -> name.contains("个旧市"))
                .anyMatch(name -> name.contains("红河"));
        isAccessible(prefecture.page());
        assertThat(prefecture.sees("form[action$='/plan']").count())
                .as("only its own column")
                .isEqualTo(1);
    }

    private void prefectureReportsBackOnTheLetter() {
        prefecture.reports(entrusted, "受托检查情况：总体较好，夜间施工仍需加强");
        province.opens(entrusted + "/letter");
        province.sees("details.confirm > summary", "收").first().click();
        province.sees("details[open] form[action$='/receive'] button").click();
        assertThat(province.reads("table")).contains(INSPECTED.toString());
    }

    private void countyHandsItsOpinionOver() {
        OpinionPages.fillsOpinion(county, county.task(matter), MOVED);
        isAccessible(county.page());
        opinion = OpinionPages.saves(county);
        opinion.asks("健全夜间施工审批和公示制度，公布举报方式", FIRST_VOTE.minusDays(5));
        opinion.handsOver(MOVED.plusDays(1));
        assertThat(county.reads()).contains("已交办");
        isAccessible(county.page());
    }

    private void theVoteFails() {
        opinion = opinion.keptBy(county);
        county.meets(FIRST_VOTE, 72);
        opinion.reports(FIRST_VOTE.minusDays(6));
        opinion.votes(FIRST_VOTE, 5, 5, 12, 1);
        assertThat(county.reads()).contains("未通过，退回办理");
        isAccessible(county.page());
    }

    private void theVotePassesAndTheItemIsClosed() {
        opinion = opinion.keptBy(county);
        county.meets(SECOND_VOTE, 73);
        opinion.reports(SECOND_VOTE.minusDays(10));
        opinion.votes(SECOND_VOTE, 14, 7, 1, 1);
        assertThat(county.reads()).contains("通过", "未通过，退回办理");
        opinion.closes("办理情况属实");
        assertThat(county.reads()).contains("已销号");
        county.opens("/opinions");
        isAccessible(county.page());
    }

    private void lineIsClosed() {
        prefecture.closesItsColumn(line);
        county.closesItsColumn(line);
        assertThat(county.reads()).contains("现场核查，整改到位", "已销号");
        isAccessible(county.page());
    }

    private void countyEndsItsTask() {
        county.reports(matter, "检查报告");
        assertThat(county.reads("main .blocked"))
                .as("steps of the law are open")
                .isNotBlank();
        String task = county.path();
        county.takesEveryStep(task);
        county.publishes(task);
        isAccessible(county.page());
        county.opens(task);
        county.confirms("结束");
        assertThat(county.reads()).contains("已结束");
    }

    private void provinceEndsTheMatter() {
        province.opens(matter);
        province.confirms("开始汇总");
        province.confirms("结束");
        assertThat(province.reads()).as("its own steps are open").doesNotContain("事项已结束");
        province.takesEveryStep(matter);
        province.publishes(matter);
        province.opens(matter);
        province.confirms("结束");
        assertThat(province.reads(".head")).contains("已结束");
        isAccessible(province.page());
    }
}
