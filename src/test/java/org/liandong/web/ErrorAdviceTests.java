package org.liandong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.account.AccessRefused;
import org.liandong.account.ActivePost;
import org.liandong.account.Role;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;

/** Each way in which a handler can fail, and the page that its reader gets. */
@WebTest(ErrorAdviceTests.Failing.class)
@Import(ErrorAdviceTests.Failing.class)
@RecordApplicationEvents
class ErrorAdviceTests {

    private static final RequestPostProcessor CLERK = as(Role.CLERK);

    private final MockMvcTester mvc;
    private final MessageSource messages;

    @Autowired
    ErrorAdviceTests(MockMvcTester mvc, MessageSource messages) {
        this.mvc = mvc;
        this.messages = messages;
    }

    /** Pages that fail as told. */
    @Controller
    static class Failing {

        @Nullable
        private static Supplier<RuntimeException> failure;

        @GetMapping("/failing")
        String failing() {
            throw failure == null ? new IllegalStateException() : failure.get();
        }

        @GetMapping("/failing/{id}")
        String record(@PathVariable long id, @RequestParam LocalDate day) {
            return "error/404";
        }

        @PreAuthorize("hasRole('AUDITOR')")
        @PostMapping("/failing/audit")
        String audit() {
            return "error/404";
        }
    }

    /** What a handler throws, the status and the message that its page shows. */
    enum Failure {
        MISSING(NotFoundException::new, 404, "error.404.what"),
        AGAINST_A_RULE(() -> new RuleViolation("plan.submit.empty"), 409, "plan.submit.empty"),
        NOT_ALLOWED(() -> new NotAllowed("account.role.refused"), 403, "account.role.refused"),
        OVERTAKEN(() -> new OptimisticLockingFailureException("stale"), 409, "error.overtaken"),
        TORN(() -> new MultipartException("torn"), 400, "error.other.what");

        private final Supplier<RuntimeException> thrown;
        private final int status;
        private final String key;

        Failure(Supplier<RuntimeException> thrown, int status, String key) {
            this.thrown = thrown;
            this.status = status;
            this.key = key;
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAFailureWithAPageThatSaysWhatHappened(Failure failure) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            MvcTestResult page = failing(failure.thrown, language);
            assertThat(page).hasStatus(failure.status);
            assertThat(page).bodyText().contains(messages.getMessage(failure.key, null, language));
            assertThat(page).headers().hasHeaderSatisfying("Content-Security-Policy", policies -> assertThat(policies)
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'self'"));
        }
    }

    @Test
    void escapesWhatARuleRepeatsOfTheInput() {
        MvcTestResult page =
                failing(() -> new RuleViolation("plan.year", "<script>x</script>"), Locale.SIMPLIFIED_CHINESE);
        assertThat(page).bodyText().doesNotContain("<script>x").contains("&lt;script&gt;x");
    }

    @Test
    void answersAnIdThatIsNoNumberLikeAMissingRecord() {
        assertThat(mvc.get().uri("/failing/x1?day=2026-01-01").with(CLERK)).hasStatus(404);
        assertThat(mvc.get().uri("/failing/1?day=2026-02-30").with(CLERK)).hasStatus(404);
    }

    @Test
    void answersARequestWithoutItsParameterAsABadOne() {
        assertThat(mvc.get().uri("/failing/1").with(CLERK)).hasStatus(400);
    }

    @Test
    void answersTheCharacterZeroAsABadRequest() {
        assertThat(mvc.get().uri("/failing/1").param("day", "2026-01-01\0").with(CLERK))
                .hasStatus(400);
    }

    @Test
    void refusesAnotherRoleAndNotesIt(ApplicationEvents events) {
        assertThat(mvc.post().uri("/failing/audit").with(CLERK).with(csrf())).hasStatus(403);
        assertThat(events.stream(AccessRefused.class)).hasSize(1);
        assertThat(mvc.post().uri("/failing/audit").with(as(Role.AUDITOR)).with(csrf()))
                .hasStatusOk();
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/failing/audit").with(as(Role.AUDITOR))).hasStatus(403);
    }

    @Test
    void sendsAStrangerToTheDoor() {
        assertThat(mvc.get().uri("/failing")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    private MvcTestResult failing(Supplier<RuntimeException> thrown, Locale language) {
        Failing.failure = thrown;
        return mvc.get()
                .uri("/failing?lang=" + language.toLanguageTag())
                .with(CLERK)
                .exchange();
    }

    private static RequestPostProcessor as(Role role) {
        return user(SignedIn.of(1, "name", "Name", new ActivePost(1, 0, "", null, null, ".", null, role, false)));
    }
}
