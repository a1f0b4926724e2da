/** 对接纪要: the paper that a round makes of itself; it only reads. */
@NullMarked
package org.liandong.docking.minutes;

import org.jspecify.annotations.NullMarked;
