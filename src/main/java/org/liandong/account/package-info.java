/** Accounts, posts and the door: who signs in, for which body, in which role. */
@ApplicationModule(allowedDependencies = {"shared", "web", "congress"})
@NullMarked
package org.liandong.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
