package org.liandong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SetupLinksTests {

    @Autowired
    SetupLinks links;

    @Autowired
    AccountDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesTheFirstSystemAdministratorOnce() {
        assertThat(links.issue()).isEmpty();
        jdbc.sql("delete from publication").update();
        jdbc.sql("delete from visit_actor").update();
        jdbc.sql("delete from actor_summary").update();
        jdbc.sql("delete from liaison_duty").update();
        jdbc.sql("delete from post").update();
        jdbc.sql("delete from account").update();
        String token = links.issue().orElseThrow();
        assertThat(jdbc.sql("select hash from setup_link").query(String.class).list())
                .doesNotContain(token);
        assertThat(links.valid(token)).isTrue();
        assertThat(links.valid("another")).isFalse();
        assertThatThrownBy(() -> links.use(token, "first", "First", "password123"))
                .isInstanceOf(RuleViolation.class);

        links.use(token, "first", "First", "bamboo in the rain");

        SignedIn first = directory.loadUserByUsername("first");
        assertThat(first.isSystemAdmin()).isTrue();
        assertThat(first.mustChangePassword()).isFalse();
        assertThat(links.valid(token)).isFalse();
        assertThatThrownBy(() -> links.use(token, "second", "Second", "bamboo in the rain"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void expires() {
        jdbc.sql("delete from publication").update();
        jdbc.sql("delete from visit_actor").update();
        jdbc.sql("delete from actor_summary").update();
        jdbc.sql("delete from liaison_duty").update();
        jdbc.sql("delete from post").update();
        jdbc.sql("delete from account").update();
        String token = links.issue().orElseThrow();
        jdbc.sql("update setup_link set expires_at = now() - interval '1 minute'")
                .update();
        assertThat(links.valid(token)).isFalse();
    }
}
