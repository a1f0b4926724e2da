package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of {@code docs/screenshots}; runs by {@code ./mvnw -Pscreenshots verify} alone. */
class PortalPictures extends BrowserJourney {

    @ParameterizedTest
    @CsvSource({
        "home, 530102-clerk, /, ''",
        "plans, 530102-clerk, /plans, ''",
        "board, 530102-clerk, /plans/board, ''",
        "board-counterparts, 53-clerk, /plans/board?view=counterparts&subjectArea=SOCIAL_DEVELOPMENT, ''",
        "plans-legislation, 53-clerk, /plans?kind=LEGISLATION, ''",
        "statutes, 530102-clerk, /statutes, ''",
        "steps, 53-clerk, /matters/1/steps, ''",
        "sync, 53-clerk, /matters/1/sync, ''",
        "docking, 53-sg, /docking, main a[href^='/docking/']:not([href$='/new'])",
        "docking-answers, 530102-clerk, /docking, main a[href^='/docking/']:not([href$='/new'])",
        "common-points, 530102-clerk, /plans/common-points, ''",
        "matters, 53-clerk, /matters, ''",
        "matter, 53-clerk, /matters, main a[href^='/matters/']:not([href$='/new']):not([href$='/tasks'])",
        "visits, 5301-clerk, /visits, ''",
        "visit-form, 530102-clerk, /visits/new, ''",
        "coverage, 53-sg, /coverage, ''",
        "points, 5301-clerk, /points, ''",
        "bodies, 530102-clerk, /bodies, ''",
        "law, 530102-clerk, /law, ''",
        "dashboard, 53-sg, /dashboard, ''",
    })
    void takes(String name, String username, String path, String link) {
        for (Screen screen : Screen.values()) {
            Page page = signedIn(username, screen);
            int status = page.navigate(path).status();
            if (!link.isEmpty()) {
                status = page.navigate(page.locator(link).first().getAttribute("href"))
                        .status();
            }
            assertThat(status).as(page.url()).isEqualTo(200);
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of("docs", "screenshots", name + "-" + screen.width() + ".png")));
        }
    }
}
