/** What runs in the child process of {@code builtin}: plain Java, copied out of the jar and started alone. */
@NullMarked
package dev.madang.runner.connectors.child;

import org.jspecify.annotations.NullMarked;
