/**
 * What the law lets each kind of congress body do, as pure rules over reference data with their articles
 * (《监督法》, 《地方组织法》, 《代表法》 and others), and what the province's own measures add, entered with their source;
 * names no business module.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "congress", "account"})
@NullMarked
package org.liandong.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
