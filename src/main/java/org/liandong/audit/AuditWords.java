package org.liandong.audit;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says an entry in the reader's language; a verb that has no words yet is shown as it is. */
@Component
class AuditWords {

    private final MessageSource messages;
    private final Clock clock;

    AuditWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    AuditLine line(AuditRow row) {
        String role = row.role().isEmpty() ? "" : word("role." + row.role(), row.role());
        String label = (row.body() + " " + row.label()).strip();
        return new AuditLine(
                row.at().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                row.username(),
                (row.postBody() + " " + role).strip(),
                row.address(),
                word("audit.action." + row.action(), row.action()),
                word("audit.subject." + row.subject(), row.subject()),
                label,
                state(row.subject(), row.fromState()),
                state(row.subject(), row.toState()),
                row.reason());
    }

    String word(String key) {
        return word(key, key);
    }

    private String state(String subject, String state) {
        String own = word(subject + ".state." + state, "");
        return own.isEmpty() ? word("audit.state." + state, word("role." + state, state)) : own;
    }

    private String word(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
