/**
 * 机关: the tree of congress bodies with their organs, terms and meetings, and the one rule of who may read what
 * (《地方组织法》 ch. 1, 4).
 */
@ApplicationModule(allowedDependencies = {"shared", "web"})
@NullMarked
package org.liandong.congress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
