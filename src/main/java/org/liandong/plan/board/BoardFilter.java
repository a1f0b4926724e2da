package org.liandong.plan.board;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanKind;
import org.springframework.web.util.UriUtils;

/**
 * What the board is narrowed to; all of it stands in the URL.
 *
 * @param kind the plans whose items it holds; supervision, where levels may work jointly, unless asked otherwise
 * @param quarter 1 to 4, null for the whole year
 * @param open body of one's area that is opened, null for none
 * @param instrument code, empty for all
 * @param statute name of a statute, empty for all
 * @param supervised name of an organ under supervision, empty for all
 * @param month month of the list below the picture, null for the whole period
 * @param counterparts whether it holds the work of counterpart organs, bodies beside included; the subject area is theirs
 */
record BoardFilter(
        PlanKind kind,
        int year,
        @Nullable Integer quarter,
        @Nullable Long open,
        @Nullable OrganFunction subjectArea,
        String instrument,
        @Nullable LinkageWish wish,
        String statute,
        String supervised,
        @Nullable Integer month,
        boolean counterparts) {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** First month of the picture. */
    int first() {
        return quarter == null ? 1 : (quarter - 1) * MONTHS_OF_A_QUARTER + 1;
    }

    /** Last month of the picture. */
    int last() {
        return first() + width() - 1;
    }

    /** Number of months of the picture. */
    public int width() {
        return quarter == null ? MONTHS_OF_A_YEAR : MONTHS_OF_A_QUARTER;
    }

    boolean holds(int aMonth) {
        return first() <= aMonth && aMonth <= last();
    }

    BoardFilter listing(@Nullable Integer aMonth) {
        return new BoardFilter(
                kind, year, quarter, open, subjectArea, instrument, wish, statute, supervised, aMonth, counterparts);
    }

    BoardFilter of(@Nullable OrganFunction function) {
        return new BoardFilter(
                kind, year, quarter, open, function, instrument, wish, statute, supervised, month, counterparts);
    }

    /** Empty text for no choice, as query parameters and SQL take it. */
    public String areaName() {
        return subjectArea == null ? "" : subjectArea.name();
    }

    public String wishName() {
        return wish == null ? "" : wish.name();
    }

    /** The same board with some of it changed: name and value in turn, an empty value for no choice. */
    String url(String... changes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", counterparts ? "counterparts" : "");
        all.put("kind", kind == PlanKind.SUPERVISION ? "" : kind.name());
        all.put("year", Integer.toString(year));
        all.put("quarter", text(quarter));
        all.put("open", text(open));
        all.put("subjectArea", areaName());
        all.put("instrument", instrument);
        all.put("wish", wishName());
        all.put("statute", statute);
        all.put("supervised", supervised);
        all.put("month", text(month));
        for (int n = 0; n < changes.length; n += 2) {
            all.put(changes[n], changes[n + 1]);
        }
        // the month alone says something when it is empty: the whole period instead of what runs now
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty() || each.getKey().equals("month"))
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/plans/board?", ""));
    }

    /** The board with another body opened, null for none. */
    String openUrl(@Nullable Long body) {
        return url("open", text(body));
    }

    /** The list of one month below the picture, of the whole period for null. */
    String listUrl(@Nullable Integer aMonth) {
        return url("month", text(aMonth)) + "#list";
    }

    /** The whole year or a quarter; the list then holds the whole period. */
    String zoomUrl(@Nullable Integer aQuarter) {
        return url("quarter", text(aQuarter), "month", "");
    }

    /** The list of the whole period. */
    public String wholeUrl() {
        return listUrl(null);
    }

    /** Items of another kind of plan, whose instruments are others. */
    String kindUrl(PlanKind other) {
        return url("kind", other == PlanKind.SUPERVISION ? "" : other.name(), "instrument", "");
    }

    /** The work of counterpart organs, or that of the line and the area. */
    public String otherViewUrl() {
        return url("view", counterparts ? "" : "counterparts", "open", "");
    }

    /** The same board as a paper. */
    public String printUrl(String sheet) {
        return url("print", sheet);
    }

    /** Whether it shows less than everything. */
    public boolean narrowed() {
        return subjectArea != null || wish != null || !(instrument + statute + supervised).isEmpty();
    }

    /** The board with nothing chosen on it. */
    public String url() {
        return url(new String[0]);
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
