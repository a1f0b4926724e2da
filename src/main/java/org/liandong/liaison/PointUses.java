package org.liandong.liaison;

import java.util.List;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;

/** What a point becomes in other modules, for its page; each module that takes points up has one. */
public interface PointUses {

    /**
     * What this person may make of a point by one click, sent to {@code url}.
     *
     * @param title message key of the button, with {@code names} as values
     * @param fields names and values that are sent along
     */
    record Offer(String title, List<Object> names, String url, Map<String, String> fields) {}

    /** What it became, as far as this reader may open it. */
    List<VisitUses.Use> of(Reader reader, long pointId);

    /** What may be made of it. */
    List<Offer> offers(SignedIn me, long pointId);
}
