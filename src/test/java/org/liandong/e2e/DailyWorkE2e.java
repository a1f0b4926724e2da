package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main jobs of the three users, by clicking. */
class DailyWorkE2e extends BrowserJourney {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clerkLogsAVisitOnAPhoneAndTheOtherSideConfirmsIt(boolean script) {
        Page clerk =
                script ? signedIn("530103-clerk", Screen.PHONE) : signedInWithoutScript("530103-clerk", Screen.PHONE);
        clerk.navigate("/visits/new");
        clerk.locator("input[name=bodySearch]").fill("530103001");
        if (!script) {
            clerk.locator("button[name=find]").click();
        }
        clerk.locator(".found label").first().click();
        String words = "e2e-said-" + script;
        clerk.locator("textarea[name=said]").fill(words);
        clerk.locator("main form.form .bar button.btn-p").click();
        clerk.waitForURL(Pattern.compile(".*/visits/\\d+.*"));
        assertThat(clerk.url()).matches(".*/visits/\\d+.*");
        assertThat(clerk.locator("main").innerText()).contains(words);

        Page other = signedIn("530103001-clerk", Screen.OFFICE);
        other.navigate(clerk.url());
        assertThat(other.locator("main").innerText()).contains(words);
        other.locator("form[action$='/confirm'] button").first().click();
        assertThat(other.url()).contains("/visits/");
        clerk.reload();
        assertThat(clerk.locator("form[action$='/edit']").count()).isZero();
    }

    @Test
    void countyFindsTheProvincesSeptemberInThreeClicks() {
        Page clerk = signedIn("530102-clerk", Screen.OFFICE);
        clerk.locator("nav a[href$='/plans/board']").first().click();
        clerk.locator(".bh a[href*='month=9']").click();
        clerk.locator("#list table a").first().click();
        assertThat(clerk.url()).contains("/plans/items/");
    }

    @Test
    void countyAnswersAnInvitationAndTheProvinceSeesIt() {
        Page county = signedIn("530102-clerk", Screen.OFFICE);
        county.locator("main a[href*='/tasks/']").first().click();
        String task = county.url();
        county.locator("input[name=answer][value=PARTLY]").check();
        county.locator("textarea[name=reason]").fill("e2e-reason");
        county.locator("form[action$='/answer'] button.btn-p").click();
        assertThat(county.locator("main").innerText()).contains("e2e-reason");

        Page province = signedIn("53-clerk", Screen.OFFICE);
        assertThat(province.navigate(task).status()).isEqualTo(200);
        assertThat(province.locator("main").innerText()).contains("e2e-reason");
        assertThat(province.locator("form[action$='/answer']").count()).isZero();
    }

    @Test
    void secretaryGeneralOpensWhatAFigureCounts() {
        Page page = signedIn("53-sg", Screen.OFFICE);
        page.navigate("/dashboard?year=2026");
        String figure = page.locator(".kpis a[href*='/plans/published'] b").innerText();
        page.locator(".kpis a[href*='/plans/published']").click();
        int rows = page.locator("main table tbody tr").count();
        while (page.locator("a[rel=next]").count() > 0) {
            page.locator("a[rel=next]").click();
            rows += page.locator("main table tbody tr").count();
        }
        assertThat(Integer.toString(rows)).isEqualTo(figure);
    }
}
