package org.liandong.supervision.opinion.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.law.statute.StatuteLookup;
import org.liandong.supervision.opinion.OpinionReads;
import org.liandong.supervision.opinion.OpinionRow;
import org.liandong.supervision.opinion.draft.OpinionNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be picked in the columns of the table, and the name of its file. */
@Component
class SheetPicks {

    private static final int MOST_STATUTES = 2000;

    private final OpinionReads reads;
    private final OpinionNames names;
    private final StatuteLookup statutes;
    private final MessageSource messages;

    SheetPicks(OpinionReads reads, OpinionNames names, StatuteLookup statutes, MessageSource messages) {
        this.reads = reads;
        this.names = names;
        this.statutes = statutes;
        this.messages = messages;
    }

    Map<OpinionColumn, List<String>> of(SignedIn me) {
        List<String> organs = names.organs(me.bodyId()).names();
        Map<OpinionColumn, List<String>> picks = new EnumMap<>(OpinionColumn.class);
        picks.put(
                OpinionColumn.OPINION,
                reads.own(me.reader(), OpinionImport.MOST_OPINIONS).stream()
                        .map(OpinionRow::title)
                        .distinct()
                        .toList());
        picks.put(OpinionColumn.ORGAN, organs);
        picks.put(OpinionColumn.SUPPORTING, organs);
        picks.put(OpinionColumn.STATUTES, statutes.offered(MOST_STATUTES));
        return picks;
    }

    String fileName(SignedIn me, Locale locale) {
        return me.getBodyName() + messages.getMessage("opinions.title", null, locale) + ".xlsx";
    }
}
