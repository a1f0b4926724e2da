/** 审计: what was done in the portal, by whom, when; written once, read by the auditor alone. */
@ApplicationModule(allowedDependencies = {"shared", "web", "congress", "account"})
@NullMarked
package org.liandong.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
