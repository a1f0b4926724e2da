package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county answers a common point: not now needs its reason, an answered pair does not come back. */
class CommonPointsE2e extends BrowserJourney {

    @ParameterizedTest
    @CsvSource({"530114-clerk, true, OFFICE", "530115-clerk, false, PHONE"})
    void aCountyAnswersAndThePairIsGone(String county, boolean script, Screen screen) {
        Page page = script ? signedIn(county, screen) : signedInWithoutScript(county, screen);
        page.navigate("/plans/common-points?year=2026");
        Locator first = page.locator(".cps > li").first();
        String pair = first.locator("a[href*='other=']").getAttribute("href");
        String other = first.locator(".cph b").innerText();
        first.locator("a[href*='other=']").click();
        assertThat(page.locator("main").innerText()).contains(other);
        fitsTheScreen(page);
        isAccessible(script ? page : again(page, county, screen));

        page.locator(".cpa .chip", new Page.LocatorOptions().setHasText("暂不")).click();
        page.locator(".cpa button").click();
        assertThat(page.locator(".cpa .err").innerText()).contains("请写明理由");
        page.locator(".cpa textarea").fill("今年已有安排");
        page.locator(".cpa button").click();

        assertThat(page.locator(".notes").innerText()).contains("已答复");
        assertThat(page.locator("a[href='" + pair + "']").count()).isZero();
        page.navigate("/plans/common-points?year=2026&shown=ANSWERED");
        assertThat(page.locator("main").innerText()).contains("今年已有安排", other);
        fitsTheScreen(page);
    }

    /** The same page where scripts run, since the checker is one. */
    private Page again(Page page, String county, Screen screen) {
        Page same = signedIn(county, screen);
        same.navigate(page.url());
        return same;
    }
}
