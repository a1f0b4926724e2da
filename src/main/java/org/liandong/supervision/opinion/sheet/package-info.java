/** 审议意见事项的 Excel 表: the items of a body's own opinions in one format both ways, with what their organs sent in. */
@NullMarked
package org.liandong.supervision.opinion.sheet;

import org.jspecify.annotations.NullMarked;
