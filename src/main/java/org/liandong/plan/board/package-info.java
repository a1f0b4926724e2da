/**
 * 联动谋划台: the plans of all levels month by month for one reader, and what others do about the same thing as an item that
 * is chosen on it. It reads what the visibility rule lets it and changes nothing.
 */
@NullMarked
package org.liandong.plan.board;

import org.jspecify.annotations.NullMarked;
