/**
 * 整改台账: what congresses of several levels found alike, one line for one thing, with a column for each of them that it
 * alone writes (地方组织法 46); nobody is scored or ranked, and none is told by another what to do.
 */
@NullMarked
package org.liandong.supervision.ledger;

import org.jspecify.annotations.NullMarked;
