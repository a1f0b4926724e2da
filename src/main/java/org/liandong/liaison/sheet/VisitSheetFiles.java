package org.liandong.liaison.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liandong.account.SignedIn;
import org.liandong.congress.Visibility;
import org.liandong.shared.StateChanged;
import org.liandong.web.ImportProblem;
import org.liandong.web.SafeCell;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that a clerk takes away. */
@Component
class VisitSheetFiles {

    /** Bodies to pick from: those above, beside and below, as far as a list goes. */
    private static final int MOST_PICKS = 5000;

    private final OwnVisits own;
    private final VisitSheet sheet;
    private final VisitCheck check;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    VisitSheetFiles(
            OwnVisits own,
            VisitSheet sheet,
            VisitCheck check,
            JdbcClient jdbc,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.own = own;
        this.sheet = sheet;
        this.check = check;
        this.jdbc = jdbc;
        this.messages = messages;
        this.events = events;
    }

    void template(OutputStream out, SignedIn me, Locale locale) throws IOException {
        sheet.write(out, List.of(), check.bodies(), picks(me), locale);
    }

    /** The body's own visits with all that they say of people, which the log of personal data keeps. */
    void visits(OutputStream out, SignedIn me, LocalDate from, LocalDate to, Locale locale) throws IOException {
        events.publishEvent(
                new StateChanged("visit.export", "visit", null, me.bodyId(), from + " — " + to, null, null));
        sheet.write(out, own.of(me.bodyId(), from, to, VisitSheet.MOST_ROWS), check.bodies(), picks(me), locale);
    }

    private List<String> picks(SignedIn me) {
        return jdbc.sql(
                        "select b.code || ' ' || b.name from body b where b.valid_to is null and b.id <> :readerId and ("
                                + "b.path = any(:readerAncestors) or b.path >= :readerPath and b.path < :readerPathEnd"
                                + " or b.parent_id = (select parent_id from body where id = :readerId))"
                                + " order by b.code limit :limit")
                .params(Visibility.parameters(me.reader()))
                .param("limit", MOST_PICKS)
                .query(String.class)
                .list();
    }

    void problems(OutputStream out, List<List<ImportProblem>> lists, Locale locale) throws IOException {
        try (Workbook book = new Workbook(out, "Liandong", "1.0")) {
            Worksheet table = book.newWorksheet(text("import.problem", locale));
            List<String> head = List.of("import.line", "import.column", "import.value", "import.problem");
            for (int n = 0; n < head.size(); n++) {
                table.value(0, n, text(head.get(n), locale));
            }
            int at = 1;
            for (List<ImportProblem> list : lists) {
                for (ImportProblem problem : list) {
                    table.value(at, 0, problem.line());
                    table.value(at, 1, problem.column());
                    table.value(at, 2, SafeCell.of(problem.value()));
                    table.value(
                            at++,
                            3,
                            text(problem.key(), locale, problem.arguments().toArray()));
                }
            }
        }
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
