package org.liandong.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo's database under the data folder; started before and stopped after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "liandong.demo.embedded", matchIfMissing = true)
class EmbeddedDatabase {

    private static final String DATABASE = "liandong";

    @Bean
    EmbeddedServer embeddedServer(@Value("${liandong.data}") Path data) {
        EmbeddedServer server = EmbeddedServer.start(data.resolve("db"), true);
        server.createDatabase(DATABASE);
        return server;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
        return new ApplicationLogin(server.jdbcUrl(DATABASE));
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedServer server) {
        return new OwnerLogin(server.jdbcUrl(DATABASE));
    }

    /** The running application's login on a server of our own. */
    public record ApplicationLogin(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    /** The migrating login on a server of our own. */
    public record OwnerLogin(String getJdbcUrl) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
