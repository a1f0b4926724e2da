package org.liandong.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingRow;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 计划文本: a plan as its official paper, read once for the A4 page and the Word file alike. */
@Component
class PlanPaper {

    /**
     * What the paper says, in words.
     *
     * @param title with the mark of a draft
     * @param adopted meeting and day of adoption and of the last adjustment, empty before
     * @param columns headings of every table; what no item says has none
     * @param widths of the columns, in percent
     * @param owner who signs
     * @param day of publication, empty before
     */
    record Paper(
            String title,
            String adopted,
            String note,
            List<String> columns,
            List<Integer> widths,
            List<Group> groups,
            String owner,
            String day) {}

    /** The items of one instrument, a line each. */
    record Group(String heading, List<List<String>> rows) {}

    /** A column with what an item says in it; one that is not needed is left out where nobody says anything. */
    private record Column(String heading, boolean needed, Function<PlanItemLine, @Nullable String> says) {}

    private final PlanReads reads;
    private final PlanRevisions revisions;
    private final PlanMeetings meetings;
    private final PlanInstruments instruments;
    private final BodyLookup bodies;
    private final MessageSource messages;

    PlanPaper(
            PlanReads reads,
            PlanRevisions revisions,
            PlanMeetings meetings,
            PlanInstruments instruments,
            BodyLookup bodies,
            MessageSource messages) {
        this.reads = reads;
        this.revisions = revisions;
        this.meetings = meetings;
        this.instruments = instruments;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** The plan as this reader may see it: its owner as it is being written, others as it is in force. */
    Paper of(Reader reader, PlanView plan, Locale locale) {
        BodyRow owner = bodies.byId(plan.ownerId()).orElseThrow(NotFoundException::new);
        List<PlanItemLine> items = reads.items(reader, plan);
        List<Column> columns = columns(plan, locale).stream()
                .filter(column -> column.needed()
                        || items.stream().anyMatch(item -> !text(column, item).isEmpty()))
                .toList();
        LocalDate day = plan.publishedOn();
        List<String> headings = new ArrayList<>(List.of(say("plan.paper.number", locale)));
        columns.forEach(column -> headings.add(column.heading()));
        return new Paper(
                title(reader, plan, owner, locale),
                adopted(plan, locale),
                plan.note(),
                headings,
                widths(headings.size()),
                groups(plan, items, columns, locale),
                owner.name(),
                day == null ? "" : day(day, locale));
    }

    private String title(Reader reader, PlanView plan, BodyRow owner, Locale locale) {
        String title =
                say("plan.title", locale, owner.name(), String.valueOf(plan.year()), say(plan.nameKey(), locale));
        return switch (plan.state()) {
            case DRAFT, SUBMITTED -> say("plan.paper.draft", locale, title);
            case ADJUSTING -> reader.bodyId() == plan.ownerId() ? say("plan.paper.adjustment", locale, title) : title;
            case ADOPTED, PUBLISHED -> title;
        };
    }

    /** By whom and when: before publication as recorded on the plan, after it as the kept revisions say. */
    private String adopted(PlanView plan, Locale locale) {
        List<PlanRevision> kept = revisions.of(plan.id());
        Long first =
                kept.isEmpty() ? plan.meetingId() : kept.get(kept.size() - 1).meetingId();
        Long last = kept.size() < 2 ? null : kept.get(0).meetingId();
        Map<Long, MeetingRow> known = meetings.byIds(first, last);
        List<String> said = new ArrayList<>();
        if (first != null && known.containsKey(first)) {
            said.add(meeting("plan.paper.adopted", known.get(first), locale));
        }
        if (last != null && known.containsKey(last)) {
            said.add(meeting("plan.paper.adjusted", known.get(last), locale));
        }
        return said.isEmpty() ? "" : say("plan.paper.said", locale, String.join(say("plan.paper.comma", locale), said));
    }

    private String meeting(String key, MeetingRow meeting, Locale locale) {
        return say(key, locale, day(meeting.endsOn(), locale), meetings.name(meeting, locale));
    }

    private List<Column> columns(PlanView plan, Locale locale) {
        return List.of(
                new Column(say("plan.item.months", locale), true, item -> months(item, locale)),
                new Column(say("plan.item.title", locale), true, item -> name(item, locale)),
                new Column(say("plan.item.statutes", locale), false, PlanItemLine::statuteLines),
                new Column(say("plan.item.leadOrgan", locale), false, PlanItemLine::leadOrgan),
                new Column(say("plan.item.supporting", locale), false, PlanItemLine::supporting),
                new Column(say(plan.concernedKey(), locale), false, PlanItemLine::supervisedLines));
    }

    /** By instrument in the order of plans of this kind, within it by month; numbered throughout. */
    private List<Group> groups(PlanView plan, List<PlanItemLine> items, List<Column> columns, Locale locale) {
        List<String> order = plan.kind().instruments();
        Map<String, List<PlanItemLine>> byInstrument = items.stream()
                .collect(Collectors.groupingBy(
                        PlanItemLine::instrument,
                        () -> new TreeMap<>(Comparator.<String>comparingInt(code -> order.indexOf(code))
                                .thenComparing(code -> code)),
                        Collectors.toList()));
        String[] numbers = say("plan.paper.numbers", locale).split(",");
        List<Group> groups = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<PlanItemLine>> group : byInstrument.entrySet()) {
            List<List<String>> rows = new ArrayList<>();
            for (PlanItemLine item : group.getValue()) {
                List<String> row = new ArrayList<>(List.of(String.valueOf(++number)));
                columns.forEach(column -> row.add(text(column, item)));
                rows.add(row);
            }
            groups.add(new Group(
                    say(
                            "plan.paper.group",
                            locale,
                            numbers[groups.size() % numbers.length],
                            instruments.name(group.getKey(), locale),
                            rows.size()),
                    rows));
        }
        return groups;
    }

    /** Number, months, title, and the rest alike, so that the tables of a paper stand in line. */
    private static List<Integer> widths(int columns) {
        int rest = columns - 3;
        List<Integer> widths = new ArrayList<>(List.of(7, 13, rest == 0 ? 80 : 30));
        IntStream.range(0, rest).forEach(at -> widths.add(50 / rest));
        return widths;
    }

    private static String text(Column column, PlanItemLine item) {
        String said = column.says().apply(item);
        return said == null ? "" : said;
    }

    private String name(PlanItemLine item, Locale locale) {
        return item.state() == ItemState.DROPPED ? say("plan.paper.dropped", locale, item.title()) : item.title();
    }

    private String months(PlanItemLine item, Locale locale) {
        return item.oneMonth()
                ? say("plan.month", locale, item.monthFrom())
                : say("plan.months", locale, item.monthFrom(), item.monthTo());
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(say("format.date", locale), locale).format(day);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
