package org.liandong.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The portal's clock in tests: it shows the real time until a test goes to another day, and again once it has come back. */
public final class TestClock extends Clock {

    private static final int MORNING = 9;

    private volatile Duration ahead = Duration.ZERO;

    /** Goes to the morning of that day; time passes on from there. */
    public void goTo(LocalDate day) {
        Instant morning = day.atTime(MORNING, 0).atZone(PortalTest.ZONE).toInstant();
        ahead = Duration.between(Instant.now(), morning);
    }

    public void comeBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return PortalTest.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
