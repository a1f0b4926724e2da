/**
 * 申请参加: a congress that reads a matter and was not invited asks to take part; the initiator agrees or says why not, and the
 * congress then answers for itself. Nothing is forced on either side (地方组织法 46).
 */
@NullMarked
package org.liandong.supervision.join;

import org.jspecify.annotations.NullMarked;
