package org.liandong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liandong.demo.EmbeddedServer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one database server of a test run: Testcontainers when a Docker engine answers or {@code -Dtest.database=container}
 * asks for it, else the embedded server. Both are PostgreSQL 18.
 */
final class TestDatabase {

    /** A running server: where to make databases and how to sign in. */
    interface Server {

        void createDatabase(String name);

        String jdbcUrl(String database);

        /** Password of both logins. */
        String password();

        default JdbcConnectionDetails application(String url) {
            String password = password();
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return url;
                }

                @Override
                public String getUsername() {
                    return EmbeddedServer.APPLICATION;
                }

                @Override
                public String getPassword() {
                    return password;
                }
            };
        }

        default FlywayConnectionDetails owner(String url) {
            String password = password();
            return new FlywayConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return url;
                }

                @Override
                public String getUsername() {
                    return EmbeddedServer.OWNER;
                }

                @Override
                public String getPassword() {
                    return password;
                }
            };
        }
    }

    private static final Server SERVER = start();

    private TestDatabase() {}

    static Server server() {
        return SERVER;
    }

    /** A server in a container of its own. */
    static Server container() {
        return new ContainerServer();
    }

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static Server start() {
        String wanted = System.getProperty("test.database", "auto");
        boolean container =
                switch (wanted) {
                    case "container" -> true;
                    case "embedded" -> false;
                    default -> engineAnswers();
                };
        return container ? new ContainerServer() : new Embedded();
    }

    /** The server that the demo also uses, on a throw-away folder. */
    private static final class Embedded implements Server {

        private final EmbeddedServer server;

        Embedded() {
            try {
                Path folder = Files.createTempDirectory("liandong-test");
                server = EmbeddedServer.start(folder, false);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void createDatabase(String name) {
            server.createDatabase(name);
        }

        @Override
        public String jdbcUrl(String database) {
            return server.jdbcUrl(database);
        }

        @Override
        public String password() {
            return "";
        }
    }

    /** PostgreSQL in a container, with the same two logins. */
    private static final class ContainerServer implements Server {

        private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");

        ContainerServer() {
            container
                    .withDatabaseName("postgres")
                    .withUsername("postgres")
                    .withPassword("postgres")
                    .start();
            execute("create role liandong_owner login password 'liandong'");
            execute("create role liandong_app login password 'liandong'");
        }

        @Override
        public void createDatabase(String name) {
            execute("create database " + name + " owner liandong_owner");
        }

        @Override
        public String jdbcUrl(String database) {
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/" + database;
        }

        @Override
        public String password() {
            return "liandong";
        }

        private void execute(String sql) {
            try (var connection = java.sql.DriverManager.getConnection(
                            jdbcUrl("postgres"), container.getUsername(), container.getPassword());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
