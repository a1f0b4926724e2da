package org.liandong.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/**
 * The portal's frame alone: templates, messages, error pages and the real door, with the controllers that a test names
 * and nothing of the modules behind them. For what {@link PortalTest} would need a record or a broken database to show.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WebMvcTest(
        includeFilters = @Filter(type = FilterType.REGEX, pattern = WebTest.DOOR),
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = WebTest.BEHIND))
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import(TestDatabaseConfiguration.class)
public @interface WebTest {

    /** What the door and the pages need and a slice would leave out. */
    String DOOR =
            "org\\.liandong\\.(account\\.(SecurityConfiguration|SecuritySettings|SignInSuccess|ReturnPage|Refusal)"
                    + "|shared\\.TimeConfiguration|web\\.TemplateConfiguration)";

    /** What a slice would take along of the modules behind. */
    String BEHIND = "org\\.liandong\\.(?!account\\.|shared\\.|web\\.)\\w+\\..*Words";

    /** The controllers under test. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();
}
