package org.liandong.supervision.paper;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of papers, which are official and therefore always Chinese. */
@Component
class PaperWords {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, CHINESE);
    }

    /** Empty for none. */
    String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : say("paper.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The names of all places as they stand in templates. */
    Map<PaperPlace, String> places() {
        Map<PaperPlace, String> names = new EnumMap<>(PaperPlace.class);
        for (PaperPlace place : PaperPlace.values()) {
            names.put(place, say("paper.place." + place));
        }
        return names;
    }

    /** An example for each place, for a preview. */
    Map<PaperPlace, String> examples() {
        Map<PaperPlace, String> examples = new EnumMap<>(PaperPlace.class);
        for (PaperPlace place : PaperPlace.values()) {
            examples.put(place, say("paper.example." + place));
        }
        return examples;
    }
}
