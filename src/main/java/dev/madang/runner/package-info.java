/** The runner family: AI command-line tools run as processes, their output followed, their results kept. */
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
            "edge",
            "ui"
        })
package dev.madang.runner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
