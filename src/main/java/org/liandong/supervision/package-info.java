/**
 * 联动监督: joint matters of several congresses, each with a task of its own, in the ways that 监督法 34 knows: joint,
 * entrusted, regional. An upper congress invites; each one decides, reports and deliberates by itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "congress",
            "congress :: supervised",
            "account",
            "law",
            "law :: procedure",
            "law :: statute",
            "attachment",
            "plan",
            "plan :: topic",
            "docking",
            "liaison",
            "liaison :: point"
        })
@NullMarked
package org.liandong.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
