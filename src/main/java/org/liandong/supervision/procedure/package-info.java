/**
 * 本级法定程序: the steps that the law sets for what a congress does by itself in a joint matter, counted from its own
 * meeting; written by that congress alone (监督法 6, 34).
 */
@NamedInterface("procedure")
@NullMarked
package org.liandong.supervision.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
