/** 工作台上的联动事项: what changes in joint matters ask of a body or tell it, for the page of the morning. */
@NamedInterface("desk")
@NullMarked
package org.liandong.supervision.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
