/**
 * The ledger as an Excel table in one format both ways: what a reader may see goes out, what its own body writes comes in,
 * all or nothing.
 */
@NullMarked
package org.liandong.supervision.ledger.sheet;

import org.jspecify.annotations.NullMarked;
