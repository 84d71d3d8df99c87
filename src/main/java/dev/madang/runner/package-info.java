/** The runner family: AI command-line tools as processes, their output as streams, their results. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "secrets",
            "identity",
            "quota",
            "ledger",
            "files",
            "events",
            "llm",
            "approvals",
            "runs",
            "edge"
        })
package dev.madang.runner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
