package org.liandong.docking.minutes;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the minutes, which are an official paper and therefore always Chinese. */
@Component
class MinutesWords {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    MinutesWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, CHINESE);
    }

    String day(LocalDate day) {
        return say("docking.minutes.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    String month(@Nullable Integer month) {
        return month == null ? say("docking.month.none") : say("docking.month", month);
    }

    String months(int from, int to) {
        return from == to ? month(from) : say("docking.month.range", from, to);
    }

    /** What was said with its details behind it in brackets. */
    String detailed(String said, @Nullable String details) {
        return details == null || details.isEmpty() ? said : say("docking.minutes.details", said, details);
    }
}
