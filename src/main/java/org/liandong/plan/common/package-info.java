/**
 * 共同点: where the plan of one body touches those of the levels above and below and of its counterparts, said in reasons
 * that a person can check; each body answers for itself. It reads what the visibility rule lets it and ranks no body.
 *
 * <p>When both sides take part, either may link the two items by one more click. The answer does not do it by itself: it is
 * read by the two sides alone, the link by all who may read both items, so who gives the one has not decided on the other.
 */
@NullMarked
package org.liandong.plan.common;

import org.jspecify.annotations.NullMarked;
