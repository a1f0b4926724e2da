package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanDrafts;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.liandong.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year's plans of four levels from the first draft to the joint matter: October with its common points, the rounds of
 * January, the adopted plans with their links. Of those who are asked one answers late and the others stay silent. Long, since
 * it is one story whose every step needs the one before.
 */
class PlanningCycleE2e extends BrowserJourney {

    private static final int YEAR = LocalDate.now(PortalTest.ZONE).getYear() + 2;
    private static final LocalDate OCTOBER = LocalDate.of(YEAR - 1, 10, 18);
    private static final LocalDate JANUARY = LocalDate.of(YEAR, 1, 6);
    private static final LocalDate CLOSE = JANUARY.plusDays(14);
    private static final String FOOD = "食品安全法执法检查";
    private static final String SAFETY = "安全生产法执法检查";
    private static final String PROPOSAL = "饮用水水源保护";

    @Autowired
    TestClock clock;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    private Page province;
    private Page prefecture;
    private Page county;
    private Page township;

    @AfterEach
    void comesBackToToday() {
        clock.comeBack();
    }

    @Test
    void linksThePlansOfFourLevelsAndStartsTheJointMatter() throws IOException {
        clock.goTo(OCTOBER);
        provincePlans();
        countyDraftsAndAnswersACommonPoint();
        clock.goTo(JANUARY);
        String round = opens(province, "TWO");
        prefectureAnswersAndProposes(round);
        String below = opens(county, "NEXT");
        townshipAnswersOnAPhone(below);
        clock.goTo(CLOSE.plusDays(2));
        countyAnswersLate(round);
        provinceReadsTheMatrixAndAnswersTheProposal(round);
        prefectureReadsTheAnswer(round);
        publishes(prefecture);
        publishes(county);
        publishes(township);
        provinceAnswersAndLinks();
        linksAreSeenFromBothEnds();
        startsTheMatter();
    }

    /** The province's plan is known early; the prefecture's is a draft that nobody else sees. */
    private void provincePlans() {
        draft("53-clerk", FOOD, "《食品安全法》", LinkageWish.INVITE_LOWER);
        draft("53-clerk", SAFETY, "《安全生产法》", LinkageWish.INVITE_LOWER);
        draft("5325-clerk", "食品安全法实施情况调研", "《食品安全法》", LinkageWish.NONE);
        province = signedIn("53-clerk", Screen.OFFICE);
        publishes(province);
    }

    private void countyDraftsAndAnswersACommonPoint() {
        county = signedIn("532501-clerk", Screen.OFFICE);
        county.navigate("/plans/new?year=" + YEAR);
        county.locator("input[name=audience][value=LINE]").check();
        county.locator("main form .bar .btn-p").click();
        county.locator("a[href$='/items/new']").first().click();
        county.locator("[name=title]").fill(FOOD);
        county.locator("[name=instrument]").selectOption("law_inspection");
        county.locator("[name=monthFrom]").fill("6");
        county.locator("[name=monthTo]").fill("8");
        county.locator("[name=statuteSearch]").pressSequentially("spaqf");
        county.locator("#statutes-found li").first().waitFor();
        county.locator("[name=statuteSearch]").press("ArrowDown");
        county.keyboard().press("Enter");
        county.keyboard().type("5(1)");
        county.locator("[name=supervisedSearch]").pressSequentially("scjd");
        county.locator("#supervised-found li").first().waitFor();
        county.locator("[name=supervisedSearch]").press("ArrowDown");
        county.keyboard().press("Enter");
        assertThat(county.locator("[data-chosen] input[type=checkbox]").count()).isEqualTo(2);
        isAccessible(county);
        county.locator("[name=subjectArea]").selectOption("SOCIAL_DEVELOPMENT");
        county.locator("input[name=linkageWish][value=INVITE_LOWER]").check();
        county.locator("input[name=audience][value=LINE]").check();
        county.locator("main form .bar .btn-p").first().click();

        county.navigate("/plans/common-points?year=" + YEAR);
        assertThat(county.locator(".cps").innerText()).contains("云南省人大", FOOD).doesNotContain("红河", "调研");
        isAccessible(county);
        county.locator(".cps a[href*='other=']").first().click();
        county.locator(".cpa .chip", hasText("部分参加")).first().click();
        county.locator(".cpa button").click();
        assertThat(county.locator(".notes").innerText()).contains("已答复");
    }

    /** An upper body tells its round downward; the items of its plan that wish for others are on the agenda. */
    private String opens(Page upper, String reach) {
        upper.navigate("/docking/new");
        assertThat(upper.locator("[name=year]").inputValue()).isEqualTo(Integer.toString(YEAR));
        upper.locator("[name=closesOn]").fill(CLOSE.toString());
        upper.locator("input[name=reach][value=" + reach + "]").check();
        upper.locator("[name=agenda]").fill("通报年度监督工作的初步考虑，请结合本地实际研究");
        upper.locator("main form .bar .btn-p").click();
        confirm(upper, "通知下级");
        assertThat(upper.locator("main").innerText()).contains("进行中", FOOD);
        return upper.url();
    }

    private void prefectureAnswersAndProposes(String round) {
        prefecture = signedIn("5325-clerk", Screen.OFFICE);
        prefecture.navigate(round);
        answer(prefecture, SAFETY, "同步参加", "7");
        prefecture.locator("#proposing details summary").click();
        prefecture.locator("#proposing [name=title]").fill(PROPOSAL);
        prefecture.locator("#proposing form.form button").click();
        assertThat(items("532500000000", SAFETY))
                .as("nothing without the click")
                .isZero();
        prefecture.locator("button[form^=plan-]").click();
        assertThat(items("532500000000", SAFETY)).isEqualTo(1);
        isAccessible(prefecture);
        fitsTheScreen(prefecture);
    }

    private void townshipAnswersOnAPhone(String round) {
        township = signedIn("532501103-clerk", Screen.PHONE);
        township.locator(".desk a[href='" + round.substring(round.indexOf("/docking")) + "']")
                .first()
                .click();
        isAccessible(township);
        answer(township, FOOD, "同步参加", "6");
        fitsTheScreen(township);
        township.locator("button[form^=plan-]").click();
        assertThat(township.locator(".notes").innerText()).contains("已列入本级计划草案");
        fitsTheScreen(township);
    }

    private void countyAnswersLate(String round) {
        county.navigate(round);
        assertThat(county.locator("main").innerText()).contains("将标明“逾期答复”");
        answer(county, SAFETY, "部分参加", "8");
        county.locator("button[form^=plan-]").click();
        assertThat(items("532501000000", SAFETY)).isEqualTo(1);
    }

    private void provinceReadsTheMatrixAndAnswersTheProposal(String round) throws IOException {
        province.navigate(round);
        province.locator("#matrix table a", hasText("红河")).first().click();
        String rows = province.locator("#rows").innerText();
        assertThat(rows).contains("同步参加", "7月", "部分参加", "逾期答复", "未答复");
        isAccessible(province);
        fitsTheScreen(province);
        province.locator("a", hasText(PROPOSAL)).first().click();
        province.locator(".chip", hasText("部分采纳")).click();
        province.locator("[name=reason]").fill("并入水污染防治法执法检查");
        province.locator("form[action$='/answer'] button").click();
        assertThat(province.locator("main").innerText()).contains("部分采纳", "本级计划已公布");
        isAccessible(province);
        province.navigate(round);
        confirm(province, "结束对接");
        assertThat(minutes())
                .contains("对接纪要", "（7月）", "逾期答复", "部分采纳（并入水污染防治法执法检查）", "四、未答复的机关")
                .doesNotContain("（稿）");
    }

    private String minutes() throws IOException {
        Download download = province.waitForDownload(
                () -> province.locator("a[href$='minutes.docx']").click());
        try (InputStream file = download.createReadStream();
                XWPFDocument paper = new XWPFDocument(file);
                XWPFWordExtractor words = new XWPFWordExtractor(paper)) {
            return words.getText();
        }
    }

    private void prefectureReadsTheAnswer(String round) {
        prefecture.navigate(round);
        assertThat(prefecture.locator("#proposing").innerText()).contains("部分采纳", "并入水污染防治法执法检查");
    }

    /** Both have answered now, so the province may link the two items by one click. */
    private void provinceAnswersAndLinks() {
        province.navigate("/plans/common-points?shown=ASKED&year=" + YEAR);
        province.locator(".cps > li", hasText("个旧市人大"))
                .first()
                .locator("a[href*='other=']")
                .click();
        province.locator(".cpa .chip", hasText("参加")).first().click();
        province.locator(".cpa button").click();
        assertThat(province.locator(".notes").innerText()).contains("双方都参加");
        isAccessible(province);
        province.locator("button", hasText("关联这两个项目")).click();
        assertThat(province.locator("main").innerText()).contains("个旧市人大");
    }

    private void linksAreSeenFromBothEnds() {
        String[] provincial = {"530000000000", "532500000000", "532501000000"};
        linked(province, provincial[0], SAFETY, prefecture, provincial[1], SAFETY);
        linked(province, provincial[0], SAFETY, county, provincial[2], SAFETY);
        linked(province, provincial[0], FOOD, county, provincial[2], FOOD);
        linked(county, provincial[2], FOOD, township, "532501103000", FOOD);
        isAccessible(township);
        fitsTheScreen(township);
    }

    private void startsTheMatter() {
        String item = url("530000000000", SAFETY);
        province.navigate(item);
        assertThat(province.locator("main").innerText()).contains("列入对接：同步参加1，部分参加1");
        province.locator("a[href*='/matters/new?item=']").click();
        assertThat(province.locator("[name=title]").inputValue()).isEqualTo(SAFETY);
        assertThat(province.locator("[name=statutes]").inputValue()).contains("安全生产法");
        assertThat(province.locator("main").innerText()).contains("红河", "个旧市人大");
        isAccessible(province);
        province.locator("[name=requirement]").fill("各级结合实际，分别形成报告");
        province.locator("main form.form .bar .btn-p").click();
        assertThat(province.url()).matches(".*/matters/\\d+");
        String matter = province.url().substring(province.url().indexOf("/matters"));
        assertThat(province.locator("main a[href='" + item + "']").count()).isPositive();
        province.navigate(item);
        assertThat(province.locator("main a[href='" + matter + "']").count()).isPositive();
    }

    private void draft(String clerk, String title, String statute, LinkageWish wish) {
        drafts.add(
                signedIn.principal(clerk),
                new PlanDrafts.Work(
                        YEAR, title, "law_inspection", OrganFunction.SOCIAL_DEVELOPMENT, statute, 5, 9, wish, null));
    }

    /** Hands the plan in, enters the meeting that adopted it, publishes it. */
    private void publishes(Page page) {
        page.navigate("/plans?year=" + YEAR);
        confirm(page, "提交审议");
        page.locator("details.confirm > summary", hasText("登记通过")).click();
        page.locator("details[open] select[name=meetingId]").selectOption(new SelectOption().setIndex(1));
        page.locator("details[open] .pop button.btn-p").click();
        confirm(page, "公布");
        assertThat(page.locator("main").innerText()).contains("已公布");
    }

    private static void confirm(Page page, String verb) {
        page.locator("details.confirm > summary", hasText(verb)).first().click();
        page.locator("details[open] .pop button.btn-p").click();
    }

    private static void answer(Page page, String item, String choice, String month) {
        Locator card = page.locator("form#answers section", hasText(item));
        card.locator(".chip", new Locator.LocatorOptions().setHasText(choice)).click();
        card.locator("select").selectOption(month);
        page.locator("form#answers .bar button").click();
        assertThat(page.locator(".notes").innerText()).contains("答复已保存");
    }

    private void linked(Page one, String oneBody, String oneTitle, Page other, String otherBody, String otherTitle) {
        String first = url(oneBody, oneTitle);
        String second = url(otherBody, otherTitle);
        one.navigate(first);
        assertThat(one.locator("main a[href='" + second + "']").count())
                .as(first + " shows " + second)
                .isPositive();
        other.navigate(second);
        assertThat(other.locator("main a[href='" + first + "']").count())
                .as(second + " shows " + first)
                .isPositive();
    }

    private String url(String body, String title) {
        return "/plans/items/"
                + jdbc.sql("select i.id from plan_item i join body b on b.id = i.owner_id"
                                + " where b.code = :code and i.year = :year and i.title = :title")
                        .param("code", body)
                        .param("year", YEAR)
                        .param("title", title)
                        .query(Long.class)
                        .single();
    }

    private int items(String body, String title) {
        return jdbc.sql("select count(*) from plan_item i join body b on b.id = i.owner_id"
                        + " where b.code = :code and i.year = :year and i.title = :title")
                .param("code", body)
                .param("year", YEAR)
                .param("title", title)
                .query(Integer.class)
                .single();
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
