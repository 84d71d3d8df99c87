/** The console's kit: the frame that rooms hang in, its components and words, one live stream for each browser. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "events", "edge"})
package dev.madang.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
