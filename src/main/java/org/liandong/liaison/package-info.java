/**
 * 联系: who kept contact with whom, what was said there, and what became of it (《地方组织法》 47(19), 《代表法》 31: deputies
 * record and pass on, they do not handle the matter themselves).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "congress",
            "congress :: supervised",
            "account",
            "attachment",
            "law",
            "plan"
        })
@NullMarked
package org.liandong.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
