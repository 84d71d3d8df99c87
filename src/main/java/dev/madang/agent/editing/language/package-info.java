/** How a sentence becomes edits of a plan: by rules, and by a model whose answer is held to the same conditions. */
@NullMarked
package dev.madang.agent.editing.language;

import org.jspecify.annotations.NullMarked;
