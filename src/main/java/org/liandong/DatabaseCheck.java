package org.liandong;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.liandong.shared.StartRefused;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Tries the database of a production start before anything else begins, so that a mistake is told in one line. */
class DatabaseCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SECONDS_TO_ANSWER = "10";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("demo"))
                && environment.getProperty("liandong.demo.embedded", Boolean.class, true)) {
            return;
        }
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            throw new StartRefused("start.no-database");
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("start.bad-url", withoutParameters(url));
        }
        signIn(environment, url, "spring.datasource.username", "spring.datasource.password", "LIANDONG_DB");
        signIn(environment, url, "spring.flyway.user", "spring.flyway.password", "LIANDONG_DB_OWNER");
    }

    private static void signIn(
            Environment environment, String url, String userKey, String passwordKey, String variables) {
        Properties login = new Properties();
        String user = environment.getProperty(userKey, "");
        login.setProperty("user", user);
        login.setProperty("password", environment.getProperty(passwordKey, ""));
        login.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        login.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw refusal(e, withoutParameters(url), user, variables);
        }
    }

    private static StartRefused refusal(SQLException failure, String url, String user, String variables) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.startsWith("28") || state.equals("08004")) {
            return new StartRefused("start.wrong-login", url, user, variables + "_USER", variables + "_PASSWORD");
        }
        if (state.equals("3D000")) {
            return new StartRefused("start.missing-database", url);
        }
        String reason = Objects.requireNonNullElse(failure.getMessage(), state);
        return new StartRefused(
                "start.unreachable", url, user, reason.lines().findFirst().orElse(state));
    }

    /** The address as far as it is no secret. */
    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
