/** The commands behind <code>./madang</code>. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "secrets",
            "database",
            "files",
            "identity",
            "llm",
            "runner :: tools",
            "agent :: datasets"
        })
package dev.madang.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
