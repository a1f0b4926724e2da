package org.liandong.liaison;

import java.util.List;
import org.liandong.congress.Reader;

/** Where a visit is used in other modules, for its page; each module that takes visits up has one. */
public interface VisitUses {

    /**
     * One use.
     *
     * @param title message key of its name, with {@code names} as values
     */
    record Use(String title, List<Object> names, String url) {}

    /** The uses that this reader may open, the latest first. */
    List<Use> of(Reader reader, long visitId);
}
