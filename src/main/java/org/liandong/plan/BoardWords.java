package org.liandong.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * The words on the board's bars for one request; a board has hundreds of bars and few different words, so each is looked
 * up once and the template only prints them.
 */
final class BoardWords {

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

    /** A number of items. */
    String figure(int items) {
        return known.computeIfAbsent("figure." + items, none -> message("plan.board.figure", items));
    }

    /** What stands under the title: the instrument, whether it is a draft, and the wish. */
    String note(BoardReads.Bar bar) {
        return instrument(bar.instrument())
                + (bar.published() ? "" : " \u00b7 " + word("plan.item.draft"))
                + (bar.linkageWish() == LinkageWish.NONE ? "" : " \u00b7 " + wish(bar.linkageWish()));
    }

    /** The wish, and whether it is linked with another item shown. */
    String linkage(BoardReads.Bar bar, int mark) {
        String wish = bar.linkageWish() == LinkageWish.NONE ? "" : wish(bar.linkageWish());
        return mark == 0 ? wish : wish + " \u21c5 " + word("plan.item.linked");
    }

    String state(ItemState state) {
        return word("plan.itemState." + state);
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
