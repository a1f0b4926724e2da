package org.liandong.supervision.entrust;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 委托函 of an entrusted inspection; issued with the matter and not changed afterwards (监督法 34(1)). */
@Entity
class EntrustLetter {

    @Id
    private long matterId;

    private String number = "";
    private LocalDate day;
    private String asked;
    private String text;
    private LocalDate reportBy;

    @Version
    @Nullable
    private Integer version;

    @SuppressWarnings("NullAway.Init")
    protected EntrustLetter() {}

    EntrustLetter(long matterId, LetterForm form) {
        this.matterId = matterId;
        write(form);
    }

    /** Another text, while the matter is a draft. */
    final void write(LetterForm form) {
        number = form.numberText();
        day = form.dayOfLetter();
        asked = form.askedText();
        text = form.wholeText();
        reportBy = form.lastDay();
    }

    LetterForm form() {
        return new LetterForm(number, day, asked, text, reportBy, version);
    }

    LocalDate day() {
        return day;
    }

    LocalDate reportBy() {
        return reportBy;
    }

    @Nullable
    Integer version() {
        return version;
    }
}
