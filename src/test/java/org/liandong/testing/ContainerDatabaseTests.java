package org.liandong.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liandong.demo.EmbeddedServer;
import org.opentest4j.TestAbortedException;

/** The path by containers works wherever a Docker engine answers, whichever database the other tests take. */
class ContainerDatabaseTests {

    private static final String MISSING =
            """

            ######################################################################################
            #  THE CONTAINER DATABASE WAS NOT TRIED: no Docker engine answers on this machine.     #
            ######################################################################################
            """;

    @BeforeAll
    static void needsAnEngine() {
        if (!TestDatabase.engineAnswers()) {
            assertThat(System.getProperty("test.database")).isNotEqualTo("container");
            System.err.println(MISSING);
            throw new TestAbortedException("no Docker engine answers");
        }
    }

    @Test
    void migratesByTheOwnerAndServesTheApplication() throws SQLException {
        TestDatabase.Server server = TestDatabase.container();
        server.createDatabase("proof");
        String url = server.jdbcUrl("proof");
        Flyway.configure()
                .dataSource(url, EmbeddedServer.OWNER, server.password())
                .placeholders(java.util.Map.of("app", EmbeddedServer.APPLICATION))
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, EmbeddedServer.APPLICATION, server.password());
                Statement statement = connection.createStatement()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            try (ResultSet bodies = statement.executeQuery("select count(*) from body")) {
                assertThat(bodies.next()).isTrue();
                assertThat(bodies.getLong(1)).isZero();
            }
            assertThatThrownBy(() -> statement.execute("drop table body")).hasMessageContaining("owner");
        }
    }
}
