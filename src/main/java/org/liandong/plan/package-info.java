/**
 * 计划: annual plans of each congress with their items, how they are adopted, published and adjusted (监督法 63), and the
 * board that shows the plans of all levels month by month.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "congress", "congress :: supervised", "account", "law", "law :: statute"
        })
@NullMarked
package org.liandong.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
