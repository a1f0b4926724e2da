package org.liandong.supervision.opinion;

import jakarta.persistence.Embeddable;

/**
 * What is to be handled, and by whom.
 *
 * @param organ 责任单位 of the body's own level, as it stands in its list
 * @param supporting organs that support, one a line
 * @param statutes one a line
 */
@Embeddable
public record ItemContent(String wording, String organ, String supporting, String statutes) {}
