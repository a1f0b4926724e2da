package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two levels dock: the lower one answers, the upper one sees it, one click makes it part of the draft plan. */
class DockingE2e extends BrowserJourney {

    @ParameterizedTest
    @CsvSource({"530102-clerk, 5301-sg, 五华区, true", "530111-clerk, 5301-sg, 官渡区, false"})
    void countyAnswersThePrefectureSeesItAndOneClickPlansIt(
            String county, String upper, String areaName, boolean script) {
        Page page = script ? signedIn(county, Screen.PHONE) : signedInWithoutScript(county, Screen.PHONE);
        page.locator(".desk a[href^='/docking/']").first().click();
        String round = page.url();
        String before = page.locator("#open").innerText();
        page.locator("form#answers section .chip", new Page.LocatorOptions().setHasText("同步参加"))
                .first()
                .click();
        page.locator("form#answers select[name='answers[0].month']").selectOption("6");
        page.locator("form#answers .bar button").click();
        assertThat(page.locator("#open").innerText()).isNotEqualTo(before);
        fitsTheScreen(page);
        assertThat(page.locator("main a[href^='/plans/items/']")
                        .filter(openItem())
                        .count())
                .isZero();

        Page office = signedIn(upper, Screen.OFFICE);
        office.navigate(round);
        assertThat(office.locator("#rows tr", new Page.LocatorOptions().setHasText(areaName))
                        .innerText())
                .contains("同步参加", "6月", "未答复");
        isAccessible(office);
        fitsTheScreen(office);

        page.locator("button[form^='plan-']").first().click();
        page.locator("main a[href^='/plans/items/']").filter(openItem()).click();
        assertThat(page.locator("main").innerText()).contains("由对接列入：同步参加");
        assertThat(page.locator("main h1").innerText()).isNotBlank();
    }

    private static com.microsoft.playwright.Locator.FilterOptions openItem() {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText("已列入本级计划");
    }
}
