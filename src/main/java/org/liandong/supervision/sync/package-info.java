/**
 * 四同步: how the participants of a joint matter stand in deployment, time, requirement and progress, as information for
 * all who take part; each figure opens the record behind it, nobody is scored or ranked (地方组织法 46).
 */
@NullMarked
package org.liandong.supervision.sync;

import org.jspecify.annotations.NullMarked;
