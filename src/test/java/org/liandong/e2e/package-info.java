/** Journeys of users in a real browser. */
@NullMarked
package org.liandong.e2e;

import org.jspecify.annotations.NullMarked;
