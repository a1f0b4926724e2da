package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the page frame shows on every page: who is here, where, and whether the data is invented. */
@ControllerAdvice
class FrameAdvice {

    private final Clock clock;
    private final boolean demo;

    FrameAdvice(Clock clock, Environment environment) {
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("me")
    @Nullable
    SignedIn me(@AuthenticationPrincipal @Nullable SignedIn me) {
        return me;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("frameTime")
    LocalDateTime frameTime() {
        return LocalDateTime.now(clock);
    }

    @ModelAttribute("currentPath")
    String currentPath(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("area")
    String area(HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        String first = path.length() < 2 ? "home" : path.substring(1, end < 0 ? path.length() : end);
        return first;
    }
}
