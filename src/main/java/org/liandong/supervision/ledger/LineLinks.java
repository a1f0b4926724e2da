package org.liandong.supervision.ledger;

import java.util.List;
import org.liandong.congress.Reader;

/** What else in the field is linked to a line of the ledger, told by who keeps the link: the opinions given on it. */
public interface LineLinks {

    /** A record that the reader may open. */
    record Link(String title, String url) {}

    /** The records linked to a line, as far as this reader may open them. */
    List<Link> of(long lineId, Reader reader);
}
