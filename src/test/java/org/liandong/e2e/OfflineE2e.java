package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.e2e.CutLine.State;
import org.liandong.testing.PortalTest;
import org.liandong.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit written on a mountain road: whatever the line does, it is in the portal once. */
@Timeout(180)
class OfflineE2e extends BrowserJourney {

    private static final String CLERK = "530114-clerk";
    private static final String NEIGHBOUR = "530115-clerk";

    @LocalServerPort
    private int portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @TempDir
    Path profile;

    private CutLine line;
    private final List<BrowserContext> devices = new ArrayList<>();
    private String words;

    @BeforeEach
    void layTheLine() {
        line = new CutLine(portal);
        words = "offline " + System.nanoTime();
    }

    @AfterEach
    void clear() {
        clock.comeBack();
        devices.forEach(BrowserContext::close);
        line.close();
    }

    @Test
    void writtenWithoutANetworkItIsSentOnceThereIsOne() {
        Page page = prepared(device());
        line.is(State.CUT);
        page.navigate("/visits/new");
        page.locator("[data-shell][data-device-picks=true]").waitFor();
        isAccessible(page);
        fitsTheScreen(page);
        writeByKeyboard(page);
        page.waitForURL("**/visits/offline");
        page.locator("[data-device-picks]").waitFor();
        assertThat(waiting(page).count()).isOne();
        isAccessible(page);
        fitsTheScreen(page);
        assertThat(page.locator("[data-recent-visits] details").count()).isPositive();
        assertThat(stored()).isZero();
        line.is(State.OPEN);
        page.locator("[data-send]").click();
        page.locator("[data-status] a").waitFor();
        assertThat(waiting(page).count()).isZero();
        assertThat(stored()).isOne();
    }

    @Test
    void cutWhileTypingNothingIsLost() {
        Page page = prepared(device());
        page.locator("textarea[name=said]").fill(words);
        line.is(State.CUT);
        pick(page);
        page.locator("[data-kept]:not(:empty)").waitFor();
        save(page);
        page.waitForURL("**/visits/offline*");
        page.locator("[data-device-ready]").waitFor();
        assertThat(waiting(page).count()).isOne();
        line.is(State.OPEN);
        page.navigate("/visits");
        page.locator("main .note.ok a").waitFor();
        assertThat(stored()).isOne();
    }

    @Test
    void cutWhileSendingTwiceItIsStoredOnce() {
        Page page = prepared(device());
        pick(page);
        page.locator("textarea[name=said]").fill(words);
        line.is(State.ANSWERS_ARE_LOST);
        save(page);
        page.waitForURL("**/visits/offline*");
        page.locator("[data-device-ready]").waitFor();
        assertThat(stored()).isOne();
        page.locator("[data-record] .btn-p").click();
        page.locator("[data-status]:not(:empty):not([aria-busy])").waitFor();
        assertThat(waiting(page).count()).isOne();
        line.is(State.OPEN);
        page.locator("[data-record] .btn-p").click();
        page.locator("[data-status] a").waitFor();
        assertThat(waiting(page).count()).isZero();
        assertThat(stored()).isOne();
    }

    @Test
    void changedAfterALostAnswerBothVersionsAreShown() {
        Page page = prepared(device());
        pick(page);
        page.locator("textarea[name=said]").fill(words);
        line.is(State.ANSWERS_ARE_LOST);
        save(page);
        page.waitForURL("**/visits/offline*");
        page.locator("[data-record] a[href*='entry=']").click();
        page.locator("[data-device-ready]").waitFor();
        assertThat(page.locator("textarea[name=said]").inputValue()).isEqualTo(words);
        page.locator("textarea[name=said]").fill(words + " and more");
        save(page);
        page.waitForURL("**/visits/offline*");
        page.locator("[data-device-ready]").waitFor();
        line.is(State.OPEN);
        page.locator("[data-record] .btn-p").click();
        page.locator("[data-record] dl").first().waitFor();
        assertThat(page.locator("[data-record] dl").allInnerTexts())
                .hasSize(2)
                .anyMatch(text -> text.contains(words) && !text.contains("and more"))
                .anyMatch(text -> text.contains(words + " and more"));
        isAccessible(page);
        page.locator("[data-record] a[href*='/edit']").click();
        page.locator("[data-device-ready]").waitFor();
        assertThat(page.locator("textarea[name=said]").inputValue()).isEqualTo(words + " and more");
        save(page);
        page.waitForURL(url -> url.matches(".*/visits/\\d+$"));
        page.navigate("/visits/offline");
        page.locator("[data-device-ready]").waitFor();
        assertThat(waiting(page).count()).isZero();
        words += " and more";
        assertThat(stored()).isOne();
    }

    @Test
    void outlivesTheSessionForItsOwnAccountAlone() {
        Page page = prepared(device());
        writeWithoutALine(page);
        clock.goTo(LocalDate.now(PortalTest.ZONE).plusDays(2));
        endSessions();
        line.is(State.OPEN);
        page.locator("[data-send]").click();
        page.locator("[data-status] a").waitFor();
        assertThat(waiting(page).count()).isOne();
        assertThat(stored()).isZero();
        clock.comeBack();
        page.context().clearCookies();

        signIn(page, NEIGHBOUR).navigate("/visits/offline");
        page.locator("[data-device-ready]").waitFor();
        assertThat(waiting(page).count()).isZero();
        assertThat(page.content()).doesNotContain(words);
        page.locator(".usermenu summary").click();
        page.locator("form[action$='/logout'] button").click();
        page.waitForURL("**/login*");
        until(page, "!localStorage.getItem('device:leaving')");
        assertThat(stored()).isZero();

        signIn(page, CLERK);
        page.locator("main .note.ok a").waitFor();
        assertThat(stored()).isOne();
    }

    @Test
    void twoDevicesOfOneAccountSendWhatEachHasOnce() {
        Page first = prepared(device());
        Page second = prepared(device());
        writeWithoutALine(first);
        line.is(State.OPEN);
        second.navigate("/visits/new");
        second.locator("[data-device-ready]").waitFor();
        writeWithoutALine(second);
        line.is(State.OPEN);
        for (Page page : List.of(first, second, first, second)) {
            page.navigate("/visits/offline");
            page.locator("[data-device-ready]").waitFor();
            until(page, "!document.querySelector('[data-record]')");
        }
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void survivesAClosedBrowser() {
        try (BrowserContext before = chromium.onOwnDevice(profile, options())) {
            writeWithoutALine(prepared(before));
        }
        try (BrowserContext after = chromium.onOwnDevice(profile, options())) {
            Page page = after.newPage();
            page.navigate("/visits/offline");
            page.locator("[data-device-ready]").waitFor();
            assertThat(waiting(page).innerText()).contains(words);
            line.is(State.OPEN);
            signIn(page, CLERK);
            page.locator("main .note.ok a").waitFor();
        }
        assertThat(stored()).isOne();
    }

    @Test
    void theSignOutWarnsAndThenLeavesNothingBehind() {
        Page page = prepared(device());
        writeWithoutALine(page);
        refuseSending(page);
        line.is(State.OPEN);
        page.navigate("/visits");
        page.locator("[data-device-ready]").waitFor();
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        page.locator(".usermenu summary").click();
        page.locator("form[action$='/logout'] button").click();
        assertThat(asked).hasSize(1).allMatch(text -> text.contains("1"));
        assertThat(page.url()).doesNotContain("/login");
        page.onceDialog(Dialog::accept);
        page.locator("form[action$='/logout'] button").click();
        page.waitForURL("**/login?out");
        until(page, "!localStorage.getItem('device:leaving')");
        for (String store : List.of("records", "keys", "picks")) {
            assertThat(page.evaluate(
                            "(name) => idb.openDB('liandong').then((db) => db.getAll(name)).then((rows) => "
                                    + "rows.filter((row) => row.account === " + account() + ").length)",
                            store))
                    .as(store)
                    .isEqualTo(0);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aPhotoIsMadeSmallerAndForgetsWhereItWasTaken() throws IOException {
        Page page = prepared(device());
        pick(page);
        page.locator("textarea[name=said]").fill(words);
        page.locator("#files").setInputFiles(new FilePayload("road.jpg", "image/jpeg", photo()));
        save(page);
        page.waitForURL(url -> url.matches(".*/visits/\\d+$"));
        String file = page.locator(".files a[href^='/files/']").getAttribute("href");
        byte[] kept = page.context().request().get(file).body();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1600, 1200);
    }

    /** Two days without a click: sessions are kept by the time of the database's rows, which the clock does not move. */
    private void endSessions() {
        jdbc.sql("update spring_session set last_access_time = last_access_time - 172800000,"
                        + " expiry_time = expiry_time - 172800000 where principal_name = '" + CLERK + "'")
                .update();
    }

    /** Waits for what is true on the page; the portal's pages do not let a waiting script be written into them. */
    private static void until(Page page, String condition) {
        page.waitForCondition(() -> {
            try {
                return Boolean.TRUE.equals(page.evaluate(condition));
            } catch (PlaywrightException leavingThePage) {
                return false;
            }
        });
    }

    private BrowserContext device() {
        BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(line.address())
                        .setViewportSize(Screen.PHONE.width(), Screen.PHONE.height())
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        devices.add(context);
        return context;
    }

    private LaunchPersistentContextOptions options() {
        return new LaunchPersistentContextOptions()
                .setBaseURL(line.address())
                .setViewportSize(Screen.PHONE.width(), Screen.PHONE.height())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    /** Signed in, with the worker at work and what to pick from on the device, at a blank form. */
    private Page prepared(BrowserContext context) {
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onDialog(dialog -> {
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
            }
        });
        signIn(page, CLERK).navigate("/visits/new");
        page.locator("[data-device-picks=true]").waitFor();
        until(page, "!!navigator.serviceWorker.controller");
        return page;
    }

    private void writeWithoutALine(Page page) {
        line.is(State.CUT);
        page.navigate("/visits/new");
        page.locator("[data-shell][data-device-picks=true]").waitFor();
        pick(page);
        page.locator("textarea[name=said]").fill(words);
        save(page);
        page.waitForURL("**/visits/offline");
        page.locator("[data-device-ready]").waitFor();
        assertThat(waiting(page).count()).isOne();
    }

    /** The neighbour by its code, as a clerk types it. */
    private void pick(Page page) {
        page.locator("#otherIds").fill("530115");
        Locator found = page.locator("[data-picker=otherIds] .found label").first();
        found.waitFor();
        found.click();
        page.locator("[data-picker=otherIds] [data-chosen] input").first().waitFor();
    }

    private void writeByKeyboard(Page page) {
        page.locator("#otherIds").focus();
        page.keyboard().type("530115");
        page.locator("[data-picker=otherIds] .found input").first().waitFor();
        page.locator("[data-picker=otherIds] .found input").first().focus();
        page.keyboard().press("Space");
        page.locator("textarea[name=said]").focus();
        page.keyboard().type(words);
        page.locator("main form.form .bar button.btn-p").focus();
        page.keyboard().press("Enter");
    }

    private static void save(Page page) {
        page.locator("main form.form .bar button.btn-p").click();
    }

    private static Locator waiting(Page page) {
        return page.locator("[data-queue] [data-record]");
    }

    /** The portal is reached, but not with an entry. */
    private static void refuseSending(Page page) {
        page.addInitScript("const real = fetch; window.fetch = (url, how) => String(url).includes('/offline/entries')"
                + " ? Promise.reject(new Error('no')) : real(url, how)");
    }

    private long account() {
        return jdbc.sql("select id from account where username = '" + CLERK + "'")
                .query(Long.class)
                .single();
    }

    private int stored() {
        return jdbc.sql("select count(*) from visit where said = :words")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** Larger than anybody needs, with the place in it. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3200, 2400, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] place = "Exif\0\0 GPS 25.0N 102.7E".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.write(0xff);
        photo.write(0xe1);
        photo.write(0);
        photo.write(place.length + 2);
        photo.writeBytes(place);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }
}
