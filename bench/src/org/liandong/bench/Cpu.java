package org.liandong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU seconds spent so far by the portal and by its database server, from {@code /proc}: a machine that others use too
 * moves them far less than wall time, but does move them.
 */
record Cpu(double java, double database) {

    private static final double TICKS = 100;

    /**
     * Reads both now.
     *
     * @param portal process of the portal; its compiler threads are left out, for they finish with the warm-up
     * @param postmaster process whose children, the ended ones included, are the database server
     */
    static Cpu now(long portal, long postmaster) {
        Path process = Path.of("/proc", Long.toString(portal));
        double java = times(process.resolve("stat"), false) - compilers(process.resolve("task"));
        double database = times(Path.of("/proc", Long.toString(postmaster), "stat"), true);
        for (Path child : list(Path.of("/proc"))) {
            if (child.getFileName().toString().chars().allMatch(Character::isDigit) && parent(child) == postmaster) {
                database += times(child.resolve("stat"), false);
            }
        }
        return new Cpu(java, database);
    }

    Cpu since(Cpu before) {
        return new Cpu(java - before.java, database - before.database);
    }

    /** Milliseconds of each for one of so many requests. */
    Cpu perRequest(int requests) {
        return new Cpu(java * 1000 / requests, database * 1000 / requests);
    }

    double total() {
        return java + database;
    }

    private static double compilers(Path tasks) {
        return list(tasks).stream()
                .filter(task -> read(task.resolve("comm")).matches("(?s)C[12] Compiler.*"))
                .mapToDouble(task -> times(task.resolve("stat"), false))
                .sum();
    }

    private static long parent(Path process) {
        String stat = read(process.resolve("stat"));
        return stat.isEmpty() ? 0 : Long.parseLong(fields(stat)[1]);
    }

    private static double times(Path file, boolean children) {
        String stat = read(file);
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = fields(stat);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return (children ? ticks + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : ticks) / TICKS;
    }

    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Content of a file of a process; empty when the process has just ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
