package org.liandong.plan.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanKind;
import org.liandong.web.Asked;

/** What stands in the URL of the board, as it was typed; nonsense counts as nothing asked. */
record BoardAsked(
        @Nullable String view,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String quarter,
        @Nullable String open,
        @Nullable String subjectArea,
        @Nullable String instrument,
        @Nullable String wish,
        @Nullable String statute,
        @Nullable String supervised,
        @Nullable String month,
        @Nullable String item,
        @Nullable String print) {

    private static final int LONGEST = 200;

    /** Without a month asked for, the list below the picture holds what runs now; an empty one asks for the whole period. */
    BoardFilter filter(LocalDate today) {
        int chosen = year != null && year.matches("20\\d\\d|2100") ? Integer.parseInt(year) : today.getYear();
        Integer zoom = quarter != null && quarter.matches("[1-4]") ? Integer.valueOf(quarter) : null;
        PlanKind plans = Asked.one(PlanKind.class, kind);
        BoardFilter all = new BoardFilter(
                plans == null ? PlanKind.SUPERVISION : plans,
                chosen,
                zoom,
                Asked.id(open),
                Asked.one(OrganFunction.class, subjectArea),
                name(instrument),
                Asked.one(LinkageWish.class, wish),
                name(statute),
                name(supervised),
                null,
                "counterparts".equals(view));
        int now = chosen == today.getYear() ? today.getMonthValue() : 0;
        Integer listed = month == null
                ? Integer.valueOf(now)
                : month.matches("[1-9]|1[0-2]") ? Integer.valueOf(month) : Integer.valueOf(0);
        return all.holds(listed) ? all.listing(listed) : all;
    }

    @Nullable
    Long chosen() {
        return Asked.id(item);
    }

    /** The sheet to print on, null for the screen. */
    @Nullable
    Sheet sheet() {
        return Asked.one(Sheet.class, print);
    }

    /** Sheets that the board is printed on, broad side down. */
    enum Sheet {
        A3,
        A4;

        /** Class of the stylesheet. */
        public String look() {
            return "sheet " + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static String name(@Nullable String text) {
        String name = text == null ? "" : text.strip().replace("\u0000", "");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
