package org.liandong.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the statutes that only the demo's plans name into the list, as an office finds them: still to be completed. */
@Component
@Profile("demo")
@Order(90)
class StatuteSamples implements SampleData {

    private final JdbcTemplate jdbc;

    StatuteSamples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void create() {
        jdbc.update(
                """
                insert into statute (name, kind)
                select distinct n, 'UNKNOWN' from plan_item, unnest(statute_names) n
                on conflict do nothing
                """);
    }
}
