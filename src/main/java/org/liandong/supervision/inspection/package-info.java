/**
 * 检查组: who carries out what a congress does by itself in a joint matter, each seat checked against the law (监督法 33,
 * 57), their training, and the day on which the list became final.
 */
@NullMarked
package org.liandong.supervision.inspection;

import org.jspecify.annotations.NullMarked;
