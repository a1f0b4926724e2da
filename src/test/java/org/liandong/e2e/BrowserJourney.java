package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.testing.PortalTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A user's journey in the installed Chromium against the whole portal; subclasses are named {@code …E2e}. Each page that
 * a journey opens has cookies of its own and is closed after the test.
 */
@PortalTest
@Tag("browser")
@ExtendWith(Browsers.class)
abstract class BrowserJourney {

    /** The two screens that the portal is made for. */
    enum Screen {
        OFFICE(1366, 768),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    static Chromium chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** An empty page of a visitor who is not signed in. */
    protected Page visitor(Screen screen) {
        return page(screen, true);
    }

    /** The same with JavaScript switched off. */
    protected Page visitorWithoutScript(Screen screen) {
        return page(screen, false);
    }

    /** A page on which the demo account has signed in, now at its home page. */
    protected Page signedIn(String username, Screen screen) {
        return signIn(visitor(screen), username);
    }

    protected Page signedInWithoutScript(String username, Screen screen) {
        return signIn(visitorWithoutScript(screen), username);
    }

    /** Signs in through the form, as a person does. */
    protected Page signIn(Page page, String username) {
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PortalTest.PASSWORD);
        page.locator("form[action$='/login'] button").click();
        assertThat(page.url()).as("address after the sign-in of " + username).doesNotContain("/login");
        return page;
    }

    /** Nothing on the page keeps a person with a disability out, as far as a machine can tell. */
    protected void isAccessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " "
                                        + node.getHtml()))
                        .toList();
        assertThat(violations).as("axe at " + page.url()).isEmpty();
    }

    /** Nothing is wider than the screen: no sideways scrolling of the page. */
    protected void fitsTheScreen(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels beyond the screen at " + page.url())
                .isLessThanOrEqualTo(0);
    }

    private Page page(Screen screen, boolean script) {
        BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen == Screen.PHONE)
                        .setJavaScriptEnabled(script)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        return context.newPage();
    }

    Stream<Page> pages() {
        return contexts.stream().flatMap(context -> context.pages().stream());
    }

    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
