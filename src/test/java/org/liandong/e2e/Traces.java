package org.liandong.e2e;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What joint matters leave in the database that all tests share; a journey takes it away with the matters. */
final class Traces {

    private static final String MINE = " in (select id from joint_matter where title in (:titles))";

    /** Parts of what belongs to a matter: the table of the part, its key, the table that it is a part of. */
    private static final List<List<String>> PARTS = List.of(
            List.of("opinion_record", "opinion_id", "opinion"),
            List.of("opinion_item", "opinion_id", "opinion"),
            List.of("ledger_entry", "line_id", "ledger_line"),
            List.of("ledger_part", "line_id", "ledger_line"));

    private static final List<String> TABLES = List.of(
            "opinion", "problem", "ledger_line", "publication", "matter_reminder", "own_procedure", "matter_task");

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the matters of these titles away, and their opinions, problems, lines of the ledger and publications. */
    void remove(String... titles) {
        List<String> names = List.of(titles);
        for (List<String> part : PARTS) {
            String whole = "(select id from " + part.get(2) + " where matter_id" + MINE + ")";
            delete(part.get(0) + " where " + part.get(1) + " in " + whole, names);
        }
        TABLES.forEach(table -> delete(table + " where matter_id" + MINE, names));
        delete("joint_matter where title in (:titles)", names);
    }

    private void delete(String rows, List<String> titles) {
        jdbc.sql("delete from " + rows).param("titles", titles).update();
    }
}
