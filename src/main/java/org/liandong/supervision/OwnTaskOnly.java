package org.liandong.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liandong.account.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever is sent to a task or to what belongs to it is written by its own congress: another one is refused with the law's
 * reason and the lawful way before anything that it typed is looked at (地方组织法 46, UV01).
 */
@Component
class OwnTaskOnly implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern TASK = Pattern.compile("/matters/(\\d{1,18})/tasks/(\\d{1,18})/.*");

    /** Asked for when it is needed: the pages are set up before the records. */
    private final ObjectProvider<WorkLookup> works;

    OwnTaskOnly(ObjectProvider<WorkLookup> works) {
        this.works = works;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/matters/*/tasks/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher task = TASK.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (request.getMethod().equals("POST")
                && task.matches()
                && request.getUserPrincipal() instanceof Authentication signed
                && signed.getPrincipal() instanceof SignedIn me
                && !me.isOfficer()) {
            works.getObject().refuseForeign(Long.parseLong(task.group(1)), Long.parseLong(task.group(2)), me);
        }
        return true;
    }
}
