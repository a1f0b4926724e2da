package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /**
     * Where a change of language leads, open for one more parameter: this page as it was asked for, or the page of the
     * form that was sent.
     */
    @ModelAttribute("languageUrl")
    String languageUrl(HttpServletRequest request) {
        String page = request.getMethod().equals("GET")
                ? "?" + Objects.requireNonNullElse(request.getQueryString(), "")
                : request.getContextPath() + Objects.requireNonNullElse(ReturnPage.page(request), "/");
        int query = page.indexOf('?');
        String parameters = query < 0 ? "" : page.substring(query + 1);
        return (query < 0 ? page : page.substring(0, query))
                + Arrays.stream(parameters.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !parameter.split("=", 2)[0].equals("lang"))
                        .map(parameter -> parameter + "&")
                        .collect(Collectors.joining("", "?", ""));
    }

    /** First part of the path, by which the navigation marks where the reader is. */
    @ModelAttribute("frameArea")
    String area(HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        String first = path.length() < 2 ? "home" : path.substring(1, end < 0 ? path.length() : end);
        return first;
    }
}
