package org.liandong.law.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How a date was worked out, as data that a message puts in words: the day it is counted from, the number, the result and
 * the article.
 */
public record Working(Deadline deadline, Timing timing, String article) {

    /** Key of the message around the working-out and its article. */
    public String key() {
        return "law.working.by";
    }

    /** Values of that message. */
    public Object[] arguments() {
        Object[] rule = deadline.arguments();
        Object[] values = {rule[0], day(timing.from()), rule[1], rule[2], day(timing.due()), day(timing.earliest())};
        return new Object[] {
            new DefaultMessageSourceResolvable(new String[] {"law.working." + deadline.word()}, values), article
        };
    }

    /** A day as a value of a message, in the reader's way to write it. */
    public static Object day(@Nullable LocalDate day) {
        return day == null ? "" : resolvable(day);
    }

    private static MessageSourceResolvable resolvable(LocalDate day) {
        return new DefaultMessageSourceResolvable(
                new String[] {"law.day"}, new Object[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()});
    }
}
