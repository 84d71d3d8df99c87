/** Child processes that are held well: started apart, read without loss, and ended with everything that they started. */
@NullMarked
package dev.madang.runner.process;

import org.jspecify.annotations.NullMarked;
