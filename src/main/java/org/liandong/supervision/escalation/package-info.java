/**
 * 监督方式的衔接: which stronger instrument a congress may use after its own work in a joint matter, and the motion with
 * which it does so: special inquiry, interpellation, investigation of a specific question, dismissal, recall (监督法 ch. 6-9,
 * 地方组织法 24, 31). The law sets no order among them.
 */
@NullMarked
package org.liandong.supervision.escalation;

import org.jspecify.annotations.NullMarked;
