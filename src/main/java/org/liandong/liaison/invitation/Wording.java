package org.liandong.liaison.invitation;

import jakarta.persistence.Embeddable;

/**
 * The words of an invitation.
 *
 * @param heading name of the meeting, topic of the lecture or forum
 * @param lecturer empty where there is none
 * @param agenda one item a line
 * @param whom who of each body is asked, by post; empty for its own choice
 * @param contact whom to ask, with the number
 */
@Embeddable
record Wording(String heading, String lecturer, String agenda, String whom, String contact) {}
