/** Try it: an embedded PostgreSQL kept between starts, the real tree of Yunnan, demo accounts and invented records. */
@ApplicationModule
@NullMarked
package org.liandong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
