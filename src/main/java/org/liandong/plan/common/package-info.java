/**
 * 共同点: where the plan of one body touches those of the levels above and below and of its counterparts, said in reasons
 * that a person can check; each body answers for itself. It reads what the visibility rule lets it and ranks no body.
 */
@NullMarked
package org.liandong.plan.common;

import org.jspecify.annotations.NullMarked;
