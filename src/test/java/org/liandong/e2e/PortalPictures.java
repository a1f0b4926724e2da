package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of {@code docs/screenshots}; runs by {@code ./mvnw -Pscreenshots verify} alone. A page is told by its
 * path and, where that is not known before, by the links that are followed from there.
 */
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
        "requirements, 53-clerk, /matters/1/requirements, ''",
        "milestones, 53-clerk, /matters/1/milestones, ''",
        "letter, 53-clerk, /matters/101/letter, ''",
        "task, 5301-clerk, /matters/1/tasks/1, ''",
        "group, 5301-clerk, /matters/1/tasks/1/group, ''",
        "evidence, 53-clerk, /matters/1/evidence, ''",
        "material, 53-clerk, /matters/1/material, ''",
        "problems, 53-clerk, /matters/1/problems, ''",
        "merge, 530502-clerk, /ledger/1, .cps li:has(form) a[href^='/problems/'] | .head a[href$='/line']",
        "ledger, 53-clerk, /ledger, ''",
        "ledger-line, 53-clerk, /ledger, main a[href^='/ledger/']",
        "opinions, 53-clerk, /opinions, ''",
        "opinion, 53-clerk, /opinions/1, ''",
        "vote, 53-clerk, /opinions/1/vote, ''",
        "escalation, 5301-clerk, /matters/501/escalation, ''",
        "motion, 5301-clerk, /escalations, main a[href^='/escalations/']",
        "papers, 53-clerk, /matters/1/papers, ''",
        "paper-form, 53-clerk, /matters/1/papers, main a[href*='/papers/new']",
        "publication, 53-clerk, /matters/1/publication, ''",
        "docking, 53-sg, /docking, main a[href^='/docking/']:not([href$='/new'])",
        "docking-answers, 530102-clerk, /docking, main a[href^='/docking/']:not([href$='/new'])",
        "common-points, 530102-clerk, /plans/common-points, ''",
        "matters, 53-clerk, /matters, ''",
        "matter, 53-clerk, /matters, main a[href^='/matters/']:not([href$='/new']):not([href$='/tasks'])",
        "visits, 5301-clerk, /visits, ''",
        "visit-form, 530102-clerk, /visits/new, ''",
        "coverage, 53-sg, /coverage, ''",
        "points, 5301-clerk, /liaison/points, ''",
        "bodies, 530102-clerk, /bodies, ''",
        "law, 530102-clerk, /law, ''",
        "dashboard, 53-sg, /dashboard, ''",
    })
    void takes(String name, String username, String path, String link) {
        for (Screen screen : Screen.values()) {
            Page page = signedIn(username, screen);
            int status = page.navigate(path).status();
            for (String next : link.isEmpty() ? new String[0] : link.split(" [|] ")) {
                status = page.navigate(page.locator(next).first().getAttribute("href"))
                        .status();
            }
            assertThat(status).as(page.url()).isEqualTo(200);
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of("docs", "screenshots", name + "-" + screen.width() + ".png")));
        }
    }
}
