package org.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the main pages on the demo and, given a divisions file, on the whole country; see docs/performance.md. */
final class PortalBench {

    private static final Path RESULTS = Path.of("target", "bench");

    private static final String LARGEST =
            """
            select t.matter_id from matter_task t join joint_matter m on m.id = t.matter_id
            where m.owner_path = '530000.' group by 1 having count(*) < 1000 order by count(*) desc, 1 limit 1
            """;

    /** The matter that all congresses of the province take part in. */
    static final String FOUR_LEVELS =
            """
            select t.matter_id from matter_task t join joint_matter m on m.id = t.matter_id
            where m.owner_path = '530000.' group by 1 having count(*) > 1000 limit 1
            """;

    private static final String ROUND = "select id from docking_round where year = 2025 and owner_path = ";

    private final Path folder = Path.of(System.getProperty("bench.data", "data/bench"))
            .toAbsolutePath()
            .normalize();
    private final int port = Integer.getInteger("bench.port", 8108);
    private final int requests = Integer.getInteger("bench.requests", 200);
    private final int warming = Integer.getInteger("bench.warming", 2000);
    private final boolean rush = Boolean.getBoolean("bench.rush");
    private final String only = System.getProperty("bench.pages", "");

    private PortalBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new PortalBench().run(System.getProperty("bench.country", ""));
    }

    private void run(String country) throws IOException, InterruptedException {
        Files.createDirectories(RESULTS);
        List<Measured> province = measure(Size.province(), List.of());
        if (!country.isEmpty()) {
            measure(Size.country(Path.of(country).toAbsolutePath().toString()), province);
        }
    }

    private List<Measured> measure(Size size, List<Measured> province) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Portal portal = Portal.start(folder.resolve(size.name()), port, size.country())) {
            String url = portal.databaseUrl();
            fill(url, size);
            System.out.printf("%s: data there after %d s%n", size.name(), (System.nanoTime() - began) / 1_000_000_000);
            Measurement measurement = new Measurement(portal, requests, warming);
            List<Page> pages = pages(url, size.whole());
            List<Measured> measured = measurement.of(pages);
            String title = "%s: %,d bodies, %,d plan items, %,d visits"
                    .formatted(
                            size.name(),
                            Database.number(url, "select count(*) from body"),
                            Database.number(url, "select count(*) from plan_item"),
                            Database.number(url, "select count(*) from visit"));
            String table = Report.table(title, measured, province, measurement.door());
            System.out.println(table);
            if (rush) {
                System.out.println(Rush.of(portal));
            }
            Files.writeString(RESULTS.resolve(size.name() + ".md"), table);
            for (Measured page : measured) {
                Files.writeString(
                        RESULTS.resolve(size.name() + "-" + page.page().name() + ".json"), measurement.statements(page.page()));
            }
            return measured;
        }
    }

    private static void fill(String url, Size size) {
        if (size.whole()) {
            Database.fillCountry(url);
        }
        Database.fillYears(url, size);
        Database.fillDocking(url);
        Database.fillLedger(url);
        Database.fillSync(url);
        Database.tidy(url);
    }

    private List<Page> pages(String url, boolean country) {
        List<Page> pages = new ArrayList<>(
                Page.all(Database.number(url, LARGEST), Database.number(url, ROUND + "'530000.'")));
        long kunming = Database.number(url, "select id from body where path = '530000.530100.'");
        pages.addAll(Page.ofFourLevels(Database.number(url, FOUR_LEVELS), kunming));
        if (country) {
            pages.addAll(Page.ofSichuan(Database.number(url, ROUND + "'510000.'")));
        }
        pages.removeIf(page -> !page.name().matches(only.isEmpty() ? ".*" : only));
        return pages;
    }
}
