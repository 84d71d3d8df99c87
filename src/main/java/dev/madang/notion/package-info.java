/** The notion family: from a sentence, a recipe or a file to a Notion template. */
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
package dev.madang.notion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
