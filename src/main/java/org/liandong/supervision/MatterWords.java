package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liandong.law.Competence;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page on joint matters needs: the names of the instruments in the reader's language, and the day. */
@ControllerAdvice(assignableTypes = {MatterController.class, MatterFormController.class, TaskController.class})
class MatterWords {

    private final Competence competence;
    private final SoleWork sole;
    private final MessageSource messages;
    private final Clock clock;

    MatterWords(Competence competence, SoleWork sole, MessageSource messages, Clock clock) {
        this.competence = competence;
        this.sole = sole;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("instrumentNames")
    Map<String, String> instrumentNames(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        competence.instruments().forEach(instrument -> names.put(instrument.code(), instrument.name(locale)));
        names.putAll(sole.duties(locale));
        names.put(Mandate.ASSIGNED, messages.getMessage("task.instrument.assigned", null, locale));
        return names;
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
