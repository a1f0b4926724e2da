/** Links between an item of an opinion and the lines of the ledger that it is about, kept by the congress whose opinion it is. */
@NullMarked
package org.liandong.supervision.opinion.link;

import org.jspecify.annotations.NullMarked;
