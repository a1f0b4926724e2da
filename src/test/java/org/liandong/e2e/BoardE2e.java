package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** The plan board without a mouse, by touch, and without scripts. */
class BoardE2e extends BrowserJourney {

    private static final String BOARD = "/plans/board?year=2026&month=6";

    @Test
    void anItemIsChosenByKeyboardAndStandsBesideTheBoard() {
        Page page = signedIn("53-clerk", Screen.OFFICE);
        page.navigate(BOARD);
        Locator bar = page.locator(".bc .it a").nth(3);
        String title = bar.locator("b").innerText();
        page.evaluate("window.same = true");
        bar.focus();
        page.keyboard().press("Enter");
        Locator head = page.locator("#chosen-head");
        head.waitFor();
        assertThat(head.innerText()).isEqualTo(title);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("chosen-head");
        assertThat(page.evaluate("window.same"))
                .as("the board stayed as it was")
                .isEqualTo(true);
        assertThat(page.url()).contains("item=");
        assertThat(page.locator(".it.sel b").innerText()).isEqualTo(title);
        assertThat(page.locator("#chosen").boundingBox().x)
                .isGreaterThan(page.locator(".board").boundingBox().x + 500);
        isAccessible(page);
        fitsTheScreen(page);
        page.reload();
        assertThat(page.locator("#chosen-head").innerText()).isEqualTo(title);
        page.goBack();
        page.locator("#chosen-head").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.url()).doesNotContain("item=");
    }

    @Test
    void thePictureIsSkippedAndItsBarsComeInTheirOrder() {
        Page page = signedIn("530102-clerk", Screen.OFFICE);
        page.navigate(BOARD);
        page.locator(".tabs a").last().focus();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.hash")).isEqualTo("#list");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("list");
        page.locator(".bc .it a").first().focus();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement === document.querySelectorAll('.bc .it a')[1]"))
                .isEqualTo(true);
    }

    @Test
    void onAPhoneAnItemIsChosenAndAGroupOpensByTouch() {
        Page page = signedIn("53-clerk", Screen.PHONE);
        page.navigate(BOARD);
        Locator first = page.locator("#list tbody th").first();
        String title = first.locator("a").first().innerText();
        first.locator("a.same").tap();
        Locator head = page.locator("#chosen-head");
        head.waitFor();
        assertThat(head.innerText()).isEqualTo(title);
        double y = head.boundingBox().y;
        assertThat(y).as("the panel came into view").isBetween(0.0, (double) Screen.PHONE.height());
        isAccessible(page);
        fitsTheScreen(page);
        page.navigate(BOARD);
        int before = page.locator("#list tbody tr").count();
        page.locator(".g .bn a").first().tap();
        page.waitForURL(url -> url.contains("open="));
        assertThat(page.locator(".o .bn a").last().isVisible()).isTrue();
        assertThat(page.locator("#list tbody tr").count()).isGreaterThan(before);
        isAccessible(page);
        fitsTheScreen(page);
    }

    @Test
    void withoutScriptTheChosenItemComesWithThePage() {
        Page page = signedInWithoutScript("53-clerk", Screen.OFFICE);
        page.navigate(BOARD);
        Locator bar = page.locator(".bc .it a").first();
        String title = bar.locator("b").innerText();
        bar.click();
        assertThat(page.locator("#chosen-head").innerText()).isEqualTo(title);
        assertThat(page.locator(".it.sel").count()).isEqualTo(1);
    }
}
