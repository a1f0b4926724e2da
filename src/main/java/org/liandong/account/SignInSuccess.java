package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows a sign-in: the idle time of the session, the day of the sign-in, and the page that was wanted. */
@Component
class SignInSuccess implements AuthenticationSuccessHandler {

    private final JdbcClient jdbc;
    private final SecuritySettings settings;
    private final ReturnPage returns;
    private final Clock clock;

    SignInSuccess(JdbcClient jdbc, SecuritySettings settings, ReturnPage returns, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        request.getSession().setMaxInactiveInterval(settings.current().idleMinutes() * 60);
        if (authentication.getPrincipal() instanceof SignedIn me) {
            jdbc.sql("update account set last_sign_in_at = :now where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", me.accountId())
                    .update();
        }
        response.sendRedirect(request.getContextPath() + returns.take(request));
    }
}
