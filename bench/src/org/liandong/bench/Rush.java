package org.liandong.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two hundred clerks of twenty counties who log a visit in the same moment: no request may fail, and the numbers of each county
 * may have no gap. A record that the other side has made of the same days is not offered to them.
 *
 * @param half time of the middle request in milliseconds
 * @param most time of the slowest request in milliseconds
 * @param seconds until the last was stored
 * @param errors requests that did not end in a record
 * @param stored records more than before
 * @param gaps bodies and years whose numbers are not 1 to their count
 */
record Rush(double half, double most, double seconds, int errors, long stored, long gaps) {

    static final int CLERKS = 200;

    private static final int COUNTIES = 20;
    private static final String COUNT = "select count(*) from visit";
    private static final String GAPS =
            "select count(*) from (select from visit group by owner_id, year having count(*) <> max(number)) g";

    static Rush of(Portal portal) throws InterruptedException {
        String url = portal.databaseUrl();
        List<Browser> clerks = new ArrayList<>();
        List<Map<String, String>> forms = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            String in = " and path like '530000.%' order by path offset ";
            long county = Database.number(
                    url, "select cast(left(code, 6) as integer) from body where level = 'COUNTY'" + in + i % COUNTIES + " limit 1");
            long township = Database.number(
                    url, "select id from body where level = 'TOWNSHIP' and code like '" + county + "%'" + in + "0 limit 1");
            clerks.add(portal.signIn(county + "-clerk"));
            forms.add(visit(township, i));
        }
        long before = Database.number(url, COUNT);
        long[] nanos = new long[clerks.size()];
        AtomicInteger errors = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(clerks.size());
        for (int i = 0; i < clerks.size(); i++) {
            int clerk = i;
            String token = clerks.get(i).token("/visits/new");
            pool.execute(() -> {
                try {
                    go.await();
                    long start = System.nanoTime();
                    if (!clerks.get(clerk).post("/visits", token, forms.get(clerk)).matches(".*/visits/\\d+.*")) {
                        errors.incrementAndGet();
                    }
                    nanos[clerk] = System.nanoTime() - start;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    errors.incrementAndGet();
                }
            });
        }
        long start = System.nanoTime();
        go.countDown();
        pool.shutdown();
        if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("no end within five minutes");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        return new Rush(
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                seconds,
                errors.get(),
                Database.number(url, COUNT) - before,
                Database.number(url, GAPS));
    }

    private static Map<String, String> visit(long township, int no) {
        return Map.of(
                "clientId", UUID.randomUUID().toString(),
                "visitedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(no % 7).toString(),
                "form", "VISIT",
                "direction", "OUT",
                "otherIds", Long.toString(township),
                "said", "rush " + no,
                "reach", "OTHER_SIDE",
                "anyway", "1");
    }

    @Override
    public String toString() {
        return "%d clerks at once: %d stored, %d errors, %d gaps, %.0f / %.0f ms (median / slowest), %.1f s in all%n"
                .formatted(CLERKS, stored, errors, gaps, half, most, seconds);
    }
}
