package org.liandong.liaison;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The words of a list's rows, looked up once a page and not once a cell. */
final class VisitLabels {

    private final Map<VisitForm, String> forms = new EnumMap<>(VisitForm.class);
    private final Map<VisitState, String> states = new EnumMap<>(VisitState.class);

    VisitLabels(MessageSource messages, Locale locale) {
        for (VisitForm form : VisitForm.values()) {
            forms.put(form, messages.getMessage("visit.form." + form, null, locale));
        }
        for (VisitState state : VisitState.values()) {
            states.put(state, messages.getMessage("visit.state." + state, null, locale));
        }
    }

    public String form(VisitForm form) {
        return forms.getOrDefault(form, "");
    }

    public String state(VisitState state) {
        return states.getOrDefault(state, "");
    }
}
