/** What every page shares: the answer to errors, paging by key, and the language. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package org.liandong.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
