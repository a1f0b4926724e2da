/**
 * 联系记录的 Excel 表: a body's own visits in one format both ways. A table is checked in the background, line by line, and
 * stored as a whole or not at all, while others go on logging.
 */
@NullMarked
package org.liandong.liaison.sheet;

import org.jspecify.annotations.NullMarked;
