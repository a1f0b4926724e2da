package org.liandong.supervision.opinion;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the body's office writes about an opinion as a whole.
 *
 * @param number 文号, empty while it has none
 * @param meetingId meeting of the body at which it was deliberated
 * @param wording the opinion's own words, as far as they are not those of its items
 */
@Embeddable
public record OpinionContent(
        String title, String number, @Enumerated(EnumType.STRING) Basis basis, long meetingId, String wording) {}
