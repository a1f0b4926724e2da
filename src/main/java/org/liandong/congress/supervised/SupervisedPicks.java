package org.liandong.congress.supervised;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.web.Pick;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Organs under supervision as the picker of a form shows them. */
@Component
public class SupervisedPicks {

    private final SupervisedLookup lists;
    private final BodyLookup bodies;
    private final MessageSource messages;

    SupervisedPicks(SupervisedLookup lists, BodyLookup bodies, MessageSource messages) {
        this.lists = lists;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** Those of a body that fit what is typed; all of them for nothing. */
    public List<Pick> find(long bodyId, String typed, Locale locale) {
        BodyRow body = bodies.byId(bodyId).orElseThrow();
        return SupervisedLookup.find(lists.of(bodyId, body.kind()), typed).stream()
                .map(line -> pick(line, locale))
                .toList();
    }

    /** Those that were chosen, in their order; a name that is not in the body's list has no note. */
    public List<Pick> chosen(long bodyId, List<String> names, Locale locale) {
        if (names.isEmpty()) {
            return List.of();
        }
        BodyRow body = bodies.byId(bodyId).orElseThrow();
        Map<String, Pick> listed = lists.of(bodyId, body.kind()).stream()
                .map(line -> pick(line, locale))
                .collect(Collectors.toMap(Pick::value, Function.identity()));
        return names.stream()
                .map(name -> listed.getOrDefault(name, new Pick(name, "")))
                .toList();
    }

    private Pick pick(SupervisedLine line, Locale locale) {
        return new Pick(line.name(), messages.getMessage("supervised.branch." + line.branch(), null, locale));
    }
}
