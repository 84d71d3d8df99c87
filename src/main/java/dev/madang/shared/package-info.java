/** What every module speaks: identifiers, failures, pages. Plain Java that depends on nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.madang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
