/**
 * 共同进度改期: the days that all participants share may be moved after the matter has been issued, with a reason and a trail;
 * each participant is told, and decides on its own days by itself.
 */
@NullMarked
package org.liandong.supervision.schedule;

import org.jspecify.annotations.NullMarked;
