package org.liandong.bench;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How long requests took when so many readers asked at once; milliseconds, and requests a second. */
record Load(int readers, double half, double most, double perSecond) {

    static Load of(Browser browser, String path, int readers, int requests) {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        long began = System.nanoTime();
        for (int reader = 0; reader < readers; reader++) {
            pool.execute(() -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    browser.get(path);
                    nanos[i] = System.nanoTime() - start;
                }
            });
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no answer within five minutes: " + path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        return new Load(readers, at(nanos, 0.5), at(nanos, 0.99), requests / seconds);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return "%.1f / %.1f ms, %.0f/s".formatted(half, most, perSecond);
    }
}
