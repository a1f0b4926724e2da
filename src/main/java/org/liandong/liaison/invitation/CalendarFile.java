package org.liandong.liaison.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as an iCalendar file (RFC 5545): lines of at most 75 octets, texts escaped, times in Asia/Shanghai, where there
 * has been no summer time since 1991. The same {@code uid} with a higher {@code sequence} replaces the event in a calendar
 * that has it; called off, it is cancelled there (RFC 5546).
 */
final class CalendarFile {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    private CalendarFile() {}

    /**
     * What the file tells.
     *
     * @param ends null for open
     * @param url page of the event, absolute
     * @param organizer name of who holds it
     */
    record Event(
            UUID uid,
            int sequence,
            boolean cancelled,
            Instant stamp,
            String summary,
            LocalDateTime starts,
            @Nullable LocalDateTime ends,
            String location,
            String description,
            String url,
            String organizer) {}

    static String of(Event event) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Liandong//Invitations//ZH");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:" + (event.cancelled() ? "CANCEL" : "PUBLISH"));
        file.zone();
        file.event(event);
        file.line("END:VCALENDAR");
        return file.lines.toString();
    }

    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Shanghai");
        line("BEGIN:STANDARD");
        line("DTSTART:19910915T020000");
        line("TZOFFSETFROM:+0900");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + UTC.format(event.stamp()));
        line("SEQUENCE:" + event.sequence());
        line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        text("SUMMARY", event.summary());
        line("DTSTART;TZID=Asia/Shanghai:" + LOCAL.format(event.starts()));
        if (event.ends() != null) {
            line("DTEND;TZID=Asia/Shanghai:" + LOCAL.format(event.ends()));
        }
        text("LOCATION", event.location());
        text("DESCRIPTION", event.description());
        line("URL:" + event.url());
        line("ORGANIZER;CN=\"" + event.organizer().replaceAll("[\"\\p{Cntrl}]", "") + "\":" + event.url());
        line("END:VEVENT");
    }

    /** A property of type TEXT: section 3.3.11; control signs other than line ends have no place in it. */
    private void text(String name, String value) {
        line(name + ":"
                + value.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    /** A content line, folded where it is too long (section 3.1), never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int n = 0; n < content.length(); ) {
            int character = content.codePointAt(n);
            String sign = Character.toString(character);
            int size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(sign);
            octets += size;
            n += Character.charCount(character);
        }
        lines.append("\r\n");
    }
}
