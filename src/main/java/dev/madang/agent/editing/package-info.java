/** Changes of a plan: the edits, what they do to the todos, and how a sentence becomes edits. */
@NullMarked
package dev.madang.agent.editing;

import org.jspecify.annotations.NullMarked;
