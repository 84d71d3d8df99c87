/** The factory family: a description becomes a Flutter app, phase by phase. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.madang.factory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
