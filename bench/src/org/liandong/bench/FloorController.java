package org.liandong.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The floor of a recorded page: its statements alone, and its rows in a bare table. */
@Controller
class FloorController {

    private final Recorder recorder;
    private final DataSource source;
    private final Map<String, List<List<List<String>>>> tables = new ConcurrentHashMap<>();

    FloorController(Recorder recorder, DataSource source) {
        this.recorder = recorder;
        this.source = source;
    }

    /** Reads the page's rows {@code times} times and says how many there are. */
    @GetMapping("/bench/sql/{page}")
    @ResponseBody
    String sql(@PathVariable String page, @RequestParam(defaultValue = "1") int times) throws SQLException {
        int rows = 0;
        for (int i = 0; i < times; i++) {
            rows = read(page).stream().mapToInt(List::size).sum();
        }
        return Integer.toString(rows);
    }

    /** Renders the page's rows, kept in memory since the first call. */
    @GetMapping("/bench/render/{page}")
    String render(@PathVariable String page, Model model) throws SQLException {
        List<List<List<String>>> kept = tables.get(page);
        if (kept == null) {
            kept = read(page);
            tables.put(page, kept);
        }
        model.addAttribute("tables", kept);
        return "bench/rows";
    }

    /** What every request costs before any page: the session, the door, an empty template. */
    @GetMapping("/bench/door")
    String door(Model model) {
        model.addAttribute("tables", List.of());
        return "bench/rows";
    }

    /** The page's statements, one a paragraph, marked when they are the session's. */
    @GetMapping("/bench/statements/{page}")
    @ResponseBody
    List<Map<String, Object>> statements(@PathVariable String page) throws SQLException {
        List<Map<String, Object>> answer = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (Recorded statement : recorder.of(page)) {
                boolean page1 = statement.reads() && !statement.ofTheSession();
                answer.add(Map.of(
                        "session", statement.ofTheSession(),
                        "rows", page1 ? statement.rows(connection).size() : -1,
                        "sql", statement.sql(),
                        "plan", page1 ? plan(statement, connection) : ""));
            }
        }
        return answer;
    }

    private static String plan(Recorded statement, Connection connection) throws SQLException {
        Recorded explained = new Recorded("explain (analyze, buffers) " + statement.sql(), statement.setters());
        StringBuilder plan = new StringBuilder();
        explained.rows(connection).forEach(row -> plan.append(row.get(0)).append('\n'));
        return plan.toString();
    }

    private List<List<List<String>>> read(String page) throws SQLException {
        List<List<List<String>>> read = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (Recorded statement : recorder.of(page)) {
                if (statement.reads() && !statement.ofTheSession()) {
                    read.add(statement.rows(connection));
                }
            }
        }
        return read;
    }
}
