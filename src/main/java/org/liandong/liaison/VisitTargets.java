package org.liandong.liaison;

import java.util.List;
import org.liandong.account.SignedIn;

/** What a visit may be linked with, for its page of links; each module whose records take visits up has one. */
public interface VisitTargets {

    /**
     * A record to link with.
     *
     * @param key what {@link #link} knows it by
     * @param note whose it is and of when
     */
    record Target(String key, String name, String note) {}

    /** Last part of the message key {@code visit.target.*} that names such records. */
    String kind();

    /** Those that this person may link with, the latest first; of any name for no words. */
    List<Target> find(String words, SignedIn me, int limit);

    /** Those with which this person's body has linked the visit. */
    List<Target> linked(long visitId, SignedIn me);

    /** For a visit in which the body took part; twice is once. */
    void link(long visitId, String key, SignedIn me);

    void unlink(long visitId, String key, SignedIn me);
}
