package org.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInE2e extends BrowserJourney {

    @ParameterizedTest
    @EnumSource
    void aCountyClerkSignsInAndSeesTheHomePage(Screen screen) {
        Page home = signedIn("530102-clerk", screen);

        assertThat(home.locator("h1").count()).isEqualTo(1);
        assertThat(home.locator(".post").textContent()).contains("\u4e94\u534e\u533a");
        fitsTheScreen(home);
        isAccessible(home);
    }

    @ParameterizedTest
    @EnumSource
    void signsInWithoutScript(Screen screen) {
        assertThat(signedInWithoutScript("530102-clerk", screen).locator("h1").count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theDoorIsAccessible(Screen screen) {
        Page door = visitor(screen);
        door.navigate("/login");
        fitsTheScreen(door);
        isAccessible(door);
    }
}
