package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every main page at both sizes: nothing keeps a person out, nothing is wider than the screen, no error behind it. */
class AccessibilityE2e extends BrowserJourney {

    private static final List<String> BUSINESS = List.of(
            "/",
            "/plans",
            "/plans/board?year=2026",
            "/plans/common-points?year=2026",
            "/plans/published?year=2026",
            "/docking",
            "/matters",
            "/matters/tasks?show=UNANSWERED",
            "/visits",
            "/visits/new",
            "/liaison/points?state=open",
            "/coverage",
            "/liaison/invitations",
            "/liaison/invitations?box=sent",
            "/liaison/personal-data",
            "/liaison/personal-data/retention",
            "/bodies",
            "/bodies/counterparts",
            "/law",
            "/law?kind=county_sc",
            "/law/special_work_report",
            "/law/guards",
            "/law/local",
            "/dashboard?year=2026",
            "/me/sessions",
            "/me/password");

    @ParameterizedTest
    @CsvSource({"53-sg, OFFICE", "530102-clerk, PHONE", "5301-clerk, OFFICE", "530125201-clerk, PHONE"})
    void mainPagesAreOpenToEverybody(String username, Screen screen) {
        boolean clerk = username.endsWith("-clerk");
        walk(
                signedIn(username, screen),
                BUSINESS.stream()
                        .filter(address -> clerk || !address.equals("/visits/new"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "sysadmin, /admin/accounts, /admin/import",
        "secadmin, /admin/security, /admin/law-settings",
        "secadmin, /admin/law-settings/handling-report-months, /admin/law-settings/prefectures-may-entrust",
        "auditor, /admin/audit, /me/sessions",
        "auditor, /liaison/personal-data/views, /admin/figures"
    })
    void officersPagesAreOpenToEverybody(String username, String first, String second) {
        walk(signedIn(username, Screen.OFFICE), List.of(first, second));
    }

    @ParameterizedTest
    @CsvSource({"53-clerk, OFFICE", "530102-clerk, PHONE"})
    void recordsBehindTheListsAreOpenToEverybody(String username, Screen screen) {
        Page page = signedIn(username, screen);
        for (String list : List.of("/docking", "/matters", "/visits", "/plans/published?year=2026")) {
            page.navigate(list);
            String record = page.locator("main table a").first().getAttribute("href");
            walk(page, List.of(record));
        }
    }

    private void walk(Page page, List<String> addresses) {
        for (String address : addresses) {
            Response response = page.navigate(address);
            assertThat(response.status()).as(address).isEqualTo(200);
            assertThat(page.locator("body").innerText())
                    .as("text of " + address)
                    .doesNotContain("??", "null");
            isAccessible(page);
            fitsTheScreen(page);
        }
    }
}
