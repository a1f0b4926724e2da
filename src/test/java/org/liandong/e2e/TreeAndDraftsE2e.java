package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a browser opens, keeps and forgets. */
class TreeAndDraftsE2e extends BrowserJourney {

    /** Milliseconds after the last key within which a draft is written. */
    private static final int WRITES_AFTER = 1000;

    @Test
    void aLevelOfTheTreeOpensAndClosesByMouseAndKeyboard() {
        Page page = signedIn("53-clerk", Screen.OFFICE);
        page.navigate("/bodies");
        Locator opener = page.locator("a[data-opens]").first();
        Locator level = page.locator("#" + opener.getAttribute("data-opens"));
        opener.click();
        level.locator("li").first().waitFor();
        assertThat(opener.getAttribute("aria-expanded")).isEqualTo("true");
        isAccessible(page);
        opener.click();
        assertThat(level.isVisible()).isFalse();
        assertThat(opener.getAttribute("aria-expanded")).isEqualTo("false");
        opener.focus();
        page.keyboard().press("Space");
        assertThat(level.locator("li").first().isVisible()).isTrue();
        Locator below = level.locator("a[data-opens]").first();
        below.focus();
        page.keyboard().press("Enter");
        page.locator("#" + below.getAttribute("data-opens") + " li").first().waitFor();
        assertThat(page.url()).endsWith("/bodies");
    }

    @Test
    void aLevelOfTheTreeClosesWithoutScript() {
        Page page = signedInWithoutScript("53-clerk", Screen.PHONE);
        page.navigate("/bodies");
        int rows = page.locator(".tree li").count();
        page.locator("a[data-opens]").first().click();
        assertThat(page.url()).contains("?open=");
        page.locator(".tree a[aria-current] >> xpath=preceding-sibling::a").click();
        assertThat(page.locator(".tree li").count()).isEqualTo(rows);
    }

    @Test
    @Timeout(120)
    void aDraftOutlivesTheTimeOutButNotTheSignOut() {
        Page page = signedIn("530103-clerk", Screen.PHONE);
        page.onDialog(Dialog::accept);
        page.clock().install();
        page.navigate("/visits/new");
        page.locator("textarea[name=said]").fill("only for this account");
        page.clock().runFor(WRITES_AFTER);
        page.locator("[data-kept]:not(:empty)").waitFor();
        assertThat(drafts(page)).isOne();
        assertThat(kept(page)).doesNotContain("only for this account");
        page.context().clearCookies();
        signIn(page, "530111-clerk").navigate("/visits/new");
        page.locator("[data-device-ready]").waitFor();
        assertThat(page.locator("textarea[name=said]").inputValue()).isEmpty();
        assertThat(page.locator("[data-draft-offer]").count()).isZero();
        page.context().clearCookies();
        signIn(page, "530103-clerk").navigate("/visits/new");
        page.locator("[data-draft-offer] button").first().click();
        assertThat(page.locator("textarea[name=said]").inputValue()).isEqualTo("only for this account");

        Page other = page.context().newPage();
        other.onDialog(Dialog::accept);
        other.navigate("/visits/new");
        other.locator("[data-device-ready]").waitFor();
        page.locator(".usermenu summary").click();
        page.locator("form[action$='/logout'] button").click();
        page.waitForURL(url -> url.contains("/login"));
        assertThat(page.url()).contains("/login");
        page.waitForCondition(() -> (Boolean) page.evaluate("!localStorage.getItem('device:leaving')"));
        other.locator("textarea[name=said]").fill("typed after the sign-out");
        other.clock().runFor(WRITES_AFTER);
        assertThat(kept(other)).doesNotContain("only for this account", "typed after the sign-out");
        assertThat(drafts(page)).isZero();
    }

    /** Records in the browser's database, whatever they hold. */
    private static int drafts(Page page) {
        return ((Number) page.evaluate("idb.openDB('liandong').then((db) => db.count('records'))")).intValue();
    }

    private static String kept(Page page) {
        return page.evaluate("JSON.stringify(localStorage)").toString();
    }
}
