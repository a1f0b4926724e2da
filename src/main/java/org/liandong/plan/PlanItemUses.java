package org.liandong.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;

/** What came of a plan item in other modules, for its page; each module that takes items up has one. */
public interface PlanItemUses {

    /**
     * One record that came of the item.
     *
     * @param kind message key of what it is
     * @param note message key of the details, null for none
     * @param arguments of the note
     */
    record Use(String kind, String title, String url, @Nullable String note, List<Object> arguments) {}

    /** The records that this reader may open, the latest first. */
    List<Use> of(Reader reader, long itemId);
}
