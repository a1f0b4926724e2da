package org.liandong.law.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;

/** The work that rests on a statute, told by the module that plans it. */
public interface StatuteUses {

    /**
     * One piece of work.
     *
     * @param key where the next page begins
     * @param article what it cites, empty for the whole statute
     */
    record Use(
            String key,
            String url,
            String title,
            String bodyName,
            int year,
            int monthFrom,
            int monthTo,
            String article) {}

    /**
     * What this reader may open, the latest first.
     *
     * @param after key of the last one before, null at the beginning
     * @param limit greatest number
     */
    List<Use> of(Reader reader, String name, @Nullable String after, int limit);

    /** Whether any work at all rests on the statute, whoever may read it. */
    boolean any(String name);
}
