package org.liandong.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own in a folder, with the two logins of the portal: the owner migrates, the application
 * reads and writes rows.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Login that owns the tables and runs the migrations. */
    public static final String OWNER = "liandong_owner";

    /** Login of the running application. */
    public static final String APPLICATION = "liandong_app";

    private final EmbeddedPostgres server;
    private final FileChannel channel;
    private final FileLock lock;

    private EmbeddedServer(EmbeddedPostgres server, FileChannel channel, FileLock lock) {
        this.server = server;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Starts the server on the folder, making it on first use and recovering it after a crash.
     *
     * @param folder holds the cluster and its lock
     * @param durable false only for throw-away data: skips waiting for the disk
     * @throws FolderInUse if another process runs on the folder
     */
    public static EmbeddedServer start(Path folder, boolean durable) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new FolderInUse(folder);
            }
            Path cluster = folder.resolve("postgresql");
            stopOrphan(cluster.resolve("postmaster.pid"));
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofSeconds(120))
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("listen_addresses", "127.0.0.1");
            if (!durable) {
                builder.setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off");
            }
            EmbeddedServer started = new EmbeddedServer(builder.start(), channel, lock);
            started.createRoles();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A server whose application was killed still runs: it is asked to stop, and killed if it does not. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
        if (orphan == null || !orphan.info().command().orElse("postgres").contains("postgres")) {
            return;
        }
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process already runs on the folder. */
    public static final class FolderInUse extends RuntimeException {

        FolderInUse(Path folder) {
            super(folder.toAbsolutePath().normalize().toString());
        }
    }
}
