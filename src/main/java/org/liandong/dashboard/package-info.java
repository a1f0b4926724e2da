/** 总览与工作台: what a secretary-general and a clerk open every morning, read from the modules below by their figures. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "congress",
            "account",
            "plan",
            "docking",
            "supervision",
            "supervision :: desk",
            "supervision :: procedure",
            "law :: procedure",
            "liaison",
            "liaison :: coverage",
            "liaison :: invitation"
        })
@NullMarked
package org.liandong.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
