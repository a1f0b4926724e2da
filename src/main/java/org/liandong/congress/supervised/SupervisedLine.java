package org.liandong.congress.supervised;

import org.jspecify.annotations.Nullable;

/**
 * An organ in the list that a body keeps.
 *
 * @param key by which its page names it: the code of the usual list, or the number of a row of its own
 * @param usualName name in the usual list where the body has another one
 * @param own whether the body added it
 * @param struck whether the body lacks it
 * @param version of the row, -1 while there is none
 */
public record SupervisedLine(
        String key, String name, Branch branch, @Nullable String usualName, boolean own, boolean struck, int version) {}
