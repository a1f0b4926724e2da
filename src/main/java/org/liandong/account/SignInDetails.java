package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Where somebody signed in from; shown to them in the list of their sessions.
 *
 * @param address of the client as the proxy in front says
 * @param device what the browser calls itself, at most 200 characters
 */
public record SignInDetails(String address, String device) implements Serializable {

    static SignInDetails of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String device = agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
        return new SignInDetails(request.getRemoteAddr(), device);
    }
}
