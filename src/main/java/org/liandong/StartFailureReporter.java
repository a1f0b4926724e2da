package org.liandong;

import org.liandong.shared.ConsoleText;
import org.liandong.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a start that failed for a known reason in one line; anything else keeps its full report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(LiandongApplication.class);

    /** Called by Spring Boot, which may hand over a context that never came to be. */
    StartFailureReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                log.error(cause.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException port) {
                log.error(ConsoleText.of("start.port-in-use", String.valueOf(port.getPort())));
                return true;
            }
        }
        return false;
    }
}
