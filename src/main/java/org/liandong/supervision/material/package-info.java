/**
 * 共同材料: the folder of a joint matter, into which all who take part put what may serve the others. Material may be
 * shared, conclusions may not: each congress reports and deliberates by itself (监督法 36, 37, inferred).
 */
@NullMarked
package org.liandong.supervision.material;

import org.jspecify.annotations.NullMarked;
