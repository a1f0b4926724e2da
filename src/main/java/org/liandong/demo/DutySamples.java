package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Liaison duties of 2025 and 2026 for every body of the demo that has bodies below, some with gaps. */
@Component
@Profile("demo")
@Order(9)
class DutySamples implements SampleData {

    private final JdbcTemplate jdbc;

    DutySamples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void create() {
        try {
            jdbc.execute(new ClassPathResource("demo/duties.sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
