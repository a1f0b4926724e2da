package org.liandong.liaison.invitation;

import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;
import org.liandong.web.RowKey;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which invitations of a body are wanted.
 *
 * @param box SENT for those that it sent, anything else for those that it received
 * @param year empty or nonsense for all
 * @param kind empty or nonsense for all
 */
record InvitationFilter(@Nullable String box, @Nullable String year, @Nullable String kind) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public boolean sentBox() {
        return "sent".equalsIgnoreCase(box);
    }

    /** Null for all. */
    public @Nullable Integer yearValue() {
        Long asked = Asked.id(year);
        return asked == null || asked < FIRST_YEAR || asked > LAST_YEAR ? null : asked.intValue();
    }

    /** Null for all. */
    public @Nullable InvitationKind kindValue() {
        return Asked.one(InvitationKind.class, kind);
    }

    public boolean any() {
        return yearValue() != null || kindValue() != null;
    }

    /** The page of the list that begins after a row; the first for null. */
    String url(@Nullable RowKey after) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/liaison/invitations");
        if (sentBox()) {
            url.queryParam("box", "sent");
        }
        if (yearValue() != null) {
            url.queryParam("year", yearValue());
        }
        if (kindValue() != null) {
            url.queryParam("kind", kindValue());
        }
        if (after != null) {
            url.queryParam("after", after);
        }
        return url.toUriString();
    }
}
