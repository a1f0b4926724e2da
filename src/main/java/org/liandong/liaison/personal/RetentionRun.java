package org.liandong.liaison.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Anonymises every night what is past its time, body by body; a body in which it fails does not keep it from the others. */
@Component
class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
    private static final String NIGHTLY = "0 30 2 * * *";

    private final Retentions retentions;
    private final Anonymiser anonymiser;
    private final Clock clock;

    RetentionRun(Retentions retentions, Anonymiser anonymiser, Clock clock) {
        this.retentions = retentions;
        this.anonymiser = anonymiser;
        this.clock = clock;
    }

    /** Turns the clock of the portal's own jobs on. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Schedule {}

    /** On every node at once: each takes the portions that no other has taken. */
    @Scheduled(cron = NIGHTLY, zone = "Asia/Shanghai")
    void run() {
        LocalDate today = LocalDate.now(clock);
        for (Retentions.InForce body : retentions.inForce()) {
            try {
                LocalDate before = today.minusYears(body.years());
                for (int done = -1; done != 0; ) {
                    done = anonymiser.portion(body.bodyId(), before);
                }
            } catch (DataAccessException failed) {
                LOG.error("Visits of body {} were not anonymised", body.bodyId(), failed);
            }
        }
    }

    /** Day of the next run. */
    LocalDate next() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return Objects.requireNonNull(CronExpression.parse(NIGHTLY).next(now)).toLocalDate();
    }
}
