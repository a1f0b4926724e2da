package org.liandong.liaison.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final UUID ID = UUID.fromString("0f5a1c9e-2d0b-4a53-9d1f-0c2f1f1a2b3c");

    @Test
    void saysWhenInTheZoneOfTheOffice() {
        assertThat(lines(event("a", "b", 0, false)))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "METHOD:PUBLISH",
                        "TZID:Asia/Shanghai",
                        "TZOFFSETTO:+0800",
                        "UID:" + ID,
                        "DTSTAMP:20261124T020000Z",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "DTSTART;TZID=Asia/Shanghai:20261208T090000",
                        "DTEND;TZID=Asia/Shanghai:20261208T113000",
                        "URL:https://portal/liaison/invitations/7")
                .endsWith("END:VCALENDAR");
    }

    @Test
    void cancelsTheSameEventWithAHigherNumber() {
        assertThat(lines(event("a", "b", 2, true)))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "UID:" + ID);
    }

    @Test
    void escapesWhatWouldEndAText() {
        String text = CalendarFile.of(event("one; two, three\\four", "line\r\nEND:VEVENT\u0007\rBEGIN:X", 0, false));
        assertThat(unfolded(text))
                .contains("SUMMARY:one\\; two\\, three\\\\four\r\n")
                .contains("DESCRIPTION:line\\nEND:VEVENTBEGIN:X\r\n")
                .contains("ORGANIZER;CN=\"Kunming\":https");
        assertThat(lines(event("a", "x\nEND:VEVENT", 0, false)).stream().filter("END:VEVENT"::equals))
                .hasSize(1);
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        String heading = "\u5217\u5e2d\u4f1a\u8bae\ud842\udfb7".repeat(20);
        String text = CalendarFile.of(event(heading, "b", 0, false));
        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
        assertThat(unfolded(text)).contains("SUMMARY:" + heading + "\r\n");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .doesNotContain("\ufffd");
    }

    @Test
    void leavesTheEndOpenWhereNobodyKnowsIt() {
        CalendarFile.Event open = new CalendarFile.Event(
                ID,
                0,
                false,
                Instant.EPOCH,
                "a",
                LocalDateTime.of(2026, 12, 8, 9, 0),
                null,
                "",
                "",
                "https://portal/",
                "x");
        assertThat(CalendarFile.of(open)).doesNotContain("DTEND");
    }

    private static List<String> lines(CalendarFile.Event event) {
        return List.of(CalendarFile.of(event).split("\r\n"));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static CalendarFile.Event event(String summary, String description, int sequence, boolean cancelled) {
        return new CalendarFile.Event(
                ID,
                sequence,
                cancelled,
                Instant.parse("2026-11-24T02:00:00Z"),
                summary,
                LocalDateTime.of(2026, 12, 8, 9, 0),
                LocalDateTime.of(2026, 12, 8, 11, 30),
                "room",
                description,
                "https://portal/liaison/invitations/7",
                "Kun\"ming");
    }
}
