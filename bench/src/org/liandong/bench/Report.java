package org.liandong.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measured pages as Markdown. */
final class Report {

    private Report() {}

    static String table(String title, List<Measured> pages, List<Measured> province, Cpu door) {
        Map<String, Measured> before =
                province.stream().collect(Collectors.toMap(m -> m.page().name(), Function.identity()));
        StringBuilder text = new StringBuilder("\n## %s\n\n".formatted(title));
        text.append("CPU in ms a request, Java + database. An empty page behind the door costs %s.\n\n"
                .formatted(cpu(door)));
        text.append("| page | reader | statements + session | rows | KB | bare SQL | bare table | floor | page | × floor |"
                + " × province |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        pages.forEach(m -> text.append(row(m, before.get(m.page().name()))));
        text.append("\n| page | 1 reader: median / 99th, requests a second | 8 readers | 32 readers |\n|---|---|---|---|\n");
        pages.stream()
                .filter(m -> m.page().main())
                .forEach(m -> text.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                m.page().name(),
                                m.loads().get(0),
                                m.loads().get(1),
                                m.loads().get(2))));
        return text.toString();
    }

    private static String row(Measured m, @Nullable Measured before) {
        return "| %s | %s | %d + %d | %d | %.1f | %s | %s | %.2f | %s | %.1f | %s |\n"
                .formatted(
                        m.page().path(),
                        m.page().reader(),
                        m.statements(),
                        m.session(),
                        m.rows(),
                        m.bytes() / 1024.0,
                        cpu(m.sql()),
                        cpu(m.render()),
                        m.floor(),
                        cpu(m.cost()),
                        m.ratio(),
                        before == null
                                ? ""
                                : "%.1f"
                                        .formatted(m.cost().total() / before.cost().total()));
    }

    /** One page in short, while the run goes on. */
    static String line(Measured m) {
        return "%-22s floor %6.2f  page %6.2f  x%.1f".formatted(m.page().name(), m.floor(), m.cost().total(), m.ratio());
    }

    private static String cpu(Cpu cpu) {
        return "%.2f + %.2f".formatted(cpu.java(), cpu.database());
    }
}
