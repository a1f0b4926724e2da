package org.liandong.supervision.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What stands in a publication.
 *
 * @param wording the text as it was told
 * @param place number of the gazette, address of the page, name of the meeting
 * @param harmless why what looks like personal data in it is none; empty where nothing does
 */
@Embeddable
record PublicationContent(
        String wording, LocalDate toldOn, @Enumerated(EnumType.STRING) Medium medium, String place, String harmless) {}
