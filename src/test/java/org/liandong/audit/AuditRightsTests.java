package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.StateChanged;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditRightsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set label = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_entry_2026 set label = ''",
                "delete from audit_entry_2026",
                "truncate audit_entry_2026",
                "drop table audit_entry_2026",
                "alter table audit_entry disable trigger all"
            })
    void theApplicationCannotChangeWhatWasWritten(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void writesWithTheChangeAndVanishesWithIt() {
        transaction.executeWithoutResult(state -> {
            events.publishEvent(new StateChanged("test.rolled-back", "test", 1L, null, "", null, null));
            assertThat(written("test.rolled-back")).isOne();
            state.setRollbackOnly();
        });
        assertThat(written("test.rolled-back")).isZero();
    }

    private long written(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
