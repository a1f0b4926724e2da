/** What a page costs, measured against its bare statements and a minimal template on the same stack. */
@NullMarked
package org.liandong.bench;

import org.jspecify.annotations.NullMarked;
