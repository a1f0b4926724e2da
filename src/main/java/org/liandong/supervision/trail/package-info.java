/**
 * 参加经过: who of a congress answered, left, joined again, reported and ended its task, when and why; each its own
 * decision, written once and never changed.
 */
@NullMarked
package org.liandong.supervision.trail;

import org.jspecify.annotations.NullMarked;
