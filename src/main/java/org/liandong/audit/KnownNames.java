package org.liandong.audit;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the names of accounts from what else is typed into the field. */
@Component
class KnownNames {

    private final JdbcClient jdbc;

    KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account's name, empty when there is none of that name. */
    String known(String typed) {
        return jdbc.sql("select username from account where username = :name")
                .param("name", typed.strip().toLowerCase(Locale.ROOT))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
