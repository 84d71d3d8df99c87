/** Moves a session: understand, plan, ask, run the todos, answer. */
@NullMarked
package dev.madang.agent.execution;

import org.jspecify.annotations.NullMarked;
