/** The agent family: a request becomes a plan, the plan is approved, its todos run, an answer comes back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "quota",
            "ledger",
            "files",
            "events",
            "llm",
            "approvals",
            "runs",
            "runs :: tools",
            "edge",
            "ui"
        })
package dev.madang.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
