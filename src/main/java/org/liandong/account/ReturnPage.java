package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends somebody without a session to the door and remembers the page to come back to. */
@Component
class ReturnPage implements AuthenticationEntryPoint {

    private static final String KEPT = "return";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException reason)
            throws IOException {
        if (asksForData(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String page = page(request);
        boolean timedOut = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (page != null) {
            request.getSession().setAttribute(KEPT, page);
        }
        response.sendRedirect(request.getContextPath() + (timedOut ? "/login?timeout" : "/login"));
    }

    /** The page remembered for this session, forgotten now; the start page when there is none. */
    String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(KEPT);
        if (session == null || !(kept instanceof String page)) {
            return "/";
        }
        session.removeAttribute(KEPT);
        return page;
    }

    /** A page asked for is its own return page; what was sent from a form goes back to the form, whose draft is kept. */
    static @Nullable String page(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return null;
        }
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return local(
                    request.getRequestURI().substring(request.getContextPath().length())
                            + (query == null ? "" : "?" + query));
        }
        String referer = request.getHeader("Referer");
        return referer == null ? null : ofThisHost(referer, request);
    }

    /** A script that sends data for a page is told plainly, and its address is no page to come back to. */
    private static boolean asksForData(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    private static @Nullable String ofThisHost(String referer, HttpServletRequest request) {
        try {
            URI uri = URI.create(referer);
            boolean ours = request.getServerName().equalsIgnoreCase(uri.getHost());
            String path = uri.getRawPath();
            if (!ours || path == null || !path.startsWith(request.getContextPath())) {
                return null;
            }
            String query = uri.getRawQuery();
            return local(path.substring(request.getContextPath().length()) + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String local(String page) {
        boolean safe = page.startsWith("/") && !page.startsWith("//") && !page.contains("\\") && page.length() < 1000;
        return safe && !page.startsWith("/login") && !page.startsWith("/error") ? page : null;
    }
}
