package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever was given a password changes it before anything else. */
@Configuration(proxyBeanMethods = false)
class ForcedChange implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PAGE = "/me/password";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(PAGE, "/error", "/login", "/setup");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean must = handler instanceof HandlerMethod
                && request.getUserPrincipal() instanceof Authentication by
                && by.getPrincipal() instanceof SignedIn me
                && me.mustChangePassword();
        if (must) {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
        return !must;
    }
}
