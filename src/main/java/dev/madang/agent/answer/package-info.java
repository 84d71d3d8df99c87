/** The text of the answer. */
@NullMarked
package dev.madang.agent.answer;

import org.jspecify.annotations.NullMarked;
