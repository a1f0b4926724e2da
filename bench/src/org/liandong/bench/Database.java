package org.liandong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the benchmark does in the database beside the portal, as its superuser. */
final class Database {

    private Database() {}

    /** No work in the background while data is made and pages are measured. */
    static void prepare(String url) {
        execute(url, "alter system set autovacuum = off");
        execute(url, "alter system set max_wal_size = '8GB'");
        execute(url, "select pg_reload_conf()");
    }

    /** Fills the provinces beside Yunnan with a year of plans, once. */
    static void fillCountry(String url) {
        if (number(url, "select count(*) from annual_plan where owner_path !~ '^530000\\.'") == 0) {
            execute(url, resource("/bench/country.sql"));
        }
    }

    /** Adds the plans of the years before and the visits of all years, once. */
    static void fillYears(String url, Size size) {
        if (number(url, "select count(*) from (select from visit limit 50001) v") > 50_000) {
            return;
        }
        String settings = "set bench.years = '%d'; set bench.visits = '%d';".formatted(size.years(), size.visits());
        execute(url, settings + resource("/bench/years.sql") + resource("/bench/visits.sql"));
    }

    /** Adds a round of docking for each body that has others below, once. */
    static void fillDocking(String url) {
        if (number(url, "select count(*) from docking_round where year = 2025") == 0) {
            execute(url, resource("/bench/docking.sql"));
        }
    }

    /** Adds lines of the ledger for each participant in a large matter, once. */
    static void fillLedger(String url) {
        if (number(url, "select count(*) from ledger_line") < 1_000) {
            execute(url, resource("/bench/ledger.sql"));
        }
    }

    /** Adds a matter with every congress of the demo's province, once. */
    static void fillSync(String url) {
        if (number(url, PortalBench.FOUR_LEVELS) == 0) {
            execute(url, resource("/bench/sync.sql"));
        }
    }

    private static String resource(String name) {
        try (InputStream sql = Database.class.getResourceAsStream(name)) {
            if (sql == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the tables as a long-running server would have them. */
    static void tidy(String url) {
        execute(url, "vacuum (analyze)");
        execute(url, "checkpoint");
    }

    /** The number that a query answers; 0 when it has no row. */
    static long number(String url, String sql) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(String url, String sql) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }
}
