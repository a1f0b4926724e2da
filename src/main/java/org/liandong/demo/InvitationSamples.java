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

/** Invitations around today of the province, of Kunming and of a county: asked, answered, moved, held and called off. */
@Component
@Profile("demo")
@Order(12)
class InvitationSamples implements SampleData {

    private final JdbcTemplate jdbc;

    InvitationSamples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void create() {
        try {
            jdbc.execute(new ClassPathResource("demo/invitations.sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
