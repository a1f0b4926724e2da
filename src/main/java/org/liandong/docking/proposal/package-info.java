/**
 * 下级建议: what a congress would like the body above to do together with it, and what that body says to it. Each side
 * writes its own words: a proposal binds nobody, whether to take it up is the upper body's free decision with its reason, and
 * it becomes part of a plan only by that body's own hand.
 */
@NullMarked
package org.liandong.docking.proposal;

import org.jspecify.annotations.NullMarked;
