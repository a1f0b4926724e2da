package org.liandong.liaison;

import java.util.EnumMap;
import java.util.List;
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

    /** A row with its words. */
    record Line(VisitRow visit, String form, String state) {}

    List<Line> lines(List<VisitRow> rows) {
        return rows.stream()
                .map(row -> new Line(row, forms.getOrDefault(row.form(), ""), states.getOrDefault(row.state(), "")))
                .toList();
    }
}
