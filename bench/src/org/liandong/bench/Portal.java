package org.liandong.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liandong.demo.EmbeddedServer;

/** A database server on a folder and the portal on it as a process of its own, so that its CPU can be told apart. */
final class Portal implements AutoCloseable {

    static final String PASSWORD = "Bench-pass-2026";

    private static final String DATABASE = "liandong";

    private final EmbeddedServer server;
    private final Process process;
    private final long postmaster;
    private final String base;

    private Portal(EmbeddedServer server, Process process, long postmaster, String base) {
        this.server = server;
        this.process = process;
        this.postmaster = postmaster;
        this.base = base;
    }

    /**
     * Starts both and waits until the data is there.
     *
     * @param country divisions file of the country, empty for Yunnan alone
     */
    static Portal start(Path folder, int port, String country) {
        try {
            EmbeddedServer server = EmbeddedServer.start(folder.resolve("db"), true);
            server.createDatabase(DATABASE);
            long postmaster = Long.parseLong(
                    Files.readAllLines(folder.resolve("db/postgresql/postmaster.pid")).get(0).strip());
            String url = server.jdbcUrl(DATABASE);
            Database.prepare(url);
            Process process = process(folder, port, country, url);
            awaitReady(process);
            return new Portal(server, process, postmaster, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(Path folder, int port, String country, String url) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx1g",
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dspring.profiles.active=demo",
                "-Dliandong.demo.embedded=false",
                "-Dliandong.demo.password=" + PASSWORD,
                "-Dliandong.data=" + folder,
                "-Dserver.port=" + port,
                "-Dspring.datasource.url=" + url,
                "-Dspring.datasource.username=" + EmbeddedServer.APPLICATION,
                "-Dspring.flyway.url=" + url,
                "-Dspring.flyway.user=" + EmbeddedServer.OWNER,
                "-Dbench.country=" + country,
                BenchPortal.class.getName()));
        String options = System.getProperty("bench.jvm", "");
        if (!options.isBlank()) {
            command.addAll(1, List.of(options.strip().split("\\s+")));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.equals(BenchPortal.READY)) {
                Thread rest = new Thread(() -> output.lines().forEach(System.out::println));
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new IllegalStateException("the portal did not start:\n" + said);
    }

    String databaseUrl() {
        return server.jdbcUrl(DATABASE);
    }

    Browser signIn(String username) {
        return Browser.signIn(base, username, PASSWORD);
    }

    Cpu cpu() {
        return Cpu.now(process.pid(), postmaster);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        server.close();
    }
}
