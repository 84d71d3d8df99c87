/** The runner family: AI command-line tools as processes that are started, followed and ended over HTTP. */
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
