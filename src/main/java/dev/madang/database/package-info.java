/** PostgreSQL: the embedded server or the one that the configuration names, and its migrations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.madang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
