package org.liandong.audit;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language who saw personal data. */
@Component
class ViewWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditWords words;
    private final Clock clock;

    ViewWords(AuditWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * A view in words.
     *
     * @param record body and number of the record
     * @param visit its id, null for a search
     */
    record Line(
            String at,
            String body,
            String person,
            String role,
            String action,
            String record,
            String reason,
            @Nullable Long visit) {

        List<String> cells() {
            return List.of(at, body, person, role, action, record, reason);
        }
    }

    Line line(ViewRow row) {
        String person = row.person().isEmpty() ? row.username() : row.person() + " " + row.username();
        return new Line(
                TIME.format(row.at().atZoneSameInstant(clock.getZone())),
                row.byBody(),
                person,
                words.word("role." + row.role()),
                words.word("audit.action." + row.action()),
                (row.owner() + " " + row.label()).strip(),
                row.reason(),
                row.ofVisit() ? row.subjectId() : null);
    }

    String word(String key) {
        return words.word(key);
    }
}
