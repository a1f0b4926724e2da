package org.liandong.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The installed Chromium, one process for the whole test run; Playwright downloads nothing. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final String MISSING =
            """

            ######################################################################################
            #  BROWSER TESTS WERE LEFT OUT: no Chromium on this machine. Install chromium and     #
            #  fonts-noto-cjk (Debian, Ubuntu), or let .ci/run do it. With CI=true this fails.    #
            ######################################################################################
            """;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; without one the test is left out loudly, and on a CI machine it fails. */
    static Chromium start() {
        Path program = installed().orElseThrow(Chromium::missing);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-background-networking", "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    /** A browser of somebody's own, whose profile outlives it. */
    BrowserContext onOwnDevice(Path profile, LaunchPersistentContextOptions options) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        options.setExecutablePath(installed().orElseThrow(Chromium::missing))
                                .setChromiumSandbox(false)
                                .setArgs(List.of("--disable-background-networking", "--disable-dev-shm-usage")));
    }

    private static RuntimeException missing() {
        System.err.println(MISSING);
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException("no Chromium on this machine")
                : new TestAbortedException("no Chromium on this machine");
    }

    private static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> folders().stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> folders() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin");
        return List.of((path + java.io.File.pathSeparator + "/usr/bin").split(java.io.File.pathSeparator));
    }

    /** Called by JUnit after the last test; says once more, at the end of the log, what was left out. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
