package org.liandong.supervision.opinion;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is to be handled, and by whom.
 *
 * @param organ 责任单位 of the body's own level, as it stands in its list
 * @param supporting organs that support, one a line
 * @param statutes one a line
 * @param ledgerLineId line of the ledger on which it was given, null for none
 */
@Embeddable
public record ItemContent(
        String wording, String organ, String supporting, String statutes, @Nullable Long ledgerLineId) {}
