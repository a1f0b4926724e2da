package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no and notes it for the audit log; a form sent after its session ended goes to the door and back. */
@Component
class Refusal implements AccessDeniedHandler {

    private final ReturnPage returns;
    private final ApplicationEventPublisher events;

    Refusal(ReturnPage returns, ApplicationEventPublisher events) {
        this.returns = returns;
        this.events = events;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null && authentication.getPrincipal() instanceof SignedIn;
        if (denied instanceof CsrfException && !signedIn) {
            returns.commence(request, response, null);
            return;
        }
        if (signedIn) {
            String page = request.getRequestURI();
            events.publishEvent(
                    new AccessRefused(request.getMethod() + " " + page.substring(0, Math.min(page.length(), 200))));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
