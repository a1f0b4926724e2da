package org.liandong.plan;

import java.util.List;
import org.liandong.congress.Reader;

/** What came of a plan item in other modules, for its page; each module that takes items up has one. */
public interface PlanItemUses {

    /**
     * One record that came of the item.
     *
     * @param title message key of its name, with {@code names} as values
     * @param note message key of how far it has come, with {@code facts} as values
     */
    record Use(String title, List<Object> names, String url, String note, List<Object> facts) {}

    /** The records that this reader may open, the latest first. */
    List<Use> of(Reader reader, long itemId);
}
