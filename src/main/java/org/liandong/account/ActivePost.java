package org.liandong.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;

/**
 * The post somebody works in just now.
 *
 * @param bodyId body worked for; 0 for an officer while the portal has no bodies
 * @param bodyName everyday name of the body, empty for an officer without one
 * @param bodyKind null for an officer without a body
 * @param bodyLevel null for an officer without a body
 * @param bodyPath path of the body, "." for an officer without one: no path lies under it
 * @param organId organ of the body, null for none
 * @param managesAccounts whether the holder keeps the accounts of the body and those below it
 */
public record ActivePost(
        long postId,
        long bodyId,
        String bodyName,
        @Nullable BodyKind bodyKind,
        @Nullable Level bodyLevel,
        String bodyPath,
        @Nullable Long organId,
        Role role,
        boolean managesAccounts)
        implements Serializable {

    /** The body as the visibility rule sees it; an officer of a portal without bodies sees nothing. */
    public Reader reader() {
        return new Reader(bodyId, bodyPath);
    }
}
