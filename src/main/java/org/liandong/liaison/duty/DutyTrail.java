package org.liandong.liaison.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of changes that a body reads on its own page: who changed what from what, in words. */
@Component
class DutyTrail {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    DutyTrail(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    void add(String action, SignedIn me, int year, @Nullable DutyRow before, @Nullable DutyRow after) {
        jdbc.sql(
                        """
                        insert into liaison_duty_change (owner_id, year, changed_at, changed_by, action, before, after)
                        values (:owner, :year, :at, :who, :action, :before, :after)
                        """)
                .param("owner", me.bodyId())
                .param("year", year)
                .param("at", OffsetDateTime.now(clock))
                .param("who", me.getDisplayName())
                .param("action", action)
                .param("before", words(before))
                .param("after", words(after))
                .update();
    }

    /** Kept as it was said on that day, in Chinese; deputies by their number alone. */
    private String words(@Nullable DutyRow row) {
        if (row == null) {
            return "";
        }
        int number = row.deputyList().size();
        return number > 0
                ? say("duty.trail.deputies", row.who(), number, row.visitsWanted())
                : say("duty.trail.bodies", row.who(), String.join("\u3001", row.targetNames()), row.visitsWanted());
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.SIMPLIFIED_CHINESE);
    }
}
