package org.liandong.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.liandong.shared.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own in a folder, with the two logins of the portal: the owner migrates, the application
 * reads and writes rows.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Login that owns the tables and runs the migrations. */
    public static final String OWNER = "liandong_owner";

    /** Login of the running application. */
    public static final String APPLICATION = "liandong_app";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final FolderLock lock;

    private EmbeddedServer(EmbeddedPostgres server, Postmaster postmaster, FolderLock lock) {
        this.server = server;
        this.postmaster = postmaster;
        this.lock = lock;
    }

    /**
     * Starts the server on the folder, making it on first use and recovering it after a crash.
     *
     * @param folder holds the cluster and its lock
     * @param durable false only for throw-away data: skips waiting for the disk
     * @throws StartRefused if another process runs on the folder, or it cannot be written
     */
    public static EmbeddedServer start(Path folder, boolean durable) {
        FolderLock lock = FolderLock.take(folder);
        Path cluster = folder.resolve("postgresql").toAbsolutePath();
        Path log = folder.resolve("postgresql.log").toAbsolutePath().normalize();
        Postmaster postmaster = new Postmaster(cluster);
        postmaster.stop(STOP_LIMIT);
        try {
            removeUnfinished(cluster);
            Files.deleteIfExists(log);
            EmbeddedServer started =
                    new EmbeddedServer(builder(cluster, log, durable).start(), postmaster, lock);
            started.createRoles();
            return started;
        } catch (IOException | IllegalStateException e) {
            postmaster.stop(STOP_LIMIT);
            lock.close();
            StartRefused refused = new StartRefused("start.database-failed", folder, log);
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * Zonky's defaults favour throw-away data (no fsync, no synchronous commit); a kept database waits for the disk.
     * The collation is PostgreSQL's own, the same on every system.
     */
    private static EmbeddedPostgres.Builder builder(Path cluster, Path log, boolean durable) {
        String wait = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPGStartupWait(START_LIMIT)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", wait)
                .setServerConfig("synchronous_commit", wait);
    }

    /** A cluster whose making was cut short holds nothing yet and is made again. */
    private static void removeUnfinished(Path cluster) throws IOException {
        if (Files.isDirectory(cluster) && !Files.exists(cluster.resolve("global/pg_control"))) {
            FileSystemUtils.deleteRecursively(cluster);
        }
    }

    private void createRoles() {
        execute(
                """
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'liandong_owner') then
                    create role liandong_owner login;
                    create role liandong_app login;
                  end if;
                end $$""");
    }

    /** Makes the database if it does not exist yet, owned by {@link #OWNER}. */
    public void createDatabase(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                execute("create database " + name + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JDBC address of a database without login. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            postmaster.stop(STOP_LIMIT);
            lock.close();
        }
    }
}
