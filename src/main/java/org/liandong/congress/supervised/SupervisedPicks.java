package org.liandong.congress.supervised;

import java.util.List;
import java.util.Locale;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.web.Pick;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Organs under supervision as the picker of a form shows them. */
@Component
class SupervisedPicks {

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
                .map(line ->
                        new Pick(line.name(), messages.getMessage("supervised.branch." + line.branch(), null, locale)))
                .toList();
    }
}
