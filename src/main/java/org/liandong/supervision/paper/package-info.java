/**
 * 公文: the official papers that a congress makes in a joint matter, written from its own templates and kept as records; each
 * level issues its own (地方组织法 46; 监督法 6, 34, 37), in the layout of GB/T 9704-2012.
 */
@NullMarked
package org.liandong.supervision.paper;

import org.jspecify.annotations.NullMarked;
