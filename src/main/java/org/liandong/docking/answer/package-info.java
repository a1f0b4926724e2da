/**
 * 对接答复: what each congress answers to the items of a round, the page on which it does, and the matrix that shows the
 * answers and the silence to the body that holds the round.
 */
@NullMarked
package org.liandong.docking.answer;

import org.jspecify.annotations.NullMarked;
