/** The files of a run, kept in PostgreSQL in chunks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.madang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
