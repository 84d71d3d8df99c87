/** The planning layer: todos, what each needs, and their diagram. */
@NullMarked
package dev.madang.agent.planning;

import org.jspecify.annotations.NullMarked;
