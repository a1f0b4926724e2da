package org.liandong.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Writes the version of a stylesheet or script into links to it. Boot's own filter looks for a file behind every link of a
 * page, several times over in the class path, which made a page of many links cost many times its rows.
 */
@Configuration(proxyBeanMethods = false)
class AssetLinks {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetLinkFilter() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration =
                new FilterRegistrationBean<>(new AssetLinkFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Lets only links to assets through to the search for a file. */
    private static final class AssetLinkFilter extends ResourceUrlEncodingFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpServletResponse plain = (HttpServletResponse) response;
            super.doFilter(
                    request,
                    response,
                    (wrapped, encoding) -> chain.doFilter(wrapped, new Links((HttpServletResponse) encoding, plain)));
        }
    }

    private static final class Links extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        Links(HttpServletResponse encoding, HttpServletResponse plain) {
            super(encoding);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String url) {
            return asset(url) ? super.encodeURL(url) : plain.encodeURL(url);
        }

        private static boolean asset(String url) {
            return url.contains("/css/") || url.contains("/js/") || url.contains("/webjars/");
        }
    }
}
