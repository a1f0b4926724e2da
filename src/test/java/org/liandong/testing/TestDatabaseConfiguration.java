package org.liandong.testing;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A database of its own for each test context on the one server, and a clock that a test can put forward. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabaseConfiguration {

    private static int contexts;

    private final String url;

    TestDatabaseConfiguration() {
        String name;
        synchronized (TestDatabaseConfiguration.class) {
            name = "test" + ++contexts;
        }
        TestDatabase.server().createDatabase(name);
        url = TestDatabase.server().jdbcUrl(name);
    }

    @Bean
    static BeanPostProcessor statementCounter() {
        return Statements.counter();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return TestDatabase.server().application(url);
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails() {
        return TestDatabase.server().owner(url);
    }
}
