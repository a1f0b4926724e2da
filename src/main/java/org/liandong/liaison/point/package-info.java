/**
 * 反映事项: the way of what was raised on a visit, from being passed on to the answer and to telling whoever raised it
 * (《代表法》 31), and the board of those that are open.
 */
@NamedInterface("point")
@NullMarked
package org.liandong.liaison.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
