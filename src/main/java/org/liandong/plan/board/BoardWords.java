package org.liandong.plan.board;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanInstruments;
import org.springframework.context.MessageSource;

/**
 * The words on the board's bars for one request; a board has hundreds of bars and few different words, so each is looked
 * up once and the template only prints them.
 */
final class BoardWords {

    private static final String DOT = " \u00b7 ";

    private final MessageSource messages;
    private final PlanInstruments instruments;
    private final Locale locale;
    private final Map<String, String> known = new HashMap<>();

    BoardWords(MessageSource messages, PlanInstruments instruments, Locale locale) {
        this.messages = messages;
        this.instruments = instruments;
        this.locale = locale;
    }

    String instrument(String code) {
        return known.computeIfAbsent("instrument." + code, none -> instruments.shortName(code, locale));
    }

    String months(int from, int to) {
        return from == to
                ? known.computeIfAbsent("month." + from, none -> message("plan.month", from))
                : known.computeIfAbsent("months." + from + "." + to, none -> message("plan.months", from, to));
    }

    /** A number of items; nothing for none. */
    String figure(int items) {
        return items == 0 ? "" : known.computeIfAbsent("figure." + items, none -> message("plan.board.figure", items));
    }

    /** What stands under the title: the link, the instrument, when, and what else is to be known of it. */
    String note(BoardReads.Bar bar, int group) {
        return (group == 0 ? "" : "\u21c5" + group + " ")
                + instrument(bar.instrument())
                + DOT
                + months(bar.monthFrom(), bar.monthTo())
                + (bar.published() ? "" : DOT + word("plan.item.draft"))
                + (bar.state() == ItemState.DROPPED ? DOT + state(bar.state()) : "")
                + (bar.linkageWish() == LinkageWish.NONE ? "" : DOT + wish(bar.linkageWish()));
    }

    /** The wish, and with which others it is linked. */
    String linkage(BoardReads.Bar bar, int group) {
        String wish = bar.linkageWish() == LinkageWish.NONE ? "" : wish(bar.linkageWish());
        return group == 0 ? wish : wish + " \u21c5" + group + " " + word("plan.item.linked");
    }

    String state(ItemState state) {
        return word("plan.itemState." + state);
    }

    /** The level of a body as it stands over its name. */
    String level(Level level, boolean own) {
        return word(own ? "plan.level.own" : "plan.level." + level);
    }

    /** What a row of figures stands for. */
    String below(String body, int bodies, int items) {
        return message("plan.board.below", body, bodies, items);
    }

    /** What a row of figures of bodies beside stands for. */
    String beside(String body, int bodies, int items) {
        return message("plan.board.beside.below", body, bodies, items);
    }

    String beside() {
        return word("plan.board.beside");
    }

    /** A counterpart organ after the level, or that there is none. */
    String organ(@Nullable String name) {
        return DOT + (name == null ? word("counterparts.gap") : name);
    }

    String open() {
        return word("plan.board.open");
    }

    String openLong(String body) {
        return message("plan.board.open.long", body);
    }

    private String wish(LinkageWish wish) {
        return word("plan.wish." + wish);
    }

    private String word(String key) {
        return known.computeIfAbsent(key, this::message);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
