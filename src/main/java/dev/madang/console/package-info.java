/** The rooms that belong to no family: home, all runs, signing in, API keys. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "events", "approvals", "runs", "edge", "ui"})
package dev.madang.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
