package org.liandong.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;

/**
 * The post somebody works in just now.
 *
 * @param bodyName everyday name of the body
 * @param organId organ of the body, null for none
 * @param managesAccounts whether the holder keeps the accounts of the body and those below it
 */
public record ActivePost(
        long postId,
        long bodyId,
        String bodyName,
        BodyKind bodyKind,
        Level bodyLevel,
        String bodyPath,
        @Nullable Long organId,
        Role role,
        boolean managesAccounts)
        implements Serializable {

    /** The body as the visibility rule sees it. */
    public Reader reader() {
        return new Reader(bodyId, bodyPath);
    }
}
