package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The server process of a cluster as its {@code postmaster.pid} names it, also one that outlived its application. */
record Postmaster(Path cluster) {

    private static final int CLOCK_TOLERANCE_SECONDS = 120;

    /** Waits for it to end, asks it to end if it is an orphan, kills it after the limit; removes a stale pid file. */
    void stop(Duration limit) {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            running(pidFile).ifPresent(process -> end(process, limit));
            if (running(pidFile).isEmpty()) {
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process, Duration limit) {
        process.destroy();
        try {
            process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Process numbers are used again, so the one in the file counts only if it is a server started when the file says. */
    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"))
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant ->
                                Math.abs(Duration.between(instant, started).toSeconds()) < CLOCK_TOLERANCE_SECONDS)
                        .orElse(true));
    }
}
