package org.liandong.e2e;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives each journey the one browser, and keeps a picture of every page that was open when a journey failed. */
class Browsers implements BeforeAllCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browsers.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        BrowserJourney.chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserJourney journey = (BrowserJourney) context.getRequiredTestInstance();
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            journey.pages()
                    .forEach(page -> page.screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "e2e", name + "-" + page.hashCode() + ".png"))));
        }
        journey.closePages();
    }
}
