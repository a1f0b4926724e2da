package org.liandong.account;

import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The security settings: one row, read at each sign-in, so that a change holds on every node at once. */
@Service
@Transactional
class SecuritySettings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SecuritySettings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    SecuritySetting current() {
        return jdbc.sql("select * from security_setting where id = 1")
                .query(SecuritySetting.class)
                .single();
    }

    void change(SecuritySetting wanted) {
        SecuritySetting before = current();
        int changed = jdbc.sql(
                        """
                        update security_setting set account_failures = :accountFailures,
                          address_failures = :addressFailures, lock_minutes = :lockMinutes,
                          password_length = :passwordLength, idle_minutes = :idleMinutes, version = version + 1
                        where id = 1 and version = :version
                        """)
                .paramSource(wanted)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("security settings");
        }
        events.publishEvent(
                new StateChanged("security.change", "security", null, null, "", before.summary(), wanted.summary()));
    }
}
