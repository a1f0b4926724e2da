package org.liandong.liaison.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liandong.congress.BodyRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 联系工作安排: the duties of a year as a paper, read once for the A4 page and the Word file alike. */
@Component
class DutyPaper {

    /** Number, who, with whom, visits, note; in percent. */
    static final List<Integer> WIDTHS = List.of(8, 22, 42, 12, 16);

    /** What the paper says, in words. */
    record Paper(String title, List<Group> groups, String owner) {}

    /** The duties of one kind, a line each. */
    record Group(String heading, List<String> columns, List<List<String>> rows) {}

    private final MessageSource messages;

    DutyPaper(MessageSource messages) {
        this.messages = messages;
    }

    Paper of(BodyRow owner, int year, List<DutyRow> rows, Locale locale) {
        String[] numbers = say("duty.paper.numbers", locale).split(",");
        List<Group> groups = new ArrayList<>();
        for (DutyGroup group : DutyGroup.of(rows)) {
            groups.add(new Group(
                    say("duty.paper.group", locale, numbers[groups.size()], say("duty.kind." + group.kind(), locale)),
                    columns(group.kind(), locale),
                    lines(group.rows(), locale)));
        }
        return new Paper(say("duty.paper.title", locale, owner.name(), String.valueOf(year)), groups, owner.name());
    }

    private List<String> columns(DutyKind kind, Locale locale) {
        return List.of(
                say("duty.paper.number", locale),
                say("duty.holder.label." + kind, locale),
                say("duty.targets.label." + kind, locale),
                say("duty.wanted.short", locale),
                say("duty.note", locale));
    }

    private List<List<String>> lines(List<DutyRow> rows, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        for (DutyRow row : rows) {
            List<String> with = row.kind() == DutyKind.DEPUTY ? row.deputyLines() : row.targetNames();
            lines.add(List.of(
                    String.valueOf(lines.size() + 1),
                    row.who(),
                    String.join(say("duty.join", locale), with),
                    say("duty.times", locale, row.visitsWanted()),
                    row.note()));
        }
        return lines;
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
