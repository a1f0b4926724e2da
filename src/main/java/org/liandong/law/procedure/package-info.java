/**
 * 法定程序: the steps that the law sets for each instrument, the dates that follow from its time limits, and how each date
 * was worked out. Natural days throughout; a month ends on the same day of a later month or on its last (民法典 202).
 */
@NamedInterface("procedure")
@NullMarked
package org.liandong.law.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
