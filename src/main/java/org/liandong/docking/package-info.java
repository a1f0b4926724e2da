/**
 * 年初对接: before the plans of a year are adopted, an upper congress tells which items it would like to do together, and
 * each congress below answers how it takes part and proposes what it wishes in turn. Nobody is ordered to anything
 * (监督法 34(2)): a silent body is shown as silent, and what it agreed to becomes part of its plan only by its own hand.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "congress", "account", "law", "plan", "liaison", "liaison :: point"})
@NullMarked
package org.liandong.docking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
