package org.liandong.demo;

import java.util.List;
import org.liandong.account.DemoAccounts;
import org.liandong.congress.DivisionImport;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty demo: the tree of Yunnan, an account for every body, and invented records. */
@Component
@Profile("demo")
class DemoData {

    private final JdbcTemplate jdbc;
    private final DivisionImport divisions;
    private final DemoAccounts accounts;
    private final List<SampleData> samples;

    DemoData(JdbcTemplate jdbc, DivisionImport divisions, DemoAccounts accounts, List<SampleData> samples) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.accounts = accounts;
        this.samples = samples;
    }

    /**
     * Fills an empty database, all or nothing, so that a start that was cut short begins anew; a filled one keeps its
     * rows and takes the password of this start.
     */
    @Transactional
    void load(String password) throws java.io.IOException {
        if (Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from body)", Boolean.class))) {
            try (java.io.Reader yunnan = new java.io.InputStreamReader(
                    new ClassPathResource("data/divisions-yunnan.csv").getInputStream(),
                    java.nio.charset.StandardCharsets.UTF_8)) {
                divisions.load(yunnan);
            }
            accounts.create(password);
            samples.forEach(SampleData::create);
            jdbc.execute("analyze");
        } else {
            accounts.setPassword(password);
        }
    }
}
